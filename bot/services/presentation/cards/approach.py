"""An approach: what it is, when it fits, what works, what does not, one example, and the next steps."""

from collections.abc import Iterator, Sequence

from bot.domain.dialogue.action import ListExamples, OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.knowledge.approach import Approach, ApproachText
from bot.domain.knowledge.entry import Guidance
from bot.domain.knowledge.example import ExampleFilter
from bot.services.presentation.cards.example import in_short
from bot.services.presentation.cards.frame import CARD_LENGTH, bottom, length, top
from bot.services.presentation.context import RenderContext, paragraph, points

ON_A_PAGE = 5  # dos, and as many don'ts, on the pages after the first
FIRST_DOS, FIRST_DONTS = 3, 2  # on the first page: what a phone shows between two appointments


def card(approach: Approach, view: RenderContext, page: int = 0) -> Reply:
    """The card. Guidance that does not fit the first page stands on the next ones: nothing is left out."""
    head, end = top(approach, view), bottom(approach, view)
    chosen = view.knowledge.example_for(approach)
    example = (in_short(chosen, view),) if chosen is not None else ()
    pages = _pages(approach, (*head, end), example, view)
    page = page if 0 <= page < len(pages) else 0
    return Reply(
        blocks=(*head, *pages[page], end),
        choices=tuple(_choices(approach, view, page, len(pages))),
        language=view.language,
    )


def whole(approach: Approach, view: RenderContext) -> tuple[Block, ...]:
    """All of it on one page, without the frame: guidance, why it works and an example."""
    content = approach.content.get(view.language)
    chosen = view.knowledge.example_for(approach)
    why_ = (view.heading("kaart_waarom"), paragraph(content.why)) if content.why else ()
    example = (in_short(chosen, view),) if chosen is not None else ()
    return (
        paragraph(content.about),
        *_fits(content, view),
        *_both(content.dos, content.donts, view),
        *why_,
        *example,
    )


def donts(approach: Approach, view: RenderContext) -> Reply:
    """What does not work, on its own: the answer to "what should I not do?"."""
    content = approach.content.get(view.language)
    choices = (
        view.choice("knop_terug_kaart", OpenEntry(approach.id), titel=view.title(approach)),
        view.choice("knop_waarom", OpenPart(approach.id, Part.WHY)),
        view.menu(),
    )
    return Reply(
        blocks=(
            *top(approach, view),
            *_guidance("kaart_werkt_niet", content.donts, view),
            bottom(approach, view),
        ),
        choices=choices if content.why else (choices[0], choices[2]),
        language=view.language,
    )


def why(approach: Approach, view: RenderContext) -> Reply:
    """Why it works."""
    content = approach.content.get(view.language)
    blocks: list[Block] = [*top(approach, view)]
    if content.why:
        blocks += [view.heading("kaart_waarom"), paragraph(content.why)]
    return Reply(
        blocks=(*blocks, bottom(approach, view)),
        choices=(
            view.choice("knop_terug_kaart", OpenEntry(approach.id), titel=view.title(approach)),
            view.choice("knop_bronnen", OpenPart(approach.id, Part.SOURCES)),
            view.menu(),
        ),
        language=view.language,
    )


def _choices(approach: Approach, view: RenderContext, page: int, pages: int) -> Iterator[Choice]:
    if pages > 1:
        following = (page + 1) % pages
        key = "knop_meer_tips" if following else "knop_eerste_tips"
        action = OpenEntry(approach.id, following)
        yield view.choice(key, action, pagina=str(page + 1), aantal=str(pages))
    if view.knowledge.examples_of(approach.id):
        yield view.choice("knop_meer_voorbeelden", ListExamples(ExampleFilter.APPROACH, approach.id.slug))
    if approach.content.get(view.language).why:
        yield view.choice("knop_waarom", OpenPart(approach.id, Part.WHY))
    yield view.choice("knop_delen", OpenPart(approach.id, Part.SHARE))
    yield view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES))
    yield view.menu()


def _pages(
    approach: Approach, around: tuple[Block, ...], example: tuple[Block, ...], view: RenderContext
) -> tuple[tuple[Block, ...], ...]:
    """The guidance cut into pages that keep every card within the length, dos and don'ts on each in step.

    `around` stands on every page; what it is, when it fits and the `example` stand on the first.
    """
    content = approach.content.get(view.language)
    dos, donts = list(content.dos), list(content.donts)
    first = (*_fits(content, view), *_both(dos[:FIRST_DOS], donts[:FIRST_DONTS], view))
    pages: list[tuple[Block, ...]] = [(paragraph(content.about), *first, *example)]
    del dos[:FIRST_DOS], donts[:FIRST_DONTS]
    while dos or donts:
        do, dont = _fitting(dos, donts, CARD_LENGTH - length(around), view)
        pages.append(_both(dos[:do], donts[:dont], view))
        del dos[:do], donts[:dont]
    return tuple(pages)


def _fits(content: ApproachText, view: RenderContext) -> tuple[Block, ...]:
    """When it fits and when it does not."""
    written = (("kaart_wel_als", content.when), ("kaart_niet_als", content.when_not))
    return tuple(view.labelled(key, text) for key, text in written if text)


def _fitting(
    dos: Sequence[Guidance], donts: Sequence[Guidance], room: int, view: RenderContext
) -> tuple[int, int]:
    """How many of each fit in `room` characters: in step, at least one altogether."""
    dos, donts = dos[:ON_A_PAGE], donts[:ON_A_PAGE]
    do, dont = 0, 0
    for _ in range(len(dos) + len(donts)):
        step = (do + 1, dont) if (do <= dont and do < len(dos)) or dont == len(donts) else (do, dont + 1)
        if length(_both(dos[: step[0]], donts[: step[1]], view)) + 2 > room and do + dont > 0:
            break
        do, dont = step
    return do, dont


def _both(dos: Sequence[Guidance], donts: Sequence[Guidance], view: RenderContext) -> tuple[Block, ...]:
    return (*_guidance("kaart_werkt_wel", dos, view), *_guidance("kaart_werkt_niet", donts, view))


def _guidance(key: str, guidance: Sequence[Guidance], view: RenderContext) -> tuple[Block, ...]:
    if not guidance:
        return ()
    return (view.heading(key), points(tuple(one.text for one in guidance)))
