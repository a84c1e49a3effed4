"""Every calendar file, read back by the parsers of common programs around each change of the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.adapters.calendar.zones import clock_changes
from bot.domain.events.event import EventStatus
from bot.services.ports.calendar import ASSUMED_LENGTH, CalendarEntry
from tests.adapters.calendar.readers import READERS, Reader, by_ics, by_node_ical, seconds
from tests.adapters.calendar.test_writer import BURENDAG, changes_of_the_clock, occurrence_of, written
from tests.agenda import on

ZONES = ("Europe/Amsterdam", "Europe/Dublin", "Australia/Lord_Howe", "America/New_York", "Africa/Casablanca")


def around_the_changes(zone: str) -> list[CalendarEntry]:
    """Around every change an entry the day before, that day and the day after: by day, and in the evening."""
    days = [day + timedelta(days=n) for day in changes_of_the_clock(zone) for n in (-1, 0, 1)]
    return [
        replace(
            BURENDAG,
            uid=f"{day}.{begin:%H}@test",
            occurrence=occurrence_of(on(day, begin, end=end), zone=zone),
        )
        for day in days
        for begin, end in ((time(13, 30), time(15)), (time(19, 30), None))
    ]


QUICK = [reader for reader in READERS if reader is not by_ics]  # that one is slow; see test_writer.py


@pytest.mark.parametrize("reader", QUICK)
@pytest.mark.parametrize("zone", ZONES)
def test_every_program_reads_every_date_around_a_change_of_the_clock_at_its_instant(
    reader: Reader, zone: str, tmp_path: Path
) -> None:
    entries = around_the_changes(zone)
    if reader is by_node_ical:
        # It reads the name of the zone only, and has the changes itself: of Morocco outdated, of 2036 wrong.
        if zone == "Africa/Casablanca":
            pytest.skip("node-ical does not read the zone in the file, and its own data of Morocco is old")
        entries = [entry for entry in entries if entry.occurrence.start.year < 2036]
    seen = reader(written(*entries), tmp_path)
    assert len(seen) == len(entries) > 100
    for entry in entries:
        start = seconds(entry.occurrence.start)
        end = seconds(entry.occurrence.end or entry.occurrence.start.astimezone(UTC) + ASSUMED_LENGTH)
        assert seen[entry.uid] == (start, end, "CONFIRMED"), entry.uid


@pytest.mark.parametrize("reader", READERS)
def test_every_program_reads_which_date_is_cancelled(reader: Reader, tmp_path: Path) -> None:
    off = replace(BURENDAG.occurrence, status=EventStatus.CANCELLED)
    content = written(replace(BURENDAG, uid="af@test", occurrence=off), BURENDAG)
    seen = {uid: status for uid, (_, _, status) in reader(content, tmp_path).items()}
    assert seen == {"af@test": "CANCELLED", BURENDAG.uid: "CONFIRMED"}


def test_a_summer_evening_stands_at_its_own_hour_among_ten_years_of_dates(tmp_path: Path) -> None:
    """In ical.js this one came an hour late as long as a zone listed all its changes in one line."""
    evening = occurrence_of(on(date(2027, 6, 12), time(19, 30)))
    far = occurrence_of(on(date(2037, 6, 12), time(19, 30)))
    entries = (
        replace(BURENDAG, uid="nu", occurrence=evening),
        replace(BURENDAG, uid="later", occurrence=far),
    )
    for reader in READERS:
        start, _, _ = reader(written(*entries), tmp_path)["nu"]
        assert datetime.fromtimestamp(start, UTC) == datetime(2027, 6, 12, 17, 30, tzinfo=UTC), reader


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe"])
def test_a_zone_with_a_yearly_rule_is_told_as_that_rule(zone: str) -> None:
    lines = written(replace(BURENDAG, occurrence=occurrence_of(on(date(2027, 9, 25)), zone=zone))).decode()
    assert lines.count("RRULE:FREQ=YEARLY;") == 2
    assert lines.count("BEGIN:DAYLIGHT") == lines.count("BEGIN:STANDARD") == 1
    assert "RDATE" not in lines


def test_a_zone_without_a_rule_tells_every_change_by_itself() -> None:
    zone = "Africa/Casablanca"
    entry = replace(BURENDAG, occurrence=occurrence_of(on(date(2027, 9, 25)), zone=zone))
    lines = written(entry).decode()
    assert "RRULE" not in lines
    assert lines.count("TZOFFSETTO") == 1 + len(clock_changes(zone, 2026, 2028))
