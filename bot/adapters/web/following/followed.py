"""What somebody wants to hear of, as an address of the page names it."""

from dataclasses import replace
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.adapters.web.paths import scope_of
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.reminder_lines import name


class Followed(NamedTuple):
    """What is followed, by the id that it has today, and its name for people."""

    scope: Scope
    title: str


def followed(request: Request, view: RenderContext) -> Followed:
    """What the address names. Raises HTTPException: 404 when there is no such thing, 410 when it went."""
    kind, key = request.path_params["kind"], request.path_params.get("key", "")
    asked = scope_of(kind, key)
    scope = None if asked is None else current_scope(asked, view.knowledge)
    if scope is None:
        raise HTTPException(410 if asked is not None and _withdrawn(asked, view.knowledge) else 404)
    return Followed(scope, name(scope, view))


def current_scope(scope: Scope, knowledge: Knowledge) -> Scope | None:
    """The same under the id of today; None when nothing of that kind has it."""
    match scope.kind:
        case ScopeKind.EVENT:
            event = knowledge.find(EntryId(Kind.EVENT, scope.key))
            return None if event is None else replace(scope, key=event.id.slug)
        case ScopeKind.THEME:
            return scope if scope.key in knowledge.themes else None
        case ScopeKind.PLACE:
            town = knowledge.municipality(scope.key)
            return None if town is None else replace(scope, key=town.slug)
        case ScopeKind.ALL:
            return scope


def _withdrawn(scope: Scope, knowledge: Knowledge) -> bool:
    if scope.kind is not ScopeKind.EVENT:
        return False
    entry = knowledge.entries.get(EntryId(Kind.EVENT, scope.key))
    return entry is not None and entry.status is Status.WITHDRAWN
