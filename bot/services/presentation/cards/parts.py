"""Sides of a card that stand on their own: its sources, and a text to pass on."""

from bot.domain.dialogue.action import OpenEntry
from bot.domain.dialogue.reply import Block, Choice, Link, Listing, Paragraph, Plain, Reply, Span, Strong
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, Guidance, Source
from bot.services.presentation.cards.frame import bottom, named_source, top
from bot.services.presentation.context import RenderContext, paragraph, points

SHARED_TIPS = 3  # dos, and as many don'ts, in a text to pass on


def sources(entry: Entry, view: RenderContext) -> Reply:
    """Where each line of guidance comes from; of other kinds every source, with what the editors noted."""
    return Reply(
        blocks=(*top(entry, view), *source_blocks(entry, view)),
        choices=_back(entry, view),
        language=view.language,
    )


def source_blocks(entry: Entry, view: RenderContext) -> tuple[Block, ...]:
    """The same without title and choices."""
    if isinstance(entry, Approach):
        content = entry.content.get(view.language)
        items = tuple(_origin(one, entry) for one in (*content.dos, *content.donts))
    else:
        items = tuple(_source(source, view) for source in entry.sources)
    note: tuple[Block, ...] = ()
    if isinstance(entry, Approach) and entry.content.get(view.language).remark:
        note = (view.labelled("kaart_let_op", entry.content.get(view.language).remark or ""),)
    return (
        view.heading("kaart_bronnen"),
        Listing(items, numbered=True),
        *note,
        view.line("kaart_nagekeken_los", datum=view.day(entry.reviewed)),
    )


def share(entry: Entry, shown: Reply, view: RenderContext) -> Reply:
    """A text to pass on, with its source and where anybody can open it: the card as `shown`, or a short form
    of an approach."""
    passed_on = _in_short(entry, view) if isinstance(entry, Approach) else shown.blocks
    return Reply(
        blocks=(view.line("delen_uitleg"), *passed_on, *addresses(entry, view)),
        choices=_back(entry, view),
        language=view.language,
    )


def addresses(entry: Entry, view: RenderContext) -> tuple[Paragraph, ...]:
    """A line for each place where the entry can be opened."""
    return tuple(
        Paragraph((Strong(view.say(f"delen_adres_{one.place}")), Plain(" "), Link(one.url, one.url)))
        for one in view.addresses(entry.id, view.language)
    )


def _in_short(approach: Approach, view: RenderContext) -> tuple[Block, ...]:
    content = approach.content.get(view.language)
    return (
        *top(approach, view),
        paragraph(content.about),
        view.heading("kaart_werkt_wel"),
        points(tuple(one.text for one in content.dos[:SHARED_TIPS])),
        view.heading("kaart_werkt_niet"),
        points(tuple(one.text for one in content.donts[:SHARED_TIPS])),
        bottom(approach, view),
    )


def _origin(guidance: Guidance, entry: Entry) -> tuple[Span, ...]:
    spans: list[Span] = [Plain(guidance.text + " (")]
    for number, key in enumerate(guidance.sources):
        spans += [Plain("; ")] if number else []
        spans.append(named_source(entry.source(key)))
    return (*spans, Plain(")"))


def _source(source: Source, view: RenderContext) -> tuple[Span, ...]:
    spans: list[Span] = [named_source(source)]
    if source.seen is not None:
        spans.append(Plain(" " + view.say("kaart_bron_gezien", datum=view.day(source.seen))))
    if source.remark:
        spans.append(Plain(f" ({source.remark})"))
    return tuple(spans)


def _back(entry: Entry, view: RenderContext) -> tuple[Choice, ...]:
    return (view.choice("knop_terug_kaart", OpenEntry(entry.id), titel=view.title(entry)), view.menu())
