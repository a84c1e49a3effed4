"""No reminder at the wrong local hour, around every change of the clock, in zones with every oddity."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.domain.reminders.lead_time import LeadTime, Unit

ZONES = (
    "Europe/Amsterdam",
    "Australia/Lord_Howe",  # half an hour
    "Pacific/Chatham",  # three quarters past, and changes at 2.45
    "Antarctica/Troll",  # two hours
    "America/Santiago",  # at midnight, in the other season
    "America/St_Johns",  # half an hour past
    "Africa/Casablanca",  # back for the month of fasting
    "Europe/Dublin",  # where winter is the exception
    "Asia/Beirut",  # forward at midnight
)
YEARS = range(2025, 2038)
HOUR = timedelta(hours=1)


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """Every instant from which the clock shows another offset, in UTC, to the minute."""
    found = []
    at, end = datetime(YEARS.start, 1, 1, tzinfo=UTC), datetime(YEARS.stop, 1, 1, tzinfo=UTC)
    while at < end:
        if _offset(at, zone) != _offset(at + timedelta(days=1), zone):
            found.append(_exactly(at, at + timedelta(days=1), zone))
        at += timedelta(days=1)
    return tuple(found)


def _offset(at: datetime, zone: str) -> timedelta | None:
    return at.astimezone(ZoneInfo(zone)).utcoffset()


def _exactly(before: datetime, after: datetime, zone: str) -> datetime:
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        middle = middle.replace(second=0, microsecond=0)
        if _offset(middle, zone) == _offset(before, zone):
            before = middle
        else:
            after = middle
    return after


def instants_of(wall: datetime, zone: str) -> list[datetime]:
    """Every instant at which the clock in the zone shows this, earliest first: none, one or two."""
    near = wall.replace(tzinfo=UTC)
    offsets = {_offset(near + timedelta(hours=hours), zone) for hours in range(-30, 31, 6)}
    instants = sorted(near - offset for offset in offsets if offset is not None)
    return [at for at in instants if at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall]


def starts(zone: str) -> Iterator[datetime]:
    """Every third half hour of the nine days after each change, in the zone."""
    for number, change in enumerate(changes(zone)):
        for half_hours in range(number % 3, 9 * 48, 3):
            yield (change + timedelta(minutes=30) * half_hours).astimezone(ZoneInfo(zone))


def test_the_zones_change_their_clocks_at_least_once_a_year() -> None:
    assert {zone: len(changes(zone)) for zone in ZONES if len(changes(zone)) < len(YEARS)} == {}


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("days", [1, 7])
def test_days_before_show_the_same_clock_time(zone: str, days: int) -> None:
    lead = LeadTime(days, Unit.DAY)
    for start in starts(zone):
        at = lead.before(start)
        wanted = start.replace(tzinfo=None) - timedelta(days=days)
        instants = instants_of(wanted, zone)
        if instants:
            assert at.astimezone(UTC) == instants[0], f"{start} − {lead.key} gave {at}"
        else:
            (change,) = (one for one in changes(zone) if abs(one - at.astimezone(UTC)) < 4 * HOUR)
            gap_begins = (change - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            into_the_gap = wanted - gap_begins - timedelta(minutes=1)
            assert at.astimezone(UTC) == change + into_the_gap, f"{start} − {lead.key} gave {at}"


@pytest.mark.parametrize("zone", ZONES)
def test_hours_before_are_elapsed_time(zone: str) -> None:
    for start in starts(zone):
        for count, unit in ((1, Unit.HOUR), (15, Unit.MINUTE), (30, Unit.HOUR)):
            lead = LeadTime(count, unit)
            elapsed = start.astimezone(UTC) - lead.before(start).astimezone(UTC)
            assert elapsed == timedelta(seconds=lead.seconds)
