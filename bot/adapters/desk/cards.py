"""The card of an entry as people see it, and what they get behind its buttons."""

from dataclasses import dataclass

from bot.domain.dialogue.action import Part
from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.context import RenderContext

MOST_PAGES = 12


@dataclass(frozen=True, slots=True)
class ShownCard:
    """`first` is what people get at once, `behind` what comes when they ask for more."""

    first: Reply
    behind: tuple[Reply, ...]


def shown_card(entry: Entry, view: RenderContext) -> ShownCard | None:
    """The card; None while the entry refers to something that is not there, or that cannot be read."""
    try:
        return _drawn(entry, view)
    except KeyError:  # knowledge with errors never reaches the cards of a bot
        return None


def _drawn(entry: Entry, view: RenderContext) -> ShownCard:
    """All pages of the card, each once."""
    first = card(entry, view)
    behind: list[Reply] = []
    for page in range(1, MOST_PAGES):
        reply = card(entry, view, page)
        if reply.blocks == first.blocks or any(reply.blocks == one.blocks for one in behind):
            break
        behind.append(reply)
    parts = (Part.DONTS, Part.WHY, Part.SOURCES) if isinstance(entry, Approach) else (Part.SOURCES,)
    behind += (side(entry, part, view) for part in parts)
    return ShownCard(first, tuple(one for one in behind if one.blocks != first.blocks))
