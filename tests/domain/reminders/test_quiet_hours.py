"""Nobody is buzzed at night."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.quiet_hours import QuietHours

NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")
instants = st.datetimes(datetime(2025, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def local(text: str) -> datetime:
    """A winter instant in Amsterdam, as UTC."""
    return (datetime.fromisoformat(f"2027-01-{text}+01:00")).astimezone(UTC)


def test_the_first_minute_is_quiet_and_the_last_is_not() -> None:
    assert NIGHT.quiet_at(local("10T22:00"))
    assert NIGHT.quiet_at(local("11T07:29"))
    assert not NIGHT.quiet_at(local("11T07:30"))
    assert not NIGHT.quiet_at(local("10T21:59:59"))


def test_hours_within_one_day_are_quiet_too() -> None:
    noon = QuietHours(time(12), time(13), "Europe/Amsterdam")
    assert noon.quiet_at(local("10T12:30"))
    assert not noon.quiet_at(local("10T22:30"))


@pytest.mark.parametrize(
    ("at", "before", "allowed"),
    [
        ("10T15:00", "11T10:00", "10T15:00"),
        ("10T23:00", "11T10:00", "10T21:59"),
        ("11T07:00", "11T10:00", "11T07:30"),
        ("11T07:00", "11T07:30", "10T21:59"),
        ("11T02:44:30", "11T10:00", "10T21:59"),
        ("11T02:45", "11T10:00", "11T07:30"),
    ],
)
def test_a_reminder_moves_to_the_nearest_moment_before_the_start(at: str, before: str, allowed: str) -> None:
    assert NIGHT.allowed_near(local(at), local(before)) == local(allowed)


def test_on_a_tie_the_earlier_moment_is_taken() -> None:
    night = QuietHours(time(22), time(7, 1), "Europe/Amsterdam")
    assert night.allowed_near(local("11T02:30"), local("11T10:00")) == local("10T21:59")


@given(at=instants, ahead=st.timedeltas(timedelta(seconds=1), timedelta(days=2)))
def test_no_moment_that_is_found_is_quiet_or_after_the_start(at: datetime, ahead: timedelta) -> None:
    found = NIGHT.allowed_near(at, at + ahead)
    assert found is not None
    assert not NIGHT.quiet_at(found)
    assert found < at + ahead


def minute_by_minute(quiet: QuietHours, at: datetime, step: timedelta) -> datetime:
    """What is meant: the first minute on the way that is not quiet."""
    if not quiet.quiet_at(at):
        return at
    at = at.replace(second=0)
    while quiet.quiet_at(at):
        at += step
    return at


clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
zones = st.sampled_from(["Europe/Amsterdam", "Australia/Lord_Howe", "Pacific/Chatham", "Antarctica/Troll"])


@given(
    at=st.one_of(instants, st.datetimes(datetime(2027, 3, 27), datetime(2027, 4, 5), timezones=st.just(UTC))),  # noqa: DTZ001
    clocks=st.tuples(clocks, clocks).filter(lambda pair: pair[0] != pair[1]),
    zone=zones,
)
def test_the_edges_of_the_night_are_those_that_one_finds_minute_by_minute(
    at: datetime, clocks: tuple[time, time], zone: str
) -> None:
    at, quiet = at.replace(microsecond=0), QuietHours(*clocks, zone)
    assert quiet.next_allowed(at) == minute_by_minute(quiet, at, timedelta(minutes=1))
    assert quiet.last_allowed(at) == minute_by_minute(quiet, at, timedelta(minutes=-1))


@pytest.mark.parametrize("text", ["22-7", "22:00", "25:00-07:00", "07:00-07:00", "stil"])
def test_what_is_not_like_quiet_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        QuietHours.parse(text, "Europe/Amsterdam")


def test_quiet_hours_may_be_switched_off() -> None:
    assert QuietHours.parse("none", "Europe/Amsterdam") is None
    assert QuietHours.parse("22:00-07:30", "Europe/Amsterdam") == NIGHT
