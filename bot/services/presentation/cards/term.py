"""A term: what the word means, and which other words people use for it."""

from bot.domain.dialogue.action import OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Reply
from bot.domain.knowledge.term import Term
from bot.services.presentation.cards.frame import bottom, top
from bot.services.presentation.context import RenderContext, paragraph

RELATED = 3  # titles to read on with, below one card


def card(term: Term, view: RenderContext) -> Reply:
    """The card of a term."""
    content = term.content.get(view.language)
    blocks: list[Block] = [*top(term, view), paragraph(content.meaning)]
    if content.also:
        blocks.append(view.labelled("kaart_ook", ", ".join(content.also)))
    blocks.append(bottom(term, view))
    terms = view.choice("knop_begrippen", OpenScreen(Screen.TERMS))
    share = view.choice("knop_delen", OpenPart(term.id, Part.SHARE))
    choices = (*view.related(term, RELATED), terms, share, view.menu())
    return Reply(blocks=tuple(blocks), choices=choices, language=view.language)
