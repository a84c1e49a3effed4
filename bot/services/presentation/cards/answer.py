"""An answer: sentences or steps, what to avoid, and where to read on."""

from bot.domain.dialogue.action import OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.entry import Entry
from bot.services.presentation.cards.frame import bottom, top
from bot.services.presentation.context import RenderContext, paragraph, points

RELATED = 3  # titles to read on with, below one card


def card(answer: Answer, view: RenderContext) -> Reply:
    """The card of an answer."""
    content = answer.content.get(view.language)
    blocks: list[Block] = [*top(answer, view)]
    if content.text:
        blocks.append(paragraph(content.text))
    if content.steps:
        blocks.append(points(content.steps, numbered=True))
    if content.dont:
        blocks.append(view.labelled("kaart_werkt_niet_kort", content.dont))
    if content.remark:
        blocks.append(view.labelled("kaart_let_op", content.remark))
    blocks.append(bottom(answer, view))
    return Reply(blocks=tuple(blocks), choices=ways_on(answer, view), language=view.language)


def ways_on(entry: Entry, view: RenderContext) -> tuple[Choice, ...]:
    """What an entry refers to, else the approaches; then sharing and the menu."""
    choices = view.related(entry, RELATED)
    if not choices:
        choices.append(view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES)))
    choices.append(view.choice("knop_delen", OpenPart(entry.id, Part.SHARE)))
    if len(entry.sources) > 2:
        choices.append(view.choice("knop_bronnen", OpenPart(entry.id, Part.SOURCES)))
    return (*choices, view.menu())
