"""What every store does with subscriptions and reminders."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.adapters.sqlite.store import SqliteStore
from bot.domain.address import Address
from bot.domain.agenda.event import EventStatus, Recurrence
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.domain.reminders.state import State
from bot.services.channel import Delivered, Moved, NotReached, Refused, Unknown
from bot.services.reminders.dispatcher import LEASE, ending
from tests.agenda import NOW, an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)  # 10.00 in Amsterdam
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


@pytest.fixture
def r(store: SqliteStore) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY)))


async def followed(r: Reminding, *addresses: Address) -> None:
    """Taken in, and followed."""
    await r.planner.reload()
    await r.planner.fill()
    for address in addresses or (ANNA,):
        await r.subscriptions.follow(address, BURENDAG, Language.NL, r.now)


async def test_each_reminder_comes_once_at_its_moment(r: Reminding) -> None:
    await followed(r)
    moments = []
    for lead in (timedelta(days=7), timedelta(days=1), timedelta(hours=1), timedelta(minutes=15)):
        await r.until(START - lead - timedelta(seconds=1))
        before = len(r.box.received)
        await r.until(START - lead)
        moments.append((before, len(r.box.received)))
    assert moments == [(0, 1), (1, 2), (2, 3), (3, 4)]
    await r.until(START + timedelta(days=1))
    assert [state for _, state, _ in await r.states()] == ["sent"] * 4
    assert len(r.box.received) == 4


async def test_following_gives_a_receipt_and_following_again_changes_nothing(r: Reminding) -> None:
    await r.planner.reload()
    receipt = await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    again = await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    assert receipt.new
    assert not again.new
    assert [f"{line.lead.key} {line.at:%d-%m %H:%M}" for line in receipt.coming] == [
        "7d 13-03 10:00", "1d 19-03 10:00", "1h 20-03 09:00", "15m 20-03 09:45",
    ]  # fmt: skip
    assert len(await r.states()) == 4


async def test_who_follows_before_the_first_look_at_the_agenda_is_reminded_too(r: Reminding) -> None:
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.planner.reload()
    await r.until(START)
    assert len(r.box.received) == 4


async def test_what_is_past_when_subscribing_is_kept_as_skipped_and_never_sent(r: Reminding) -> None:
    r.clock.at = START - timedelta(hours=12)
    await followed(r)
    assert await r.states() == [
        ("7d", "skipped", "past"), ("1d", "skipped", "past"),
        ("1h", "planned", None), ("15m", "planned", None),
    ]  # fmt: skip
    await r.until(START)
    assert len(r.box.received) == 2


async def test_a_date_more_than_a_month_away_is_filled_in_when_its_time_comes(r: Reminding) -> None:
    await r.edit(an_event("burendag", on(date(2027, 9, 25))))
    await followed(r)
    assert await r.states() == []
    overview = await r.subscriptions.overview(ANNA, r.now)
    assert [line.lead.key for line in overview.planned] == ["7d", "1d", "1h", "15m"]
    await r.until(datetime(2027, 9, 25, 8, 0, tzinfo=UTC))
    assert len(r.box.received) == 4
    assert len((await r.subscriptions.overview(ANNA, r.now)).sent) == 4


async def test_a_theme_a_place_and_everything_cover_their_events_and_nothing_comes_twice(
    store: SqliteStore,
) -> None:
    r = Reminding(
        store,
        an_event("een", on(DAY), themes=("gezondheid",), municipality="utrecht"),
        an_event("twee", on(DAY, time(12))),
        leads=("1h",),
    )
    await r.planner.reload()
    for scope in (Scope(ScopeKind.THEME, "gezondheid"), Scope(ScopeKind.PLACE, "utrecht"), EVERYTHING):
        await r.subscriptions.follow(ANNA, scope, Language.NL, r.now)
    await r.subscriptions.follow(BEN, Scope(ScopeKind.THEME, "gezondheid"), Language.EN, r.now)
    await r.until(START + timedelta(days=1))
    assert r.titles(ANNA) == ["Herinnering: Titel van een", "Herinnering: Titel van twee"]
    assert r.titles(BEN) == ["Reminder: Title of een"]


async def test_a_new_date_of_something_followed_is_reminded_of(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", on(DAY), on(date(2027, 3, 25), key="2")))
    await r.until(datetime(2027, 3, 26, tzinfo=UTC))
    assert len(r.box.received) == 8


async def test_unfollowing_skips_what_nothing_else_asks_for_and_following_again_revives_it(
    r: Reminding,
) -> None:
    await followed(r)
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    assert await r.subscriptions.unfollow(ANNA, EVERYTHING, r.now)
    assert {state for _, state, _ in await r.states()} == {"planned"}
    assert await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)
    assert {(state, reason) for _, state, reason in await r.states()} == {("skipped", "unsubscribed")}
    assert not await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    assert {state for _, state, _ in await r.states()} == {"planned"}


async def test_stop_ends_everything_at_once_and_keeps_choices(r: Reminding) -> None:
    await followed(r)
    await r.people.choose_language(ANNA, Language.EN, r.now)
    assert await r.subscriptions.stop(ANNA, r.now) == 1
    await r.until(START)
    assert r.box.received == []
    assert await r.people.language(ANNA) is Language.EN


async def test_stopping_makes_no_stranger_known(r: Reminding) -> None:
    assert await r.subscriptions.stop(ANNA, r.now) == 0
    assert not await r.subscriptions.unfollow(ANNA, BURENDAG, r.now)
    await r.people.seen(ANNA, r.now)
    assert await r.people.data(ANNA) is None


async def test_forgetting_removes_everything_and_nothing_comes_after(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    data = await r.people.data(ANNA)
    assert data is not None
    assert data.reminders == 4
    assert data.following == (BURENDAG,)
    assert await r.people.forget(ANNA)
    assert await r.people.data(ANNA) is None
    assert not await r.people.forget(ANNA)
    await r.until(START)
    assert len(r.titles(ANNA)) == 0
    assert len(r.titles(BEN)) == 4


async def test_lead_times_are_chosen_by_a_person_and_given_back(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    chosen = await r.subscriptions.set_lead_times(ANNA, [LeadTime.parse("2 dagen")], r.now)
    assert chosen == await r.subscriptions.lead_times(ANNA)
    assert [line for line in await r.states() if line[1] == "planned"] == [("2d", "planned", None)]
    assert len([line for line in await r.states(BEN) if line[1] == "planned"]) == 4
    await r.subscriptions.set_lead_times(ANNA, None, r.now)
    assert [lead for lead, state, _ in await r.states() if state == "planned"] == ["7d", "1d", "1h", "15m"]
    await r.subscriptions.set_lead_times(ANNA, [], r.now)
    await r.until(START)
    assert r.titles(ANNA) == []


async def test_another_setting_of_the_operator_replans_at_the_next_start(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await r.subscriptions.set_lead_times(BEN, [LeadTime.parse("1d")], r.now)
    other = Reminding(r.store, an_event("burendag", on(DAY)), leads=("3d",))
    await other.planner.reload()
    await other.planner.fill()
    assert [line for line in await r.states() if line[1] == "planned"] == [("3d", "planned", None)]
    assert [line for line in await r.states(BEN) if line[1] == "planned"] == [("1d", "planned", None)]


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


async def test_a_claim_of_a_process_that_died_is_sent_once_more_by_its_next_start(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    assert len(await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])) == 1
    assert len(await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])) == 0
    assert await r.dispatcher.take_over() == 1
    assert await r.dispatcher.step() == 1
    assert (await r.states())[0] == ("7d", "sent", None)


async def test_a_claim_that_died_twice_is_uncertain(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(days=7)
    for _ in range(2):
        await r.store.dispatch.claim_due(r.now, "test/0", LEASE, 10, ["box"])
        await r.dispatcher.take_over()
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


async def test_no_reminder_comes_in_quiet_hours_not_even_a_late_one(store: SqliteStore) -> None:
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
    store: SqliteStore,
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


async def test_what_was_long_ago_is_forgotten(r: Reminding) -> None:
    await followed(r)
    await r.until(START)
    await r.until(START + timedelta(days=95), timedelta(days=1))
    assert await r.states() == []


async def test_a_weekly_event_keeps_reminding_for_years(store: SqliteStore) -> None:
    rule = Recurrence("FREQ=WEEKLY;BYDAY=MO", since=date(2027, 1, 1), begin=time(10))
    r = Reminding(store, an_event("inloop", recurrence=rule), leads=("1h",))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    for _ in range(2 * 365):
        r.clock.at += timedelta(days=1)
        if r.clock.at.weekday() == 0:
            await r.planner.reload()
        await r.planner.fill()
    lines = await store.subscriptions.reminders_of(ANNA, NOW)
    assert len(lines) >= 4
    assert {line.at.strftime("%H:%M") for line in lines} == {"09:00"}


async def test_the_report_counts_states_by_date_and_changes_nothing(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await r.until(START - timedelta(days=2))
    (count,) = await r.store.report.dates(r.now, START + timedelta(days=1))
    assert count.date.key == ("burendag", "1")
    assert count.counts == {State.SENT: 2, State.PLANNED: 6}


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
