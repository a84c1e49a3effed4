"""Which reminders of a person come together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events.announced import Purpose
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.digest import ENOUGH, joined, together_until
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.receipt import PlannedLine
from bot.domain.reminders.state import State

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAY = datetime(2027, 3, 20, 8, 0, tzinfo=AMSTERDAM)


def line(hours: float, lead: str = "1d", state: State = State.PLANNED, slug: str = "x") -> PlannedLine:
    """A reminder that comes so many hours after eight o'clock."""
    at = DAY + timedelta(hours=hours)
    return PlannedLine(
        EntryId(Kind.EVENT, slug), "1", at + timedelta(days=1), LeadTime.parse(lead), at, state
    )


def test_three_of_one_day_come_at_the_moment_of_the_first() -> None:
    found = joined([line(6), line(1, "7d"), line(3)], AMSTERDAM)
    assert [(one.at, one.together) for one in found] == [(DAY + timedelta(hours=1), True)] * 3


def test_two_of_one_day_come_on_their_own() -> None:
    lines = (line(1), line(3), line(30))
    assert joined(lines, AMSTERDAM) == lines


def test_hours_and_minutes_before_always_come_on_their_own() -> None:
    lines = (line(1), line(2), line(3, "1h"), line(4, "15m"))
    assert joined(lines, AMSTERDAM) == lines
    assert [one.together for one in joined([*lines, line(5)], AMSTERDAM)] == [True, True, False, False, True]


def test_what_was_sent_or_snoozed_does_not_count() -> None:
    lines = (line(1, state=State.SENT), line(2, state=State.SKIPPED), line(3), line(4))
    assert joined(lines, AMSTERDAM) == lines


def test_that_signing_up_ends_always_comes_on_its_own() -> None:
    lines = (replace(line(1), purpose=Purpose.SIGN_UP), line(2), line(3))
    assert joined(lines, AMSTERDAM) == lines


def test_a_day_is_that_of_the_people_and_ends_at_their_midnight() -> None:
    assert together_until(DAY, AMSTERDAM) == datetime(2027, 3, 20, 23, 0, tzinfo=UTC)
    late = (line(15.5), line(15.7), line(16.1))  # 23.30, 23.42 and ten past midnight
    assert joined(late, AMSTERDAM) == late


@given(st.lists(st.builds(line, st.floats(0, 100), st.sampled_from(["1d", "7d", "2h"])), max_size=12))
def test_joining_loses_nothing_delays_nothing_and_is_done_after_once(lines: list[PlannedLine]) -> None:
    found = joined(lines, AMSTERDAM)
    assert [one.lead for one in found] == [one.lead for one in lines]
    assert all(after.at <= before.at for before, after in zip(lines, found, strict=True))
    assert joined(found, AMSTERDAM) == found
    moments = [one.at for one in found if one.together]
    assert all(moments.count(at) >= ENOUGH for at in moments)
