"""A situation: how it is now, how it should become, and the approaches that fit."""

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.knowledge.situation import Situation
from bot.services.presentation.cards.frame import CARD_LENGTH, bottom, length, top
from bot.services.presentation.context import RenderContext, paragraph, points
from bot.services.presentation.paging import paged


def card(situation: Situation, view: RenderContext, page: int = 0) -> Reply:
    """The card; its choices are where to go first, then the approaches that fit; `page` turns them."""
    found = (view.knowledge.find(one) for one in (*situation.first, *situation.approaches))
    approaches = [Choice(view.title(entry), OpenEntry(entry.id)) for entry in found if entry is not None]
    back = view.choice("knop_andere_situatie", OpenScreen(Screen.SITUATIONS))
    return Reply(
        blocks=_blocks(situation, view),
        choices=paged(view, approaches, page, lambda turned: OpenEntry(situation.id, turned), back),
        language=view.language,
    )


def _blocks(situation: Situation, view: RenderContext) -> tuple[Block, ...]:
    content = situation.content.get(view.language)
    head: list[Block] = [*top(situation, view), paragraph(content.about)]
    tail: list[Block] = []
    if content.now:
        tail.append(view.labelled("kaart_nu", content.now))
    if content.wanted:
        tail.append(view.labelled("kaart_gewenst", content.wanted))
    if content.not_yet:
        tail += [view.heading("kaart_nog_niet"), points(tuple(one.text for one in content.not_yet))]
    if content.remark:
        tail.append(view.labelled("kaart_let_op", content.remark))
    tail += [bottom(situation, view), view.line("kaart_kies_aanpak")]
    for shown in range(len(content.signs), 0, -1):
        signs = (view.heading("kaart_signalen"), points(content.signs[:shown]))
        if length((*head, *signs, *tail)) <= CARD_LENGTH or shown <= 2:
            return (*head, *signs, *tail)
    return (*head, *tail)
