"""How long before: what people type, and what the clock then shows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.lead_time import LeadTime, Unit, in_order

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CHANGES = [
    datetime(year, month, day, 1, tzinfo=UTC)
    for year in range(2025, 2038)
    for month in (3, 10)
    for day in range(25, 32)
    if datetime(year, month, day, tzinfo=UTC).weekday() == 6
]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("7 dagen", "7d"), ("1 dag", "1d"), ("1 uur", "1h"), ("15 minuten", "15m"), ("20 seconden", "20s"),
        ("7 days", "7d"), ("1 hour", "1h"), ("15 Minutes", "15m"), ("1 week", "7d"), ("2 weken", "14d"),
        ("7d", "7d"), (" 1h ", "1h"), ("90min", "90m"),
    ],
)  # fmt: skip
def test_a_lead_time_is_read_in_dutch_in_english_and_as_a_key(text: str, key: str) -> None:
    lead = LeadTime.parse(text)
    assert lead.key == key
    assert LeadTime.parse(lead.key) == lead


@pytest.mark.parametrize(
    "text", ["", "dag", "0 dagen", "-1 dag", "400 dagen", "1 maand", "1,5 uur", "een uur"]
)
def test_what_is_not_a_lead_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"lead time|between"):
        LeadTime.parse(text)


def test_lead_times_stand_longest_first_and_once() -> None:
    leads = [LeadTime.parse(text) for text in ("1 uur", "1 week", "7 dagen", "24 uur", "1 dag")]
    assert [lead.key for lead in in_order(leads)] == ["7d", "1d", "24h", "1h"]


def test_the_tests_know_every_change_of_the_clock_in_amsterdam() -> None:
    assert len(CHANGES) == 26
    for at in CHANGES:
        before = (at - timedelta(seconds=1)).astimezone(AMSTERDAM).utcoffset()
        assert before != at.astimezone(AMSTERDAM).utcoffset()


@given(
    change=st.sampled_from(CHANGES),
    after=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=8)),
    days=st.integers(1, 7),
)
def test_days_before_show_the_same_clock_time_across_every_change_of_the_clock(
    change: datetime, after: timedelta, days: int
) -> None:
    start = (change + after).astimezone(AMSTERDAM)
    at = LeadTime(days, Unit.DAY).before(start)
    wanted = start.replace(tzinfo=None) - timedelta(days=days)
    exists = (
        wanted.replace(tzinfo=AMSTERDAM).astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) == wanted
    )
    if exists:
        assert at.replace(tzinfo=None) == wanted
    else:
        assert at.replace(tzinfo=None) == wanted + timedelta(hours=1)


@given(
    change=st.sampled_from(CHANGES),
    after=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=1)),
    minutes=st.integers(1, 3000),
)
def test_hours_and_minutes_before_are_elapsed_time_across_every_change_of_the_clock(
    change: datetime, after: timedelta, minutes: int
) -> None:
    start = (change + after).astimezone(AMSTERDAM)
    at = LeadTime(minutes, Unit.MINUTE).before(start)
    assert start.astimezone(UTC) - at.astimezone(UTC) == timedelta(minutes=minutes)
