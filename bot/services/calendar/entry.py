"""A date as it stands in somebody's own calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.agenda.event import Event
from bot.domain.agenda.occurrence import Occurrence
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime


class Method(StrEnum):
    """What a calendar is to do with the file; the value is that of RFC 5546."""

    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One date in one language. A calendar that has the same `uid` takes the highest `sequence`."""

    uid: str
    sequence: int
    occurrence: Occurrence
    title: str
    description: str
    location: str | None
    url: str | None
    alarms: tuple[LeadTime, ...]
    stamp: datetime
    """When this was last true, in UTC. Of equal sequences the latest stamp counts."""


class CalendarWriter(Protocol):
    """Makes the file that calendar programs read."""

    def write(
        self, entries: Sequence[CalendarEntry], method: Method, language: Language, name: str | None = None
    ) -> bytes:
        """One file. Equal arguments give equal bytes. `name` is shown for a calendar one subscribes to."""
        ...


def calendar_uid(event: Event, date_id: str) -> str:
    """The same when a date moves, and when an event is renamed: the first of its former ids counts."""
    first = event.former[0] if event.former else event.id
    return f"{first.slug}.{date_id}@buurtgids"
