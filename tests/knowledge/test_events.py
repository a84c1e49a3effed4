"""Events are told as their announcements tell them, and none that is over looks as if it comes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import next_occurrence, occurrences
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind

WRITTEN = datetime(2026, 11, 20, tzinfo=UTC)  # the day the sources were seen
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def event(knowledge: Knowledge, slug: str) -> Event:
    found = knowledge.find(EntryId(Kind.EVENT, slug))
    assert isinstance(found, Event)
    return found


@pytest.mark.parametrize(
    ("slug", "day"),
    [("burendag", date(2027, 9, 25)), ("keti-koti", date(2027, 7, 1))],
)
def test_a_moment_with_a_rule_has_its_next_date(knowledge: Knowledge, slug: str, day: date) -> None:
    coming = next_occurrence(event(knowledge, slug), WRITTEN)
    assert coming is not None
    assert coming.start.astimezone(AMSTERDAM).date() == day


def test_an_event_whose_dates_are_over_is_kept_as_archive(knowledge: Knowledge) -> None:
    past = [
        one
        for one in knowledge.of_type(Event)
        if one.dates and max(d.day for d in one.dates) < WRITTEN.date()
    ]
    assert [str(one.id) for one in past if one.event_status is not EventStatus.PAST] == []


def test_an_event_without_a_date_says_in_words_when_it_is(knowledge: Knowledge) -> None:
    undated = [one for one in knowledge.of_type(Event) if not one.dates and one.recurrence is None]
    assert [str(one.id) for one in undated if not one.content.nl.period] == []


def test_speakers_are_named_only_of_events_that_are_over(knowledge: Knowledge) -> None:
    named = [one for one in knowledge.of_type(Event) if one.speakers]
    assert [str(one.id) for one in named if one.event_status is not EventStatus.PAST] == []


def test_the_closing_meeting_keeps_its_doors_start_and_approximate_end(knowledge: Knowledge) -> None:
    (day,) = event(knowledge, "slotbijeenkomst-respectvol-samenleven").dates
    assert (day.day, day.doors, day.begin, day.end, day.end_approximate) == (
        date(2022, 10, 7),
        time(12, 30),
        time(13, 30),
        time(16, 30),
        True,
    )


def test_the_kick_off_keeps_its_four_workshops(knowledge: Knowledge) -> None:
    (workshops,) = event(knowledge, "startbijeenkomst-2020").rounds
    assert (workshops.begin, workshops.end, len(workshops.sessions)) == (time(10, 15), time(11, 15), 4)


def test_both_days_of_the_working_conference_are_kept(knowledge: Knowledge) -> None:
    days = [one.day for one in event(knowledge, "werkconferentie-amersfoort-2020").dates]
    assert days == [date(2020, 10, 16), date(2020, 10, 26)]


DAYS = [datetime(2026, 11, 29, 12, tzinfo=UTC) + timedelta(days=31 * number) for number in range(0, 25, 3)]


@pytest.mark.parametrize("now", DAYS, ids=lambda day: day.date().isoformat())
def test_a_year_ahead_is_never_empty(knowledge: Knowledge, now: datetime) -> None:
    """Two years long, also when nobody adds a date: what has a rule comes back."""
    coming = {
        one.start.month
        for event in knowledge.of_type(Event)
        for one in occurrences(event, now, now + timedelta(days=365))
        if not one.cancelled
    }
    assert len(coming) >= 6, sorted(coming)
