"""What dates in people's own calendars need: a store and a writer of files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.event import Event
from bot.domain.events.occurrences import Occurrence
from bot.domain.events.participation import Participation
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.person import Person

ASSUMED_LENGTH = timedelta(hours=2)  # in a calendar, of a date whose end nobody wrote; its text says so


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

    def write(self, entries: Sequence[CalendarEntry], language: Language, name: str | None = None) -> bytes:
        """One file. Equal arguments give equal bytes. `name` is shown for a calendar one subscribes to."""
        ...


def calendar_uid(event: Event, date_id: str) -> str:
    """The same when a date moves, and when an event is renamed: the first of its former ids counts."""
    first = event.former[0] if event.former else event.id
    return f"{first.slug}.{date_id}@buurtgids"


class CalendarStore(Protocol):
    """Changes nothing."""

    async def find(self, address: Address) -> Person | None:
        """The person, when anything is kept about them."""
        ...

    async def participation(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        ...

    async def sequences(self) -> Mapping[tuple[str, str], int]:
        """By key of a date: how often it changed. A date that is not there never did."""
        ...
