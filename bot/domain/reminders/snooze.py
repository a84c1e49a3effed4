"""Reminding once more, later: the moments that a person may choose."""

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.wall_clock import at_clock

EVENING = time(19)
MORNING = time(9)
HOUR = timedelta(hours=1)
OBEYED = timedelta(minutes=15)  # how late a moment that a person set is still kept in quiet hours


class Snooze(StrEnum):
    """The value is stable: buttons carry it."""

    HOUR = "h"
    EVENING = "e"
    MORNING = "m"


def snooze_moment(snooze: Snooze, now: datetime, zone: ZoneInfo) -> datetime:
    """An hour from now, or the clock time today or tomorrow in `zone`. In UTC, whole seconds.

    The evening of today may have passed.
    """
    today = now.astimezone(zone).date()
    match snooze:
        case Snooze.HOUR:
            return now.astimezone(UTC).replace(microsecond=0) + HOUR
        case Snooze.EVENING:
            return at_clock(today, EVENING, zone)
        case Snooze.MORNING:
            return at_clock(today + timedelta(days=1), MORNING, zone)


def snoozes(now: datetime, start: datetime, zone: ZoneInfo) -> tuple[tuple[Snooze, datetime], ...]:
    """What can still be chosen: the moments after `now` and before `start`, in the order of `Snooze`."""
    moments = ((snooze, snooze_moment(snooze, now, zone)) for snooze in Snooze)
    return tuple((snooze, at) for snooze, at in moments if now < at < start)
