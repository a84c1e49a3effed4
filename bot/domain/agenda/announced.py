"""A date as subscribers hear of it: what the store keeps, so that a reminder needs no knowledge base."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.agenda.event import Event
from bot.domain.agenda.occurrence import Occurrence
from bot.domain.agenda.occurrences import occurrences
from bot.domain.language import Bilingual

RULE_AHEAD = timedelta(days=400)  # dates of a rule further away are not announced yet
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_END_OF_DATES = datetime(2200, 1, 1, tzinfo=UTC)


class Programme(StrEnum):
    """How far the programme is. The value is what the store keeps."""

    FOLLOWS = "follows"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class AnnouncedDate:
    """An occurrence with what its event says about it."""

    occurrence: Occurrence
    title: Bilingual[str]
    online: bool = False
    sequence: int = field(default=0, compare=False)
    """How often what subscribers hear of it has changed: the store counts, and calendars compare."""
    programme: Programme | None = None
    """None when the editors say nothing about one."""

    @property
    def key(self) -> tuple[str, str]:
        """Slug of the event and id of the date: unique, and the same when the date moves."""
        return (self.occurrence.event.slug, self.occurrence.id)

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.occurrence.cancelled


def announced_dates(event: Event, now: datetime, until: datetime | None = None) -> tuple[AnnouncedDate, ...]:
    """Every date the editor wrote, past ones too, and the dates of the rule from now on.

    A rule is followed for `RULE_AHEAD`, or as far as `until`.
    """
    first, last = (_BEGINNING, _END_OF_DATES) if event.dates else (now, until or now + RULE_AHEAD)
    title = Bilingual(event.content.nl.title, event.content.en.title if event.content.en else None)
    programme = _programme(event)
    return tuple(
        AnnouncedDate(one, title, event.online, programme=programme)
        for one in occurrences(event, first, last)
    )


def _programme(event: Event) -> Programme | None:
    if event.programme:
        return Programme.PUBLISHED
    return Programme.FOLLOWS if event.programme_follows else None
