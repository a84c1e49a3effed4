"""The last of many reminders is on time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders.wave import LONGEST_HEAD_START, HeadStart, Wave, head_starts

TEN = datetime(2027, 3, 1, 10, tzinfo=UTC)
EIGHT = TEN - timedelta(hours=2)


def minutes(starts: tuple[HeadStart, ...]) -> list[tuple[float, float]]:
    """Begin and end, in minutes from ten."""
    return [tuple((at - TEN).total_seconds() / 60 for at in (one.begin, one.end)) for one in starts]  # type: ignore[misc]


def test_a_wave_starts_so_much_earlier_that_its_last_message_is_on_time() -> None:
    assert minutes(head_starts([Wave(TEN, 6000)], 20, EIGHT)) == [(-5, 0)]


def test_a_wave_goes_before_the_head_start_of_the_next() -> None:
    waves = [Wave(TEN, 6000), Wave(TEN + timedelta(minutes=1), 6000)]
    assert minutes(head_starts(waves, 20, EIGHT)) == [(-9, -4), (-4, 1)]


def test_what_does_not_fit_leaves_closer_together() -> None:
    assert minutes(head_starts([Wave(TEN, 6000)], 20, TEN - timedelta(minutes=2))) == [(-2, 0)]
    assert minutes(head_starts([Wave(TEN, 6000)], 20, TEN)) == [(0, 0)]


@given(
    counts=st.dictionaries(st.integers(0, 120), st.integers(100, 50_000), min_size=1, max_size=6),
    rate=st.floats(1, 100),
)
def test_no_head_start_is_too_early_overlaps_or_ends_late(counts: dict[int, int], rate: float) -> None:
    waves = [Wave(TEN + timedelta(minutes=at), count) for at, count in counts.items()]
    found = head_starts(waves, rate, EIGHT)
    assert [one.wave for one in found] == sorted(waves, key=lambda wave: wave.at)
    for one in found:
        assert max(EIGHT, one.wave.at - LONGEST_HEAD_START) <= one.begin <= one.end <= one.wave.at
