"""When people hear of a change: by day, at night, shortly before the start, and when sending fails."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.events.event import EventStatus
from bot.services.ports.channel import Moved, NotReached, Refused, Unknown
from bot.services.ports.store import Store
from tests.agenda import NOW, an_event, on
from tests.contracts.followed import DAY, FIVE, MOVED, NIGHT, START, followed, passes, text
from tests.reminding import ANNA, BEN, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"))


async def at_night(store: Store) -> Reminding:
    """Followed, at 23.00 in Amsterdam."""
    r = Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"), quiet=NIGHT)
    await followed(r)
    r.clock.at = datetime(2027, 3, 2, 22, 0, tzinfo=UTC)
    return r


async def test_a_change_at_night_is_told_in_the_morning_with_all_that_came_after(store: Store) -> None:
    r = await at_night(store)
    await r.edit(an_event("burendag", MOVED, place="De Huiskamer"))
    await passes(r, timedelta(hours=2))
    await r.edit(an_event("burendag", MOVED, place="Het Trefpunt"))
    await r.until(datetime(2027, 3, 3, 6, 29, 59, tzinfo=UTC))
    assert r.box.received == []
    await r.until(datetime(2027, 3, 3, 6, 30, tzinfo=UTC))
    assert len(r.box.received) == 1
    assert "Wordt: zondag 21 maart 2027, 11.00 uur" in text(r)
    assert "Wordt: Het Trefpunt" in text(r)
    assert r.box.silent == [False]


async def test_a_cancellation_is_told_at_night_without_a_sound(store: Store) -> None:
    r = await at_night(store)
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    await passes(r)
    assert r.titles() == ["Gaat niet door: Titel van burendag"]
    assert r.box.silent == [True]


async def test_a_change_of_what_begins_before_the_morning_is_told_at_night(store: Store) -> None:
    r = await at_night(store)
    r.clock.at = datetime(2027, 3, 19, 22, 0, tzinfo=UTC)  # 23.00
    await r.edit(an_event("burendag", on(DAY, time(7)), place="De Huiskamer"))
    await passes(r)
    assert r.titles() == ["Andere tijd: Titel van burendag"]
    assert r.box.silent == [True]


async def test_a_change_shortly_before_the_start_does_not_wait_five_minutes(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(minutes=10)
    await r.edit(an_event("burendag", on(DAY), place="Het Trefpunt"))
    await r.notices.settle()
    await r.dispatcher.step()
    assert "Andere plaats: Titel van burendag" in r.titles()


async def test_nothing_is_told_of_what_has_begun(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START + timedelta(minutes=1)
    await r.edit(an_event("burendag", on(DAY), place="Het Trefpunt", status=EventStatus.PAST))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_a_notice_that_did_not_arrive_is_tried_again_and_one_nobody_knows_of_once_more(
    r: Reminding,
) -> None:
    await followed(r)
    r.box.answers = [NotReached(timedelta(seconds=30), "no_connection"), Unknown("time_out"), Unknown("x")]
    await r.edit(an_event("burendag", MOVED))
    await passes(r, timedelta(hours=1))
    assert len(r.box.received) == 3
    (trouble,) = await r.store.report.troubles(NOW, 10)
    assert (trouble.lead, trouble.state, trouble.event) == (None, "uncertain", "burendag")


async def test_a_refused_notice_ends_everything_for_that_person(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("blocked")]
    await r.edit(an_event("burendag", MOVED))
    await r.until(START + timedelta(days=2))
    assert len(r.box.received) == 1
    assert {(state, reason) for _, state, reason in await r.states()} >= {("skipped", "unreachable")}


async def test_a_group_with_a_new_address_gets_its_notice_there(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Moved(BEN)]
    await r.edit(an_event("burendag", MOVED))
    await passes(r, timedelta(hours=1))
    assert [to for to, _ in r.box.received] == [ANNA, BEN]
    assert await r.subscriptions.following(BEN) == (BURENDAG,)


async def test_a_notice_that_was_on_its_way_when_the_process_died_comes_once_more(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    assert len(await r.store.messages.claim_due(r.now, "test/1", FIVE, 10, ["box"])) == 1
    r.start()
    assert await r.dispatcher.take_over() == 1
    await passes(r, timedelta(hours=1))
    assert len(r.box.received) == 1


async def test_who_stops_hears_no_notice_any_more(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    await r.subscriptions.stop(ANNA, r.now)
    await r.subscriptions.unfollow(BEN, BURENDAG, r.now)
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_a_cancellation_overtakes_what_was_still_to_be_said(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    await r.edit(an_event("burendag", MOVED, status=EventStatus.CANCELLED))
    r.clock.at += FIVE
    await r.notices.settle()
    await passes(r, timedelta(hours=1))
    assert r.titles() == ["Gaat niet door: Titel van burendag"]


async def test_forgetting_removes_notices_too(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    assert await r.people.forget(ANNA)
    assert await r.store.messages.next_due() is None
    assert await r.store.report.troubles(NOW, 10) == ()
