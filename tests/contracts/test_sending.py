"""What every store does with reminders on their way: late, lost, refused, taken over."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.address import Address
from bot.domain.events.event import EventStatus
from bot.domain.reminders.state import State
from bot.services.ports.channel import Delivered, Moved, NotReached, Refused, Unknown
from bot.services.ports.store import Store
from bot.services.reminders.dispatcher import LEASE, ending
from tests.agenda import NOW, an_event, on
from tests.contracts.followed import DAY, NIGHT, START, followed
from tests.reminding import ANNA, BEN, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY)))


async def test_a_late_reminder_is_sent_once_while_it_is_useful(r: Reminding) -> None:
    await followed(r)
    await r.until(START - timedelta(days=2))
    r.clock.at = START - timedelta(minutes=50)  # the machine slept; a day and an hour before are both overdue
    r.start()
    await r.dispatcher.step()
    assert await r.states() == [
        ("7d", "sent", None), ("1d", "skipped", "overtaken"), ("1h", "sent", None), ("15m", "planned", None),
    ]  # fmt: skip


async def test_nothing_is_sent_once_the_event_has_begun(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START
    await r.dispatcher.step()
    assert r.box.received == []
    assert {(state, reason) for _, state, reason in await r.states()} == {("skipped", "too_late")}


async def test_a_clock_set_back_sends_nothing_twice(r: Reminding) -> None:
    await followed(r)
    await r.until(START - timedelta(minutes=30))
    r.clock.at -= timedelta(days=3)
    await r.until(START)
    assert len(r.box.received) == 4


async def test_what_surely_did_not_arrive_is_tried_until_it_does(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [NotReached(timedelta(seconds=5), "no network")] * 3
    await r.until(START - timedelta(days=7) + timedelta(minutes=1))
    assert len(r.box.received) == 4
    assert (await r.states())[0] == ("7d", "sent", None)


async def test_while_the_nearest_waits_for_another_try_no_farther_one_goes_out(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(minutes=30)
    r.box.answers = [NotReached(timedelta(minutes=1), "no network")]
    await r.dispatcher.step()
    r.clock.at += timedelta(minutes=2)
    await r.dispatcher.step()
    assert [state for _, state, _ in await r.states()] == ["skipped", "skipped", "sent", "planned"]


async def test_an_unknown_outcome_is_tried_once_more_and_then_listed(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Unknown("time-out")] * 2
    await r.until(START - timedelta(days=6))
    assert len(r.box.received) == 2
    assert (await r.states())[0] == ("7d", "uncertain", None)
    (trouble,) = await r.store.report.troubles(NOW, 10)
    assert (trouble.address, trouble.state) == (ANNA, State.UNCERTAIN)
    overview = await r.subscriptions.overview(ANNA, r.now)
    assert [line.lead.key for line in overview.uncertain] == ["7d"]


async def test_a_refusal_stops_everything_for_that_person_until_they_write_again(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    r.box.answer = lambda address: Refused("blocked")
    await r.until(START - timedelta(days=7))
    assert [line[1:] for line in await r.states()] == [("refused", None)] + [("skipped", "unreachable")] * 3
    r.box.answer = lambda address: Delivered()
    await r.until(START - timedelta(days=2))
    assert await r.store.people.seen(ANNA, r.now.date())
    await r.until(START)
    assert len(r.titles(ANNA)) == 1 + 3
    assert len(r.titles(BEN)) == 1


async def test_a_message_that_is_refused_for_itself_keeps_nothing_else_back(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("rejected", only_this=True)]
    await r.until(START)
    assert [line[1:] for line in await r.states()] == [("refused", None)] + [("sent", None)] * 3


async def test_who_comes_back_with_the_word_stop_hears_nothing_more(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("blocked")]
    await r.until(START - timedelta(days=7))
    await r.subscriptions.stop(ANNA, r.now)
    assert await r.store.people.seen(ANNA, r.now.date())
    await r.until(START)
    assert len(r.titles(ANNA)) == 1


async def test_who_writes_again_is_not_reminded_of_what_was_cancelled_meanwhile(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("blocked")]
    await r.until(START - timedelta(days=7))
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    assert await r.store.people.seen(ANNA, r.now.date())
    await r.until(START)
    assert len(r.reminders()) == 1


async def test_a_group_that_moved_keeps_its_reminders_at_its_new_address(r: Reminding) -> None:
    moved = Address("box", "-100")
    await followed(r)
    r.box.answers = [Moved(moved)]
    await r.until(START)
    assert len(r.titles(ANNA)) == 1
    assert len(r.titles(moved)) == 4
    assert await r.people.data(ANNA) is None


async def test_a_group_that_moved_to_a_known_address_becomes_one_with_it(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    r.box.answers = [Moved(BEN)]
    await r.until(START)
    assert len(r.titles(BEN)) == 4
    assert await r.people.data(ANNA) is None


async def begun(r: Reminding, owner: str = "test/0") -> None:
    """A process with this owner begins the one call that is due."""
    (claim,) = await r.store.dispatch.claim_due(r.now, owner, LEASE, 10, ["box"])
    assert await r.store.dispatch.begin([claim.id], owner, r.now + LEASE) == {claim.id}


async def test_a_call_of_a_process_that_died_is_sent_once_more_by_its_next_start(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    await begun(r)
    assert len(await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])) == 0
    assert await r.dispatcher.take_over() == 1
    assert await r.dispatcher.step() == 0
    r.clock.at += timedelta(seconds=30)
    assert await r.dispatcher.step() == 1
    assert (await r.states())[0] == ("7d", "sent", None)


async def test_a_claim_whose_call_had_not_begun_is_planned_again_as_often_as_the_process_dies(
    r: Reminding,
) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    for _ in range(5):
        await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])
        assert await r.dispatcher.take_over() == 1
    r.box.answers = [Unknown("time-out")]
    await r.dispatcher.step()
    await r.until(r.now + timedelta(minutes=1))
    assert len(r.box.received) == 2
    assert (await r.states())[0] == ("7d", "sent", None)


async def test_a_claim_that_waited_and_became_needless_when_the_process_died_is_skipped(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])
    await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)
    assert await r.dispatcher.take_over() == 1
    assert (await r.states())[0] == ("7d", "skipped", "unsubscribed")


async def test_what_became_needless_while_it_waited_for_its_turn_is_not_begun(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    r.clock.at = START - timedelta(days=7)
    first, second = await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])
    await r.subscriptions.unfollow(first.address, BURENDAG, r.now)
    assert await r.store.dispatch.begin([first.id, second.id], "test/0", r.now + LEASE) == {second.id}
    assert await r.store.dispatch.begin([second.id], "elsewhere/1", r.now + LEASE) == frozenset()


async def test_an_unknown_outcome_is_tried_again_while_it_still_helps(store: Store) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), leads=("30s",))
    await followed(r)
    r.box.answers = [Unknown("time-out")]
    r.clock.at = START - timedelta(hours=2)
    await r.until(START, step=timedelta(minutes=10))
    assert len(r.box.received) == 2
    assert await r.states() == [("30s", "sent", None)]


async def test_a_call_that_died_twice_is_uncertain(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    for _ in range(2):
        await begun(r)
        await r.dispatcher.take_over()
        r.clock.at += timedelta(seconds=30)
    assert await r.dispatcher.step() == 0
    assert (await r.states())[0] == ("7d", "uncertain", None)


async def test_a_claim_of_another_machine_is_left_alone_until_its_lease_has_run_out(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    await r.store.dispatch.claim_due(r.now, "elsewhere/1", LEASE, 10, ["box"])
    assert await r.dispatcher.take_over() == 0
    r.clock.at += LEASE
    assert await r.dispatcher.take_over() == 1


@pytest.mark.parametrize("what", ["cancelled", "moved", "unsubscribed"])
async def test_what_became_pointless_while_it_was_on_its_way_is_not_tried_again(
    r: Reminding, what: str
) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    (claim,) = await r.store.dispatch.claim_due(r.now, "test/1", LEASE, 10, ["box"])
    if what == "cancelled":
        await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    elif what == "moved":
        await r.edit(an_event("burendag", on(date(2027, 3, 25))))
    else:
        await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)
    again = ending(claim, NotReached(timedelta(seconds=5), "no network"), r.now)
    await r.store.dispatch.finish([again], "test/1", r.now)
    first = next(line for line in await r.states() if line[0] == "7d")
    assert first == ("7d", "skipped", what)


async def test_no_reminder_comes_in_quiet_hours_not_even_a_late_one(store: Store) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), quiet=NIGHT)
    await followed(r)
    r.clock.at = datetime(2027, 3, 19, 22, 0, tzinfo=UTC)  # 23.00; a day before was due at 10.00
    await r.dispatcher.step()
    assert r.box.received == []
    r.clock.at = datetime(2027, 3, 20, 6, 29, 59, tzinfo=UTC)
    await r.dispatcher.step()
    assert r.box.received == []
    r.clock.at += timedelta(seconds=1)
    await r.dispatcher.step()
    assert len(r.box.received) == 1


async def test_a_late_reminder_of_something_that_begins_at_night_is_skipped_and_shown(
    store: Store,
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY, time(23, 30))), quiet=NIGHT, leads=("1h",))
    await followed(r)
    r.clock.at = datetime(2027, 3, 20, 22, 0, tzinfo=UTC)
    await r.dispatcher.step()
    assert await r.states() == [("1h", "skipped", "quiet")]


async def test_a_channel_that_is_not_open_keeps_its_reminders_until_they_are_too_late(r: Reminding) -> None:
    elsewhere = Address("terminal", "1")
    await followed(r, elsewhere)
    await r.until(START - timedelta(minutes=1))
    assert {state for _, state, _ in await r.states(elsewhere)} == {"planned"}
    await r.until(START)
    assert {(state, reason) for _, state, reason in await r.states(elsewhere)} == {("skipped", "too_late")}
