"""From an entry, or one side of it, to its card."""

from bot.domain.dialogue.action import Part
from bot.domain.dialogue.reply import Block, Reply
from bot.domain.events.event import Event
from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.material import Material
from bot.domain.knowledge.referral import Referral
from bot.domain.knowledge.situation import Situation
from bot.domain.knowledge.smalltalk import SmallTalk
from bot.domain.knowledge.term import Term
from bot.services.presentation.cards import (
    answer,
    approach,
    event,
    example,
    material,
    parts,
    referral,
    sessions,
    situation,
    smalltalk,
    term,
)
from bot.services.presentation.cards.frame import top
from bot.services.presentation.context import RenderContext


def card(entry: Entry, view: RenderContext, page: int = 0) -> Reply:  # noqa: PLR0911 — one line for each kind
    """The card of any entry. A page that does not exist is the first."""
    match entry:
        case Situation():
            return situation.card(entry, view, page)
        case Approach():
            return approach.card(entry, view, page)
        case Answer():
            return answer.card(entry, view)
        case Material():
            return material.card(entry, view, page)
        case PracticeExample():
            return example.card(entry, view)
        case Term():
            return term.card(entry, view)
        case Referral():
            return referral.card(entry, view, page)
        case Event():
            return event.card(entry, view, page)
        case SmallTalk():
            return smalltalk.card(entry, view)
        case _:
            raise TypeError(type(entry).__name__)


def whole(entry: Entry, view: RenderContext) -> tuple[Block, ...]:
    """All that an entry says, for a page that has room: without its title, sources and choices."""
    match entry:
        case Situation():
            return situation.whole(entry, view)
        case Approach():
            return approach.whole(entry, view)
        case Material():
            return material.whole(entry, view)
        case Referral():
            return referral.whole(entry, view)
        case Event():
            return event.whole(entry, view)
        case _:
            return card(entry, view).blocks[len(top(entry, view)) : -1]


def side(entry: Entry, part: Part, view: RenderContext, page: int = 0) -> Reply:
    """One side of an entry; its card when this kind of entry has no such side."""
    match part:
        case Part.SHARE:
            return parts.share(entry, card(entry, view), view)
        case Part.SESSIONS if isinstance(entry, Event):
            return sessions.sessions(entry, view, page)
        case Part.SOURCES:
            return parts.sources(entry, view)
        case Part.WHY if isinstance(entry, Approach):
            return approach.why(entry, view)
        case Part.DONTS if isinstance(entry, Approach):
            return approach.donts(entry, view)
        case _:
            return card(entry, view)
