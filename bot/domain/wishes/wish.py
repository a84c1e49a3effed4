"""When a person gets what they asked to get regularly."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.reminders.wall_clock import at_clock
from bot.domain.wishes.working_day import first_working_day

AGENDA_CLOCK = time(9)
AGENDA_WEEKS = 5  # of events in one monthly agenda: as far as the next one, and never less


class WishKind(StrEnum):
    """The value is stable: buttons and the store carry it."""

    TIP = "tip"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Wish:
    """A tip every week on `weekday` (0 is Monday) at `clock`, or an agenda at the start of every month."""

    kind: WishKind
    weekday: int | None = None
    """None for the agenda."""
    clock: time = AGENDA_CLOCK
    """On the wall of the operator's zone, whole minutes."""

    @property
    def useful(self) -> timedelta:
        """How late it may still come."""
        return timedelta(hours=12) if self.kind is WishKind.AGENDA else timedelta(hours=6)


MONTHLY_AGENDA = Wish(WishKind.AGENDA)


def moments(wish: Wish, after: datetime, until: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The instants (UTC) after `after` and not after `until` at which it comes, in order."""
    first, last = after.astimezone(zone).date(), until.astimezone(zone).date()
    every = (at_clock(day, wish.clock, zone) for day in _days(wish, first, last))
    return tuple(at for at in every if after < at <= until)


def _days(wish: Wish, first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if wish.weekday is None:
            if day == first_working_day(day.year, day.month):
                yield day
        elif day.weekday() == wish.weekday:
            yield day
