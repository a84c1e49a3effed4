"""What every store does with a reminder that a person asked for once more."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.dialogue.action import Later
from bot.domain.events.event import EventStatus
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.reminders.snooze import Snooze
from bot.services.ports.channel import Refused
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)  # 10.00 in Amsterdam
DAY_BEFORE = START - timedelta(days=1)
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten; reminded of a day before."""
    return Reminding(store, an_event("burendag", on(DAY)), leads=("1d",), quiet=NIGHT)


async def reminded(r: Reminding) -> None:
    """Anna follows, and has just been reminded."""
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.until(DAY_BEFORE)
    assert len(r.box.received) == 1


async def snoozed(r: Reminding, snooze: Snooze, start: datetime = START) -> datetime | None:
    """Anna taps; when it will come."""
    found = await r.snoozing.snooze(ANNA, "burendag", start, snooze, r.now)
    assert found is not None
    return found.at


async def test_a_snoozed_reminder_comes_once_more_at_the_moment_that_was_chosen(r: Reminding) -> None:
    await reminded(r)
    later = [c.action for c in r.box.received[0][1].choices if isinstance(c.action, Later)]
    assert [action.snooze for action in later] == [Snooze.HOUR]  # beside the question whether she comes
    at = await snoozed(r, Snooze.EVENING)
    assert at == datetime(2027, 3, 19, 18, 0, tzinfo=UTC)
    await r.until(at - timedelta(seconds=1))
    assert len(r.box.received) == 1
    await r.until(at)
    assert r.titles() == ["Herinnering: Titel van burendag", "Nog een keer: Titel van burendag"]
    await r.until(START + timedelta(days=1))
    assert len(r.box.received) == 2


async def test_snoozing_twice_replaces_the_first(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.HOUR)
    await snoozed(r, Snooze.MORNING)
    await r.until(START)
    assert [state for _, state, _ in await r.states()] == ["sent", "sent"]
    line = (await r.subscriptions.overview(ANNA, r.now)).sent[0]
    assert line.snoozed
    assert f"{line.at:%d %H:%M}" == "20 09:00"


async def test_a_snoozed_reminder_survives_a_restart_and_can_be_snoozed_again(r: Reminding) -> None:
    await reminded(r)
    at = await snoozed(r, Snooze.HOUR)
    assert at is not None
    r.start()
    await r.until(at)
    assert len(r.box.received) == 2
    await snoozed(r, Snooze.EVENING)
    await r.until(START)
    assert len(r.box.received) == 3


async def test_a_moment_that_a_person_chose_is_kept_in_quiet_hours(r: Reminding) -> None:
    await r.edit(an_event("burendag", on(DAY, time(12))))
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    start = START + timedelta(hours=2)
    await r.until(datetime(2027, 3, 19, 20, 50, tzinfo=UTC))
    at = await snoozed(r, Snooze.HOUR, start)
    assert at == datetime(2027, 3, 19, 21, 50, tzinfo=UTC)  # 22.50 in Amsterdam
    await r.until(at)
    assert r.titles()[-1].startswith("Nog een keer")


async def test_a_moment_that_a_person_chose_is_kept_when_a_nearer_reminder_came_before_the_night(
    store: Store,
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY, time(23, 30))), leads=("15m",), quiet=NIGHT)
    start = datetime(2027, 3, 20, 22, 30, tzinfo=UTC)
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.until(datetime(2027, 3, 20, 20, 59, tzinfo=UTC))  # 21.59 in Amsterdam
    assert len(r.box.received) == 1
    at = await snoozed(r, Snooze.HOUR, start)
    assert at is not None
    await r.until(at)
    assert r.titles()[-1].startswith("Nog een keer")


async def test_a_reminder_that_came_early_with_others_can_be_put_off_until_before_its_own_moment(
    store: Store,
) -> None:
    hours = (("twee", 10), ("drie", 13), ("burendag", 16))
    r = Reminding(store, *(an_event(slug, on(DAY, time(hour))) for slug, hour in hours), leads=("1d",))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.until(DAY_BEFORE)
    assert r.titles() == ["3 herinneringen voor je"]
    at = await snoozed(r, Snooze.HOUR, START + timedelta(hours=6))
    assert at is not None
    await r.until(at)
    assert r.titles()[1:] == ["Nog een keer: Titel van burendag"]


async def test_of_a_snoozed_reminder_and_another_of_the_same_moment_only_the_snoozed_one_comes(
    store: Store,
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), leads=("1d", "1h"), quiet=NIGHT)
    await reminded(r)
    assert await snoozed(r, Snooze.MORNING) == START - timedelta(hours=1)
    await r.until(START)
    assert r.titles() == ["Herinnering: Titel van burendag", "Nog een keer: Titel van burendag"]
    assert ("1h", "skipped", "overtaken") in await r.states()


async def test_a_snoozed_reminder_that_is_late_waits_for_the_end_of_the_night(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.EVENING)
    r.clock.at = datetime(2027, 3, 19, 22, 0, tzinfo=UTC)  # the bot was down until 23.00
    await r.dispatcher.step()
    assert len(r.box.received) == 1
    await r.until(START)
    assert len(r.box.received) == 2


async def test_other_lead_times_leave_a_snoozed_reminder_alone(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.MORNING)
    await r.subscriptions.set_lead_times(ANNA, [LeadTime.parse("2d")], r.now)
    await r.until(START)
    assert r.titles()[-1].startswith("Nog een keer")


async def test_cancelling_and_stopping_take_a_snoozed_reminder_along(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.EVENING)
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    assert (await r.states())[-1][1:] == ("skipped", "cancelled")
    assert await r.snoozing.snooze(ANNA, "burendag", START, Snooze.EVENING, r.now) is None
    await r.edit(an_event("burendag", on(DAY)))
    await snoozed(r, Snooze.EVENING)
    assert (await r.states())[-1][1:] == ("planned", None)
    await r.subscriptions.stop(ANNA, r.now)
    assert (await r.states())[-1][1:] == ("skipped", "unsubscribed")


async def test_a_snoozed_reminder_of_a_date_that_moves_tells_the_new_moment(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.EVENING)
    await r.edit(an_event("burendag", on(DAY, time(14))))
    await r.until(datetime(2027, 3, 19, 18, 0, tzinfo=UTC))
    assert r.titles()[-1] == "Nog een keer: Titel van burendag"
    assert "14.00 uur" in r.box.received[-1][1].plain
    assert await snoozed(r, Snooze.HOUR, START) is not None  # the button of before the move


async def test_a_date_that_moves_years_away_keeps_what_a_person_put_off(r: Reminding) -> None:
    await reminded(r)
    at = await snoozed(r, Snooze.EVENING)
    assert at is not None
    await r.edit(an_event("burendag", on(date(2029, 3, 20))))
    await r.until(at)
    assert sorted(r.titles()[-2:]) == ["Andere tijd: Titel van burendag", "Nog een keer: Titel van burendag"]
    assert (await r.subscriptions.overview(ANNA, r.now)).sent[0].snoozed


async def test_nobody_snoozes_for_somebody_else_and_a_past_moment_is_refused(r: Reminding) -> None:
    await reminded(r)
    r.clock.at = START - timedelta(minutes=30)
    refused = await r.snoozing.snooze(ANNA, "burendag", START, Snooze.HOUR, r.now)
    assert refused is not None
    assert refused.at is None
    assert refused.others == ()
    assert await r.snoozing.snooze(BEN, "iets-anders", START, Snooze.HOUR, r.now) is None
    assert await r.store.people.find(BEN) is None


async def test_a_chat_that_is_gone_gets_no_snoozed_reminder_either(r: Reminding) -> None:
    await reminded(r)
    await snoozed(r, Snooze.EVENING)
    await r.subscriptions.set_lead_times(ANNA, [LeadTime.parse("20h")], r.now)
    r.box.answers = [Refused("blocked")]
    await r.until(START)
    assert len(r.box.received) == 2
    assert ("54000s", "skipped", "unreachable") in await r.states()
