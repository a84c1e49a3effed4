"""When a weekly tip and a monthly agenda come."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.domain.recurring.recurring_message import (
    AGENDA_WEEKS,
    MONTHLY_AGENDA,
    RecurringKind,
    RecurringMessage,
    moments,
)
from bot.domain.recurring.working_day import first_working_day

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGIN, END = datetime(2025, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Australia/Lord_Howe", "Pacific/Chatham"])
def test_a_tip_comes_once_a_week_at_the_same_time_on_the_wall_for_thirteen_years(zone: str) -> None:
    wall = ZoneInfo(zone)
    recurring_message = RecurringMessage(RecurringKind.TIP, 0, time(8, 30))
    local = [at.astimezone(wall) for at in moments(recurring_message, BEGIN, END, wall)]
    assert {(at.weekday(), at.hour, at.minute) for at in local} == {(0, 8, 30)}
    assert {two.date() - one.date() for one, two in pairwise(local)} == {timedelta(days=7)}


def test_a_tip_in_the_hour_that_is_skipped_comes_an_hour_later_and_in_the_double_hour_once() -> None:
    recurring_message = RecurringMessage(RecurringKind.TIP, 6, time(2, 30))
    march = moments(
        recurring_message, datetime(2027, 3, 27, tzinfo=UTC), datetime(2027, 3, 29, tzinfo=UTC), AMSTERDAM
    )
    october = moments(
        recurring_message, datetime(2027, 10, 30, tzinfo=UTC), datetime(2027, 11, 1, tzinfo=UTC), AMSTERDAM
    )
    assert [f"{at.astimezone(AMSTERDAM):%d %H:%M}" for at in (*march, *october)] == ["28 03:30", "31 02:30"]


@pytest.mark.parametrize(
    ("month", "day"),
    [
        ((2027, 1), date(2027, 1, 4)),  # 1 January is a Friday
        ((2027, 5), date(2027, 5, 3)),  # 1 May is a Saturday
        ((2026, 6), date(2026, 6, 1)),
        ((2020, 6), date(2020, 6, 2)),  # Whit Monday
        ((2024, 4), date(2024, 4, 2)),  # Easter Monday
        ((2027, 9), date(2027, 9, 1)),
    ],
)
def test_the_first_working_day_is_no_weekend_and_no_holiday(month: tuple[int, int], day: date) -> None:
    assert first_working_day(*month) == day


def test_the_agenda_comes_once_a_month_and_looks_as_far_as_the_next_one() -> None:
    every = moments(MONTHLY_AGENDA, BEGIN, END, AMSTERDAM)
    assert len(every) == 13 * 12
    assert all(at.astimezone(AMSTERDAM).time() == time(9) for at in every)
    assert all(
        two - one <= timedelta(weeks=AGENDA_WEEKS) + timedelta(hours=1) for one, two in pairwise(every)
    )


def test_a_moment_is_not_counted_twice_between_two_looks() -> None:
    recurring_message = RecurringMessage(RecurringKind.TIP, 0, time(9))
    at = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
    week = timedelta(days=7)
    assert moments(recurring_message, at - week, at, AMSTERDAM) == (at,)
    assert moments(recurring_message, at, at + week, AMSTERDAM) == (at + week,)
