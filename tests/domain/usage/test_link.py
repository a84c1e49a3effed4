"""One bad day says nothing; three different ones without a good one between them do."""

from datetime import date, timedelta

from bot.domain.usage.link import LinkOutcome, LinkState, looked_at

LINK = "https://a.example/page"
FIRST = date(2026, 11, 23)
FAILS, WORKS, UNKNOWN = LinkOutcome.FAILS, LinkOutcome.WORKS, LinkOutcome.NOT_CHECKED


def after(*seen: tuple[int, LinkOutcome]) -> LinkState:
    """The state after looks on these days, counted from the first."""
    state: LinkState | None = None
    for day, outcome in seen:
        state = looked_at(state, LINK, FIRST + timedelta(days=day), outcome, "404")
    assert state is not None
    return state


def test_a_link_is_dead_after_three_days_on_which_it_failed() -> None:
    assert not after((0, FAILS), (1, FAILS)).dead
    assert after((0, FAILS), (1, FAILS), (9, FAILS)).dead


def test_three_looks_on_one_day_are_one_day() -> None:
    assert not after((0, FAILS), (0, FAILS), (0, FAILS)).dead


def test_a_site_that_answers_no_program_neither_helps_nor_harms() -> None:
    assert not after((0, UNKNOWN), (1, UNKNOWN), (2, UNKNOWN), (3, FAILS)).dead
    assert after((0, FAILS), (1, FAILS), (2, UNKNOWN), (3, FAILS)).dead


def test_one_good_day_begins_the_count_anew() -> None:
    assert not after((0, FAILS), (1, FAILS), (2, WORKS), (3, FAILS), (4, FAILS)).dead
    assert not after((0, FAILS), (1, FAILS), (2, FAILS), (3, WORKS)).dead
