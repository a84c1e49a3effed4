"""What every store does with subscriptions and the reminders planned for them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.events.event import Recurrence
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.domain.reminders.state import State
from bot.services.ports.store import Store
from tests.agenda import NOW, an_event, on
from tests.contracts.followed import DAY, START, followed
from tests.reminding import ANNA, BEN, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY)))


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
    store: Store,
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


async def test_what_was_long_ago_is_forgotten(r: Reminding) -> None:
    await followed(r)
    await r.until(START)
    await r.until(START + timedelta(days=95), timedelta(days=1))
    assert await r.states() == []


async def test_a_weekly_event_keeps_reminding_for_years(store: Store) -> None:
    rule = Recurrence("FREQ=WEEKLY;BYDAY=MO", since=date(2027, 1, 1), begin=time(10))
    r = Reminding(store, an_event("inloop", recurrence=rule), leads=("1h",))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    for _ in range(2 * 52):
        r.clock.at += timedelta(days=7)
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
