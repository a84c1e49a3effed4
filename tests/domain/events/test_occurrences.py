"""From what an editor wrote to instants."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.events.announced import announced_dates
from bot.domain.events.event import EventDate, EventStatus, Recurrence, SeriesException
from bot.domain.events.occurrences import next_occurrence, occurrences
from bot.domain.events.recurrence_rule import needs_start
from tests.agenda import NOW, an_event, on

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FAR = NOW + timedelta(days=3650)


def test_a_written_date_is_at_its_wall_clock_time_in_the_zone_of_the_event() -> None:
    event = an_event("burendag", on(date(2027, 9, 25), time(10), end=time(17), end_approximate=True))
    (one,) = occurrences(event, NOW, FAR)
    assert one.start == datetime(2027, 9, 25, 8, 0, tzinfo=UTC)
    assert one.start.isoformat() == "2027-09-25T10:00:00+02:00"
    assert one.end == datetime(2027, 9, 25, 15, 0, tzinfo=UTC)
    assert one.end_approximate


def test_a_rule_gives_the_fourth_saturday_of_every_september() -> None:
    rule = Recurrence("FREQ=YEARLY;BYMONTH=9;BYDAY=4SA", since=date(2020, 1, 1), begin=time(10))
    found = occurrences(an_event(recurrence=rule), NOW, FAR)
    assert [one.id for one in found[:3]] == ["2027-09-25", "2028-09-23", "2029-09-22"]
    assert all(one.start.astimezone(AMSTERDAM).time() == time(10) for one in found)


def test_a_rule_that_never_ends_costs_no_more_than_the_time_looked_at() -> None:
    rule = Recurrence("FREQ=DAILY", since=date(1990, 1, 1), begin=time(10))
    assert len(occurrences(an_event(recurrence=rule), NOW, NOW + timedelta(days=7))) == 7
    assert next_occurrence(an_event(recurrence=rule), NOW) is not None


def test_an_event_without_a_clock_time_lasts_until_the_midnight_after_its_last_day() -> None:
    event = an_event("week", EventDate(id="1", day=date(2027, 5, 1), last_day=date(2027, 5, 3)))
    (one,) = occurrences(event, NOW, FAR)
    assert one.all_day
    assert one.end is not None
    assert one.end.isoformat() == "2027-05-04T00:00:00+02:00"


def test_an_evening_that_ends_after_midnight_ends_the_next_day() -> None:
    (one,) = occurrences(an_event("feest", on(date(2027, 5, 1), time(20), end=time(1))), NOW, FAR)
    assert one.end is not None
    assert one.end - one.start == timedelta(hours=5)


def test_a_time_in_the_hour_that_is_skipped_is_as_much_later_and_a_double_one_is_the_first() -> None:
    skipped, double = date(2027, 3, 28), date(2027, 10, 31)
    event = an_event("nacht", on(skipped, time(2, 30), "a"), on(double, time(2, 30), "b"))
    first, second = occurrences(event, NOW, FAR)
    assert first.start.isoformat() == "2027-03-28T03:30:00+02:00"
    assert second.start.isoformat() == "2027-10-31T02:30:00+02:00"


def test_a_date_may_be_cancelled_alone_and_a_cancelled_event_cancels_every_date() -> None:
    one = EventDate(id="1", day=date(2027, 5, 1), status=EventStatus.CANCELLED)
    other = EventDate(id="2", day=date(2027, 6, 1), status=EventStatus.FULL)
    alone = occurrences(an_event("x", one, other), NOW, FAR)
    assert [found.status for found in alone] == [EventStatus.CANCELLED, EventStatus.FULL]
    whole = occurrences(an_event("x", one, other, status=EventStatus.CANCELLED), NOW, FAR)
    assert [found.status for found in whole] == [EventStatus.CANCELLED] * 2


def test_announced_dates_hold_every_written_date_and_a_year_of_a_rule() -> None:
    written = an_event("x", on(date(2020, 12, 3), key="2020"), on(date(2035, 1, 1), key="2035"))
    assert [date.key for date in announced_dates(written, NOW)] == [("x", "2020"), ("x", "2035")]
    weekly = an_event("y", recurrence=Recurrence("FREQ=WEEKLY", since=date(2027, 1, 1), begin=time(9)))
    assert len(announced_dates(weekly, NOW)) == 57


TUESDAYS = Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", since=date(2027, 1, 5), begin=time(18), end=time(20))


def test_a_date_of_a_series_can_be_left_out_moved_or_cancelled_by_itself() -> None:
    rule = replace(
        TUESDAYS,
        left_out=(date(2027, 3, 2),),
        exceptions=(
            SeriesException(date(2027, 3, 16), moved_to=date(2027, 3, 17), begin=time(19), place="Elders"),
            SeriesException(date(2027, 3, 30), status=EventStatus.CANCELLED),
        ),
    )
    found = occurrences(an_event(recurrence=rule), NOW, NOW + timedelta(days=50))
    assert [(one.id, f"{one.start:%d-%m %H:%M}", one.place, one.cancelled) for one in found] == [
        ("2027-03-16", "17-03 19:00", "Elders", False),
        ("2027-03-30", "30-03 18:00", None, True),
        ("2027-04-13", "13-04 18:00", None, False),
    ]


def test_a_date_that_was_left_out_is_cancelled_for_who_heard_of_it() -> None:
    rule = replace(TUESDAYS, left_out=(date(2027, 3, 2),))
    found = announced_dates(an_event(recurrence=rule), NOW, NOW + timedelta(days=30))
    assert {date.occurrence.id: date.cancelled for date in found} == {
        "2027-03-02": True,
        "2027-03-16": False,
        "2027-03-30": False,
    }


def test_a_date_that_moved_to_the_past_is_still_a_date_of_the_series() -> None:
    rule = replace(TUESDAYS, exceptions=(SeriesException(date(2027, 3, 2), moved_to=date(2027, 2, 27)),))
    assert "2027-03-02" in {date.occurrence.id for date in announced_dates(an_event(recurrence=rule), NOW)}


def test_a_rule_that_names_its_days_gives_the_same_ones_from_whatever_day_one_looks() -> None:
    rule = Recurrence("FREQ=MONTHLY;BYDAY=1MO", since=None, begin=time(10))
    event = an_event(recurrence=rule)
    late = occurrences(event, NOW + timedelta(days=40), FAR)
    assert [one.id for one in occurrences(event, NOW, FAR)][-len(late) :] == [one.id for one in late]
    assert late[0].id == "2027-05-03"


@pytest.mark.parametrize(
    ("rule", "needed"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", True),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=10", True),
        ("FREQ=WEEKLY", True),
        ("FREQ=YEARLY;BYMONTH=9", True),
        ("FREQ=WEEKLY;BYDAY=TU", False),
        ("FREQ=WEEKLY;INTERVAL=1;BYDAY=TU", False),
        ("FREQ=YEARLY;BYMONTH=9;BYDAY=4SA", False),
        ("FREQ=DAILY", False),
    ],
)
def test_a_rule_needs_a_start_when_its_days_depend_on_it(rule: str, needed: bool) -> None:
    assert needs_start(rule) is needed
