"""A calendar file, read back by the library that wrote it and by another with a parser of its own."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import ics
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Calendar, Event

from bot.adapters.calendar.ics import printable
from bot.adapters.calendar.writer import IcsWriter
from bot.domain.events.announced import announced_dates
from bot.domain.events.event import EventDate, EventStatus
from bot.domain.events.occurrences import Occurrence
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.services.ports.calendar import CalendarEntry
from tests.agenda import NOW, an_event, on

DAY = date(2027, 9, 25)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ANY_TEXT = st.text(max_size=300)


def occurrence_of(*dates: EventDate, zone: str = "Europe/Amsterdam") -> Occurrence:
    return announced_dates(an_event("burendag", *dates, zone=zone), NOW)[0].occurrence


BURENDAG = CalendarEntry(
    uid="burendag.1@buurtgids",
    sequence=2,
    occurrence=occurrence_of(on(DAY, end=time(17))),
    title="Burendag",
    description="Een dag; waarop buren, samen\niets doen.",
    location="Lunetten, Utrecht",
    url="https://www.burendag.nl",
    alarms=(LeadTime.parse("7d"), LeadTime.parse("1h")),
    stamp=NOW,
)


def written(*entries: CalendarEntry) -> bytes:
    return IcsWriter().write(entries or (BURENDAG,), Language.NL)


def read(content: bytes) -> list[Event]:
    return list(Calendar.from_ical(content).events)


def triggers(event: Event) -> list[object]:
    return [alarm.TRIGGER for alarm in event.walk("VALARM") if isinstance(alarm, Alarm)]


@dataclass(frozen=True)
class Seen:
    """An event as the package `ics` reads it."""

    begin: datetime
    end: datetime
    all_day: bool
    texts: tuple[str, ...]
    triggers: tuple[timedelta, ...]


def read_by_other(content: bytes) -> list[Seen]:
    seen = [
        Seen(
            begin=event.begin.datetime,
            end=event.end.datetime,
            all_day=event.all_day,
            texts=(event.uid, event.name, event.description, event.location, event.url, event.status),
            triggers=tuple(sorted(alarm.trigger for alarm in event.alarms)),
        )
        for event in ics.Calendar(content.decode()).events
    ]
    return sorted(seen, key=lambda event: event.begin)


def test_a_calendar_reads_what_the_bot_knows() -> None:
    (event,) = read(written())
    assert (event.start, event.end) == (
        datetime(2027, 9, 25, 10, tzinfo=AMSTERDAM),
        datetime(2027, 9, 25, 17, tzinfo=AMSTERDAM),
    )
    assert [str(event[key]) for key in ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS")] == [
        "burendag.1@buurtgids",
        "Burendag",
        "Een dag; waarop buren, samen\niets doen.",
        "Lunetten, Utrecht",
        "https://www.burendag.nl",
        "CONFIRMED",
    ]
    assert event["SEQUENCE"] == 2
    assert triggers(event) == [timedelta(days=-7), timedelta(hours=-1)]


def test_another_program_reads_the_same() -> None:
    assert read_by_other(written()) == [
        Seen(
            begin=datetime(2027, 9, 25, 8, tzinfo=UTC),
            end=datetime(2027, 9, 25, 15, tzinfo=UTC),
            all_day=False,
            texts=(
                "burendag.1@buurtgids",
                "Burendag",
                "Een dag; waarop buren, samen\niets doen.",
                "Lunetten, Utrecht",
                "https://www.burendag.nl",
                "CONFIRMED",
            ),
            triggers=(timedelta(days=-7), timedelta(hours=-1)),
        )
    ]


def test_a_day_without_a_clock_time_is_a_whole_day_and_its_reminders_come_at_nine() -> None:
    several = occurrence_of(EventDate(id="1", day=DAY, last_day=DAY + timedelta(days=1)))
    content = written(replace(BURENDAG, occurrence=several))
    (event,) = read(content)
    assert (event.start, event.end) == (DAY, DAY + timedelta(days=2))
    assert triggers(event) == [timedelta(days=-7, hours=9)]
    assert b"VTIMEZONE" not in content
    (other,) = read_by_other(content)
    assert other.all_day
    assert other.begin.date() == DAY


def test_a_date_whose_end_nobody_wrote_takes_two_hours_in_a_calendar() -> None:
    (event,) = read(written(replace(BURENDAG, occurrence=occurrence_of(on(DAY)))))
    assert event.end - event.start == timedelta(hours=2)


def test_what_is_cancelled_says_so_and_rings_no_more() -> None:
    off = replace(BURENDAG.occurrence, status=EventStatus.CANCELLED)
    (event,) = read(written(replace(BURENDAG, occurrence=off)))
    assert (str(event["STATUS"]), triggers(event)) == ("CANCELLED", [])


def test_a_file_asks_for_no_organizer_that_it_has_not() -> None:
    content = written()
    assert b"METHOD" not in content
    assert b"ORGANIZER" not in content


def test_several_dates_stand_in_one_file_with_each_zone_once() -> None:
    entries = [
        replace(BURENDAG, uid=str(number), occurrence=occurrence_of(on(DAY), zone=zone))
        for number, zone in enumerate(("Europe/Amsterdam", "Australia/Lord_Howe", "Europe/Amsterdam", "UTC"))
    ]
    content = written(*entries)
    assert content.count(b"BEGIN:VTIMEZONE") == 2
    assert content.count(b"BEGIN:VEVENT") == 4
    assert [event.start for event in read(content)] == [entry.occurrence.start for entry in entries]


def test_equal_entries_give_equal_files() -> None:
    assert written() == written()


@given(title=ANY_TEXT, description=ANY_TEXT, location=ANY_TEXT)
def test_any_title_description_and_place_come_back_whole(title: str, description: str, location: str) -> None:
    content = written(replace(BURENDAG, title=title, description=description, location=location))
    (event,) = read(content)
    assert str(event["SUMMARY"]) == printable(title)
    assert str(event.get("DESCRIPTION", "")) == printable(description)
    assert str(event.get("LOCATION", "")) == printable(location)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def changes_of_the_clock(zone: str) -> list[date]:
    """The days from 2025 to 2037 on which the clock changes."""
    days = (date(2025, 1, 1) + timedelta(days=number) for number in range(13 * 365 + 3))
    return [day for day in days if _offset(day, zone) != _offset(day + timedelta(days=1), zone)]


def _offset(day: date, zone: str) -> timedelta | None:
    return datetime.combine(day, time.min, ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize("clock", [time(13, 30), time(3, 30)], ids=["afternoon", "night"])
@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Australia/Lord_Howe"])
def test_around_every_change_of_the_clock_the_local_hour_stays(zone: str, clock: time) -> None:
    changes = changes_of_the_clock(zone)
    assert len(changes) == 26
    near = [day + timedelta(days=days) for day in changes for days in (-1, 0, 1)]
    entries = [
        replace(BURENDAG, uid=f"{day}@test", occurrence=occurrence_of(on(day, clock), zone=zone))
        for day in near
    ]
    content = written(*entries)
    shown = [f"{event.start:%Y-%m-%d %H:%M}" for event in read(content)]
    assert shown == [f"{day} {clock:%H:%M}" for day in near]
    assert [event.begin.astimezone(UTC) for event in read_by_other(content)] == [
        entry.occurrence.start.astimezone(UTC) for entry in entries
    ]
