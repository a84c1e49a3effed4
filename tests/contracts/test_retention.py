"""Whoever is not there any more is forgotten, and nobody else."""

from datetime import timedelta

import pytest

from bot.services.ports.channel import Delivered, Refused
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import DAY, START, followed
from tests.reminding import ANNA, BEN, Reminding

ONE_DAY = timedelta(days=1)


@pytest.fixture
async def r(store: Store) -> Reminding:
    """Two people who follow one event."""
    reminding = Reminding(store, an_event("burendag", on(DAY)))
    await followed(reminding, ANNA, BEN)
    return reminding


async def test_who_was_silent_for_a_year_is_forgotten_and_who_spoke_a_day_later_is_not(r: Reminding) -> None:
    begin = r.clock.at
    r.clock.at = begin + ONE_DAY
    await r.people.seen(BEN, r.now)
    await r.people.settle()
    r.clock.at = begin.replace(year=begin.year + 1)
    assert await r.application.retention.tidy() == 0
    r.clock.at += ONE_DAY
    assert await r.application.retention.tidy() == 1
    assert await r.people.data(ANNA) is None
    assert await r.people.data(BEN) is not None
    assert await r.application.retention.tidy() == 0


async def test_who_blocked_the_bot_is_forgotten_after_thirty_days_unless_they_come_back(
    r: Reminding,
) -> None:
    r.box.answer = lambda _: Refused("blocked")
    await r.until(START)
    r.box.answer = lambda _: Delivered()
    await r.people.seen(BEN, r.now)
    await r.people.settle()
    first = START - timedelta(days=7)
    r.clock.at = first + 30 * ONE_DAY
    assert await r.application.retention.tidy() == 0
    r.clock.at = first + 31 * ONE_DAY
    assert await r.application.retention.tidy() == 1
    assert await r.people.data(ANNA) is None
    assert await r.people.data(BEN) is not None
