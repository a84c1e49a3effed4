"""What every store does for a person who reads times in a zone of their own."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.sqlite.store import SqliteStore
from bot.domain.events.event import Event
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.reminders.snooze import Snooze
from bot.services.reminders.recurring_messages import RecurringMessages
from tests.agenda import an_event, on
from tests.reminding import AMSTERDAM, ANNA, BEN, BURENDAG, Reminding

NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")
DAY = date(2027, 3, 20)
NEW_YORK, TOKYO = "America/New_York", "Asia/Tokyo"


def reminding(store: SqliteStore, *events: Event, leads: tuple[str, ...] = ("1d",)) -> Reminding:
    return Reminding(store, *events, leads=leads, quiet=NIGHT)


async def planned(r: Reminding) -> list[datetime]:
    """When Anna's reminders will come, in UTC."""
    found = await r.subscriptions.overview(ANNA, r.now)
    return [line.at.astimezone(UTC) for line in found.planned]


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        (None, datetime(2027, 3, 19, 20, 59, tzinfo=UTC)),  # 23.00 in Amsterdam is quiet: 21.59 is nearest
        ("Europe/London", datetime(2027, 3, 19, 21, 59, tzinfo=UTC)),  # 22.00 in London is quiet as well
        (NEW_YORK, datetime(2027, 3, 19, 22, 0, tzinfo=UTC)),  # 18.00 in New York
        (TOKYO, datetime(2027, 3, 19, 22, 30, tzinfo=UTC)),  # 07.00 in Tokyo: half past seven is nearest
    ],
)
async def test_a_reminder_keeps_clear_of_the_nights_of_the_zone_that_a_person_chose(
    store: SqliteStore, zone: str | None, at: datetime
) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(23))))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.subscriptions.set_zone(ANNA, zone, (), r.now)
    assert await planned(r) == [at]
    await r.until(at - timedelta(seconds=1))
    assert r.reminders() == []
    await r.until(at)
    assert len(r.reminders()) == 1


async def test_a_change_of_zone_plans_again_what_had_no_moment_left(store: SqliteStore) -> None:
    """Five in the morning in Amsterdam leaves no moment an hour before; in New York it is evening."""
    r = reminding(store, an_event("burendag", on(DAY, time(5))), leads=("15m",))
    await r.planner.reload()
    r.clock.at = datetime(2027, 3, 19, 23, 0, tzinfo=UTC)
    await r.planner.fill()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    assert await planned(r) == []
    await r.subscriptions.set_zone(ANNA, "America/Los_Angeles", (), r.now)
    assert await planned(r) == [datetime(2027, 3, 20, 3, 45, tzinfo=UTC)]
    await r.subscriptions.set_zone(ANNA, None, (), r.now)
    assert await planned(r) == []
    await r.until(datetime(2027, 3, 21, tzinfo=UTC))
    assert r.reminders() == []


async def test_nobody_else_is_planned_anew_and_both_hear_once(store: SqliteStore) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(23))), leads=("7d", "1d"))
    await r.planner.reload()
    for who in (ANNA, BEN):
        await r.subscriptions.follow(who, BURENDAG, Language.NL, r.now)
    before = await store.subscriptions.reminders_of(BEN, r.now)
    await r.subscriptions.set_zone(ANNA, NEW_YORK, (), r.now)
    assert await store.subscriptions.reminders_of(BEN, r.now) == before
    await r.until(datetime(2027, 3, 21, tzinfo=UTC))
    assert len(r.reminders(ANNA)) == len(r.reminders(BEN)) == 2


async def test_lead_times_and_zone_are_kept_beside_each_other(store: SqliteStore) -> None:
    r = reminding(store, an_event("burendag", on(DAY)))
    await r.planner.reload()
    await r.subscriptions.set_zone(ANNA, TOKYO, (), r.now)
    await r.subscriptions.set_lead_times(ANNA, [], r.now)
    person = await store.people.find(ANNA)
    assert person is not None
    assert (person.zone, person.lead_times) == (TOKYO, ())
    await r.subscriptions.set_zone(ANNA, None, (), r.now)
    person = await store.people.find(ANNA)
    assert person is not None
    assert (person.zone, person.lead_times) == (None, ())


async def test_a_date_that_moves_is_planned_in_the_zone_of_each_person(store: SqliteStore) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(14))))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.subscriptions.set_zone(ANNA, NEW_YORK, (), r.now)
    await r.edit(an_event("burendag", on(DAY, time(23))))
    await r.planner.fill()
    assert await planned(r) == [datetime(2027, 3, 19, 22, 0, tzinfo=UTC)]


async def test_reminders_of_one_day_there_come_together(store: SqliteStore) -> None:
    """10.00, 13.00 and 23.00 in Amsterdam are one day; in Tokyo the last is at seven the next morning."""
    events = [an_event(f"e{hour}", on(DAY, time(hour))) for hour in (10, 13, 23)]
    r = Reminding(store, *events, leads=("1d",), quiet=None)
    await r.planner.reload()
    for who in (ANNA, BEN):
        await r.subscriptions.follow(who, EVERYTHING, Language.NL, r.now)
    await r.subscriptions.set_zone(ANNA, TOKYO, (), r.now)
    await r.until(datetime(2027, 3, 21, tzinfo=UTC))
    assert len(r.titles(BEN)) == 1
    assert len(r.titles(ANNA)) == 3


async def test_tonight_is_the_evening_of_the_zone_that_a_person_chose(store: SqliteStore) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(10))))
    await r.planner.reload()
    start = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.until(start - timedelta(days=1))
    found = await r.snoozing.snooze(ANNA, "burendag", start, Snooze.EVENING, r.now, zone=ZoneInfo(NEW_YORK))
    assert found is not None
    assert found.at == datetime(2027, 3, 19, 23, 0, tzinfo=UTC)


async def test_what_is_held_back_at_night_waits_for_the_morning_of_each_person(store: SqliteStore) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(10)), place="de Kom"))
    await r.planner.reload()
    for who in (ANNA, BEN):
        await r.subscriptions.follow(who, BURENDAG, Language.NL, r.now)
    await r.subscriptions.set_zone(ANNA, TOKYO, (), r.now)
    r.clock.at = datetime(2027, 3, 10, 14, 0, tzinfo=UTC)  # 15.00 in Amsterdam, 23.00 in Tokyo
    await r.edit(an_event("burendag", on(DAY, time(10)), place="de Brug"))
    await r.until(r.now + timedelta(minutes=10))
    assert (len(r.titles(BEN)), len(r.titles(ANNA))) == (1, 0)
    await r.until(datetime(2027, 3, 10, 22, 30, tzinfo=UTC))
    assert (len(r.titles(BEN)), len(r.titles(ANNA))) == (1, 1)


async def test_news_that_would_come_too_late_in_the_morning_is_told_at_night_without_a_sound(
    store: SqliteStore,
) -> None:
    r = reminding(store, an_event("burendag", on(DAY, time(17)), place="de Kom"))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.subscriptions.set_zone(ANNA, "America/Los_Angeles", (), r.now)
    r.clock.at = datetime(2027, 3, 19, 8, 0, tzinfo=UTC)
    await r.edit(an_event("burendag", on(date(2027, 3, 19), time(15)), place="de Kom"))
    await r.until(r.now + timedelta(minutes=10))
    assert len(r.titles()) == 1


async def test_the_tip_of_the_week_comes_at_the_clock_time_there(store: SqliteStore) -> None:
    r = reminding(store)
    recurring = RecurringMessages(store.recurring, AMSTERDAM, r.clock)
    tip = RecurringMessage(RecurringKind.TIP, 1, time(9))
    await recurring.ask(ANNA, tip, Language.NL, r.now)
    here = await store.recurring_dispatch.next_due()
    plans = await recurring.plans_in(ANNA, TOKYO, r.now)
    await r.subscriptions.set_zone(ANNA, TOKYO, plans, r.now)
    there = await store.recurring_dispatch.next_due()
    assert here is not None
    assert there is not None
    assert there.astimezone(UTC).hour == 0
    assert here.astimezone(AMSTERDAM).hour == 9
    assert await store.recurring.distinct() == ((tip, TOKYO),)
