"""A referral: when and how, and its number. For a crisis one sentence and the number; the rest on a page."""

from bot.domain.dialogue.action import OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Choice, Link, Listing, Paragraph, Plain, Reply, Span, Strong
from bot.domain.knowledge.referral import Referral
from bot.services.presentation.cards.answer import ways_on
from bot.services.presentation.cards.frame import bottom, top
from bot.services.presentation.context import RenderContext, paragraph, strong


def card(referral: Referral, view: RenderContext, page: int = 0) -> Reply:
    """The card of a referral. Of a crisis the second page says when and how: first somebody has to call."""
    if referral.crisis and referral.phones and page != 1:
        blocks = _call_now(referral, view)
    else:
        blocks = (*top(referral, view), *_numbers(referral, view), *_more(referral, view))
    return Reply(blocks=blocks, choices=_choices(referral, view, page), language=view.language)


def whole(referral: Referral, view: RenderContext) -> tuple[Block, ...]:
    """All of it on one page, without the frame: of a crisis first the number, then when and how."""
    calm = referral.content.get(view.language).calm
    return (
        *((paragraph(calm),) if calm else ()),
        *_numbers(referral, view),
        *_more(referral, view)[:-1],
    )


def _call_now(referral: Referral, view: RenderContext) -> tuple[Block, ...]:
    calm = referral.content.get(view.language).calm
    numbers = tuple(strong(view.say("kaart_telefoon", nummer=phone.number)) for phone in referral.phones)
    return (*((paragraph(calm),) if calm else ()), *top(referral, view), *numbers)


def _more(referral: Referral, view: RenderContext) -> tuple[Block, ...]:
    content = referral.content.get(view.language)
    blocks: list[Block] = [paragraph(content.when)]
    if content.how:
        blocks.append(paragraph(content.how))
    if content.not_for:
        blocks.append(view.labelled("kaart_niet_voor", content.not_for))
    if referral.link:
        blocks.append(
            Paragraph((Strong(view.say("kaart_link")), Plain(" "), Link(referral.link, referral.link)))
        )
    return (*blocks, bottom(referral, view))


def _numbers(referral: Referral, view: RenderContext) -> tuple[Block, ...]:
    if not referral.phones:
        return ()
    key = "kaart_telefoon"
    items: tuple[tuple[Span, ...], ...] = tuple(
        (
            Strong(view.say(key, nummer=phone.number)),
            Plain(" " + view.say("kaart_telefoon_nagekeken", datum=view.day(phone.reviewed))),
        )
        for phone in referral.phones
    )
    if len(items) == 1:
        return (Paragraph(items[0]),)
    return (Listing(items),)


def _choices(referral: Referral, view: RenderContext, page: int) -> tuple[Choice, ...]:
    if not referral.crisis:
        return ways_on(referral, view)
    more = () if page == 1 or not referral.phones else (OpenEntry(referral.id, 1),)
    return (
        *(view.choice("knop_meer_hulp", action) for action in more),
        view.choice("knop_stel_vraag", OpenScreen(Screen.REPHRASE)),
        view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
        view.choice("knop_delen", OpenPart(referral.id, Part.SHARE)),
        view.menu(),
    )
