"""When a person gets what they asked to get regularly."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.recurring.working_day import first_working_day
from bot.domain.wall_clock import at_clock

AGENDA_CLOCK = time(9)
AGENDA_WEEKS = 5  # of events in one monthly agenda: as far as the next one, and never less


class RecurringKind(StrEnum):
    """The value is stable: buttons and the store carry it."""

    TIP = "tip"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class RecurringMessage:
    """A tip every week on `weekday` (0 is Monday) at `clock`, or an agenda at the start of every month."""

    kind: RecurringKind
    weekday: int | None = None
    """None for the agenda."""
    clock: time = AGENDA_CLOCK
    """On the wall of the person's zone, whole minutes."""

    @property
    def useful(self) -> timedelta:
        """How late it may still come."""
        return timedelta(hours=12) if self.kind is RecurringKind.AGENDA else timedelta(hours=6)


MONTHLY_AGENDA = RecurringMessage(RecurringKind.AGENDA)


def moments(
    recurring_message: RecurringMessage, after: datetime, until: datetime, zone: ZoneInfo
) -> tuple[datetime, ...]:
    """The instants (UTC) after `after` and not after `until` at which it comes, in order."""
    first, last = after.astimezone(zone).date(), until.astimezone(zone).date()
    every = (at_clock(day, recurring_message.clock, zone) for day in _days(recurring_message, first, last))
    return tuple(at for at in every if after < at <= until)


def _days(recurring_message: RecurringMessage, first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if recurring_message.weekday is None:
            if day == first_working_day(day.year, day.month):
                yield day
        elif day.weekday() == recurring_message.weekday:
            yield day
