"""Never faster than Telegram allows, and never slower than needed."""

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.sending.token_bucket import (
    CHAT_BURST,
    GROUP_LIMIT,
    GROUP_WINDOW,
    ChatBuckets,
    SlidingWindow,
    TokenBucket,
)

RECURRING = st.lists(st.floats(0, 30), min_size=1, max_size=60).map(sorted)


def departures(pace: TokenBucket, recurring: list[float]) -> list[float]:
    """When each leaves that wants to leave at a moment, in order."""
    left: list[float] = []
    now = 0.0
    for recurring_message in recurring:
        now = max(now, recurring_message)
        now += max(0.0, pace.wait(now))
        pace.take(now)
        left.append(now)
    return left


def most_within(times: list[float], window: float) -> int:
    return max(sum(begin <= time < begin + window for time in times) for begin in times)


@given(RECURRING, st.sampled_from([1.0, 5.0, 28.0]), st.integers(1, 3))
def test_no_second_sees_more_than_the_rate_and_one_burst(
    recurring: list[float], rate: float, burst: int
) -> None:
    left = departures(TokenBucket(1 / rate, burst), recurring)
    assert most_within(left, 1.0 - 1e-6) <= rate + burst - 1 + 1e-6


def test_a_quiet_chat_may_get_three_at_once_and_then_one_a_second() -> None:
    assert departures(TokenBucket(1.0, CHAT_BURST), [0.0] * 6) == [0, 0, 0, 1, 2, 3]


def test_twenty_eight_a_second_are_twenty_eight_a_second() -> None:
    left = departures(TokenBucket(1 / 28, 2), [0.0] * 281)
    assert 9.9 < left[-1] < 10.1


@given(
    st.lists(st.tuples(st.floats(0, 0.2), st.floats(0, 3), st.floats(0, 1)), min_size=1, max_size=80),
    st.integers(1, 9),
)
def test_no_second_over_there_sees_more_than_the_limit_however_slow_the_way(
    calls: list[tuple[float, float, float]], limit: int
) -> None:
    window, now, arrivals = SlidingWindow(limit), 0.0, []
    under_way: list[float] = []
    for pause, takes, share in calls:
        now += pause
        while (wait := window.wait(now)) > 0:
            now = min([now + wait, *under_way])
            for end in [end for end in under_way if end <= now]:
                under_way.remove(end)
                window.end(end)
        window.begin()
        under_way.append(now + takes)
        arrivals.append(now + takes * share)
    assert most_within(arrivals, 1.0 - 1e-6) <= limit


def test_a_group_gets_no_more_than_twenty_in_any_minute() -> None:
    paces, now, left = ChatBuckets(1.0), 0.0, []
    for _ in range(65):
        now += max(0.0, paces.wait(-1, now))
        paces.take(-1, now)
        left.append(now)
    assert most_within(left, GROUP_WINDOW) == GROUP_LIMIT
    assert left[-1] < 200


def test_one_chat_does_not_wait_for_another() -> None:
    paces = ChatBuckets(1.0)
    for _ in range(CHAT_BURST):
        paces.take(1, 0.0)
    assert paces.wait(1, 0.0) == 1.0
    assert paces.wait(2, 0.0) <= 0


def test_a_chat_that_telegram_wants_left_alone_is_left_alone_without_rates_too() -> None:
    paces = ChatBuckets(None)
    paces.hold(1, 30.0, 0.0)
    assert paces.wait(1, 10.0) == 20.0
    assert paces.wait(1, 30.0) <= 0
    assert paces.wait(2, 10.0) <= 0


def test_chats_at_rest_are_forgotten() -> None:
    paces = ChatBuckets(1.0)
    for chat in range(1, 5000):
        paces.take(chat, float(chat))
    assert len(paces._chats) <= 1001
