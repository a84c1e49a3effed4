"""One message of one person, with what is needed to answer it; and what its action may name."""

from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.conversation.exchange import Exchange, only
from bot.services.conversation.memory import Remembered
from bot.services.conversation.screens import unreadable
from bot.services.conversation.view import View


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of one person."""

    address: Address
    view: View
    remembered: Remembered
    chosen: Language | None = None
    """The language this person chose with /taal."""


def gone(view: View) -> Exchange:
    """What an old button gets."""
    return only(unreadable.ways_on(view, "knop_verlopen"))


def scope_of(kind: str, key: str) -> Scope | None:
    """The scope that an action names; None for one that no release knows."""
    return Scope(ScopeKind(kind), key) if kind in tuple(ScopeKind) else None


def is_there(scope: Scope, view: View) -> bool:
    """Whether there is anything to follow under this scope."""
    knowledge = view.knowledge
    match scope.kind:
        case ScopeKind.EVENT:
            return knowledge.find(EntryId(Kind.EVENT, scope.key)) is not None
        case ScopeKind.THEME:
            return scope.key in knowledge.themes
        case ScopeKind.PLACE:
            return scope.key in knowledge.municipalities
        case ScopeKind.ALL:
            return True
