"""A referral: for a crisis first a human sentence, then the number, then when and how."""

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Link, Listing, Paragraph, Plain, Reply, Span, Strong
from bot.domain.knowledge.referral import Referral
from bot.services.presentation.cards.answer import ways_on
from bot.services.presentation.cards.frame import bottom, top
from bot.services.presentation.context import RenderContext, paragraph


def card(referral: Referral, view: RenderContext) -> Reply:
    """The card of a referral."""
    content = referral.content.get(view.language)
    blocks: list[Block] = []
    if referral.crisis and content.calm:
        blocks.append(paragraph(content.calm))
    blocks += top(referral, view)
    blocks += _numbers(referral, view)
    blocks.append(paragraph(content.when))
    if content.how:
        blocks.append(paragraph(content.how))
    if content.not_for:
        blocks.append(view.labelled("kaart_niet_voor", content.not_for))
    if referral.link:
        blocks.append(
            Paragraph((Strong(view.say("kaart_link")), Plain(" "), Link(referral.link, referral.link)))
        )
    blocks.append(bottom(referral, view))
    return Reply(blocks=tuple(blocks), choices=_choices(referral, view), language=view.language)


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


def _choices(referral: Referral, view: RenderContext) -> tuple[Choice, ...]:
    if referral.crisis:
        return (
            view.choice("knop_stel_vraag", OpenScreen(Screen.REPHRASE)),
            view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
            view.menu(),
        )
    return ways_on(referral, view)
