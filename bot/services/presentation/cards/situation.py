"""A situation: how it is now, how it should become, and the approaches that fit."""

from bot.domain.dialogue.action import OpenEntry, OpenPart, OpenScreen, Part, Screen
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
    share = view.choice("knop_delen", OpenPart(situation.id, Part.SHARE))
    return Reply(
        blocks=_blocks(situation, view),
        choices=paged(view, approaches, page, lambda turned: OpenEntry(situation.id, turned), back, share),
        language=view.language,
    )


def whole(situation: Situation, view: RenderContext) -> tuple[Block, ...]:
    """All of it on one page, without the frame: every sign included."""
    content = situation.content.get(view.language)
    signs = (view.heading("kaart_signalen"), points(content.signs)) if content.signs else ()
    return (paragraph(content.about), *signs, *_now_and_wanted(situation, view))


def _blocks(situation: Situation, view: RenderContext) -> tuple[Block, ...]:
    content = situation.content.get(view.language)
    head: list[Block] = [*top(situation, view), paragraph(content.about)]
    tail = [*_now_and_wanted(situation, view), bottom(situation, view), view.line("kaart_kies_aanpak")]
    for shown in range(len(content.signs), 0, -1):
        signs = (view.heading("kaart_signalen"), points(content.signs[:shown]))
        if length((*head, *signs, *tail)) <= CARD_LENGTH or shown <= 2:
            return (*head, *signs, *tail)
    return (*head, *tail)


def _now_and_wanted(situation: Situation, view: RenderContext) -> list[Block]:
    content = situation.content.get(view.language)
    blocks: list[Block] = []
    if content.now:
        blocks.append(view.labelled("kaart_nu", content.now))
    if content.wanted:
        blocks.append(view.labelled("kaart_gewenst", content.wanted))
    if content.not_yet:
        blocks += [view.heading("kaart_nog_niet"), points(tuple(one.text for one in content.not_yet))]
    if content.remark:
        blocks.append(view.labelled("kaart_let_op", content.remark))
    return blocks
