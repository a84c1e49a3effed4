"""What a person follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.events.event import Event


class ScopeKind(StrEnum):
    """How wide a subscription is. The value is stable: buttons and the store carry it."""

    EVENT = "event"
    THEME = "theme"
    PLACE = "place"
    ALL = "all"


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """One event, theme or municipality by its slug, or everything (then `key` is empty)."""

    kind: ScopeKind
    key: str = ""

    def covers(self, event: Event) -> bool:
        """Whether someone who follows this hears about `event`."""
        return self in scopes_of(event)


EVERYTHING = Scope(ScopeKind.ALL)


def scopes_of(event: Event) -> frozenset[Scope]:
    """Every scope through which a person may hear about `event`, its former ids included."""
    return frozenset(_scopes_of(event))


def _scopes_of(event: Event) -> Iterator[Scope]:
    yield EVERYTHING
    yield Scope(ScopeKind.EVENT, event.id.slug)
    yield from (Scope(ScopeKind.EVENT, former.slug) for former in event.former)
    yield from (Scope(ScopeKind.THEME, theme) for theme in event.themes)
    if event.municipality is not None:
        yield Scope(ScopeKind.PLACE, event.municipality)
