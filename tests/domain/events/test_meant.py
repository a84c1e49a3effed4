"""What is proposed for times and days that cannot all be true."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events.time_corrections import EventHours, in_order, inside, not_after

minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("begin", "end", "meant"),
    [
        (time(19, 30), time(9, 30), (time(19, 30), time(21, 30))),  # a clock of twelve hours
        (time(17), time(16, 30), (time(16, 30), time(17))),  # the other way round
        (time(10), time(10), (time(10), time(11))),
    ],
)
def test_an_end_that_is_not_after_the_begin_was_meant_otherwise(
    begin: time, end: time, meant: tuple[time, time]
) -> None:
    assert in_order(begin, end) == meant


@given(begin=minutes, end=minutes)
def test_what_is_proposed_begins_before_it_ends(begin: time, end: time) -> None:
    if end <= begin < time(23, 59):
        assert in_order(begin, end).begin < in_order(begin, end).end


@given(clocks=st.lists(minutes, min_size=4, max_size=4, unique=True))
def test_a_round_that_is_proposed_lies_within_the_event(clocks: list[time]) -> None:
    one, two, three, four = clocks
    event, round_ = sorted((one, two)), EventHours(*sorted((three, four)))
    begin, end = inside(round_, event[0], event[1])
    assert event[0] <= begin < end <= event[1]
    assert inside(round_, event[0], None).begin >= event[0]


@pytest.mark.parametrize(
    ("until", "meant"),
    [
        (date(2028, 9, 12), date(2027, 9, 12)),  # the wrong year
        (date(2027, 9, 30), date(2027, 9, 25)),
        (date(2028, 2, 29), date(2027, 9, 25)),
    ],
)
def test_a_deadline_after_the_event_was_meant_otherwise(until: date, meant: date) -> None:
    assert not_after(until, date(2027, 9, 25)) == meant
