"""Which moments can be chosen to be reminded once more."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.snooze import Snooze, snooze_moment, snoozes

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    """A moment in Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("now", "start", "can"),
    [
        ("2027-09-24 10:00", "2027-09-25 10:00", ["24 11:00", "24 19:00", "25 09:00"]),
        ("2027-09-24 20:00", "2027-09-25 10:00", ["24 21:00", "25 09:00"]),
        ("2027-09-25 09:00", "2027-09-25 20:00", ["25 10:00", "25 19:00"]),
        ("2027-09-25 09:00", "2027-09-25 10:00", []),
        ("2027-09-25 19:00", "2027-09-26 09:00", ["25 20:00"]),
    ],
)
def test_only_moments_between_now_and_the_start_can_be_chosen(now: str, start: str, can: list[str]) -> None:
    found = snoozes(at(now), at(start), AMSTERDAM)
    assert [f"{moment.astimezone(AMSTERDAM):%d %H:%M}" for _, moment in found] == can


@given(st.integers(1_735_689_600, 2_145_916_800), st.sampled_from(["Europe/Amsterdam",
       "Australia/Lord_Howe", "Pacific/Chatham", "Antarctica/Troll"]))  # fmt: skip
def test_tonight_is_seven_and_tomorrow_is_nine_on_the_wall_clock_whatever_the_clock_does(
    second: int, name: str
) -> None:
    zone, now = ZoneInfo(name), datetime.fromtimestamp(second, UTC)
    today = now.astimezone(zone).date()
    evening = snooze_moment(Snooze.EVENING, now, zone).astimezone(zone)
    morning = snooze_moment(Snooze.MORNING, now, zone).astimezone(zone)
    assert (evening.date(), evening.hour, evening.minute) == (today, 19, 0)
    assert (morning.date(), morning.hour, morning.minute) == (today + timedelta(days=1), 9, 0)
