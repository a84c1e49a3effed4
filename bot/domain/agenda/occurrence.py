"""One date of one event as instants."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.agenda.event import EventStatus
from bot.domain.knowledge.entry import EntryId


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A date of an event. All instants are aware, in the event's zone.

    `id` is the date's id in YAML; for a rule it is the local date (`2027-09-25`).
    """

    event: EntryId
    id: str
    start: datetime
    end: datetime | None
    end_approximate: bool
    doors: datetime | None
    all_day: bool
    status: EventStatus
    place: str | None
    link: str | None

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.status is EventStatus.CANCELLED
