"""A term: what the word means, and which other words people use for it."""

from bot.domain.conversation.action import OpenEntry, OpenScreen, Screen
from bot.domain.conversation.reply import Block, Choice, Reply
from bot.domain.knowledge.term import Term
from bot.services.conversation.cards.frame import bottom, top
from bot.services.conversation.view import View, paragraph


def card(term: Term, view: View) -> Reply:
    """The card of a term."""
    content = term.content.get(view.language)
    blocks: list[Block] = [*top(term, view), paragraph(content.meaning)]
    if content.also:
        blocks.append(view.labelled("kaart_ook", ", ".join(content.also)))
    blocks.append(bottom(term, view))
    related = (view.knowledge.find(other) for other in term.see_also)
    choices = [Choice(view.title(other), OpenEntry(other.id)) for other in related if other is not None][:3]
    choices.append(view.choice("knop_begrippen", OpenScreen(Screen.TERMS)))
    return Reply(blocks=tuple(blocks), choices=(*choices, view.menu()), language=view.language)
