"""From what the clock on the wall shows to an instant."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def at_clock(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which the wall clock of `zone` shows `clock`.

    A clock time that does not exist comes as much later as the gap is long; of one that exists twice the
    first is meant.
    """
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def day_end(now: datetime, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) of the next day in `zone`."""
    return at_clock(now.astimezone(zone).date() + timedelta(days=1), time.min, zone)
