"""The reminders of one date."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events.event import EventDate, EventStatus
from bot.domain.events.occurrences import Occurrence, occurrences
from bot.domain.reminders.lead_time import DEFAULT_LEAD_TIMES, LeadTime
from bot.domain.reminders.plan import PlannedReminder, plan
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.state import SkipReason
from tests.agenda import NOW, an_event, on

NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


def the_date(day: EventDate) -> Occurrence:
    """The occurrence of an event with this one date."""
    (one,) = occurrences(
        an_event("x", day), datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)
    )
    return one


def shown(lines: tuple[PlannedReminder, ...], one: Occurrence) -> list[tuple[str, str, SkipReason | None]]:
    """Lead time, local moment, reason."""
    zone = one.start.tzinfo
    return [(line.lead.key, f"{line.at.astimezone(zone):%d-%m %H:%M}", line.skipped) for line in lines]


def test_the_usual_four_come_in_order_at_their_local_times() -> None:
    one = the_date(on(date(2027, 4, 2), time(19, 30)))  # the clock goes forward on 28 March
    assert shown(plan(one, DEFAULT_LEAD_TIMES, None, NOW), one) == [
        ("7d", "26-03 19:30", None),
        ("1d", "01-04 19:30", None),
        ("1h", "02-04 18:30", None),
        ("15m", "02-04 19:15", None),
    ]


def test_what_has_passed_is_named_and_skipped() -> None:
    one = the_date(on(date(2027, 3, 2), time(12)))
    assert [line.skipped for line in plan(one, DEFAULT_LEAD_TIMES, None, NOW)] == [
        SkipReason.PAST, None, None, None,
    ]  # fmt: skip


def test_reminders_that_quiet_hours_bring_together_become_the_nearest_one() -> None:
    one = the_date(on(date(2027, 4, 2), time(6)))
    assert shown(plan(one, DEFAULT_LEAD_TIMES, NIGHT, NOW), one) == [
        ("7d", "26-03 07:30", None),
        ("1d", "01-04 07:30", None),
        ("1h", "01-04 21:59", SkipReason.OVERTAKEN),
        ("15m", "01-04 21:59", None),
    ]


def test_an_event_of_a_whole_day_is_reminded_of_in_the_morning_days_before() -> None:
    one = the_date(EventDate(id="1", day=date(2027, 4, 2)))
    assert shown(plan(one, DEFAULT_LEAD_TIMES, NIGHT, NOW), one) == [
        ("7d", "26-03 09:00", None),
        ("1d", "01-04 09:00", None),
        ("1h", "02-04 08:00", SkipReason.ALL_DAY),
        ("15m", "02-04 08:45", SkipReason.ALL_DAY),
    ]


def test_nothing_comes_of_a_cancelled_date() -> None:
    one = replace(the_date(on(date(2027, 4, 2))), status=EventStatus.CANCELLED)
    assert {line.skipped for line in plan(one, DEFAULT_LEAD_TIMES, None, NOW)} == {SkipReason.CANCELLED}


@given(
    day=st.dates(date(2025, 1, 1), date(2037, 12, 31)),
    begin=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    leads=st.lists(
        st.sampled_from(["14d", "7d", "3d", "1d", "30h", "12h", "3h", "1h", "15m", "20s"]), min_size=1
    ),
)
def test_no_plan_buzzes_at_night_after_the_start_twice_or_out_of_order(
    day: date, begin: time, leads: list[str]
) -> None:
    one = the_date(on(day, begin))
    now = one.start.astimezone(UTC) - timedelta(days=400)
    lines = plan(one, [LeadTime.parse(lead) for lead in leads], NIGHT, now)
    coming = [line for line in lines if line.skipped is None]
    assert coming
    assert len({line.at for line in coming}) == len(coming)
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    for line in coming:
        assert not NIGHT.quiet_at(line.at)
        assert line.at < one.start
