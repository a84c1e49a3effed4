"""What every store does with reminders of dates that move, are cancelled, disappear or get another name."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.events.event import EventStatus
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import DAY, START, followed
from tests.reminding import ANNA, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY)))


async def test_a_moved_event_is_reminded_again(r: Reminding) -> None:
    await followed(r)
    await r.until(START - timedelta(days=2))
    assert len(r.reminders()) == 1
    later = date(2027, 3, 30)
    await r.edit(an_event("burendag", on(later)))
    await r.until(datetime(2027, 3, 31, tzinfo=UTC))
    assert len(r.reminders()) == 5
    assert "dinsdag 30 maart 2027, 10.00 uur" in r.box.received[1][1].plain
    assert {state for _, state, _ in await r.states()} == {"sent"}


async def test_a_date_that_moves_there_and_back_reminds_of_nothing_twice(r: Reminding) -> None:
    await followed(r)
    await r.until(START - timedelta(days=2))
    await r.edit(an_event("burendag", on(date(2027, 3, 30))))
    await r.edit(an_event("burendag", on(DAY)))
    await r.until(START + timedelta(days=20))
    assert [lead for lead, state, _ in await r.states() if state == "sent"] == ["7d", "1d", "1h", "15m"]
    assert len(r.reminders()) == 4


async def test_a_date_moved_while_the_bot_was_down_is_replanned_at_the_start(r: Reminding) -> None:
    await followed(r)
    r.agenda.edit(an_event("burendag", on(date(2027, 3, 22))))
    r.start()
    await r.planner.reload()
    await r.until(datetime(2027, 3, 23, tzinfo=UTC))
    assert len(r.reminders()) == 4
    assert all("22 maart" in text for text in r.reminders())


async def test_a_cancelled_date_has_no_pending_reminders_until_it_is_on_again(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    assert {(state, reason) for _, state, reason in await r.states()} == {("skipped", "cancelled")}
    await r.edit(an_event("burendag", on(DAY)))
    await r.until(START)
    assert len(r.reminders()) == 4


async def test_removing_an_event_is_not_cancelling_it(r: Reminding) -> None:
    await followed(r)
    await r.edit()
    assert {state for _, state, _ in await r.states()} == {"planned"}


async def test_a_renamed_event_keeps_its_subscribers_and_its_reminders(r: Reminding) -> None:
    await followed(r)
    await r.until(START - timedelta(days=2))
    await r.edit(an_event("buurtdag", on(DAY), former=("burendag",)))
    assert await r.subscriptions.following(ANNA) == (Scope(ScopeKind.EVENT, "buurtdag"),)
    await r.until(START)
    assert r.titles() == ["Herinnering: Titel van burendag"] + ["Herinnering: Titel van buurtdag"] * 3
    assert await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)


async def test_every_change_of_a_date_that_people_see_counts_and_a_restart_goes_on_counting(
    r: Reminding,
) -> None:
    async def sequence() -> int:
        (date_,) = await r.store.plans.upcoming(r.now)
        return date_.sequence

    await followed(r)
    assert await sequence() == 0
    await r.edit(an_event("burendag", on(DAY)))
    assert await sequence() == 0
    await r.edit(an_event("burendag", on(DAY, time(12))))
    r.start()
    await r.edit(an_event("burendag", on(DAY, time(12)), place="plein"))
    assert await sequence() == 2
    await r.edit(an_event("burendag", on(DAY, time(12)), place="plein", status=EventStatus.CANCELLED))
    assert await sequence() == 3
