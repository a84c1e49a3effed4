"""What every store does with many reminders for one person on one day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.services.ports.channel import Refused, Unknown
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
DAY_BEFORE = datetime(2027, 3, 19, tzinfo=UTC)
FIRST = DAY_BEFORE + timedelta(hours=9)
END = datetime(2027, 3, 22, tzinfo=UTC)
EVENTS = tuple(
    an_event(slug, on(DAY, time(hour)), place="Utrecht")
    for slug, hour in (("burendag", 10), ("twee", 13), ("drie", 16))
)


@pytest.fixture
def r(store: Store) -> Reminding:
    """Three events on one day, at ten, one and four in Amsterdam."""
    return Reminding(store, *EVENTS, leads=("1d", "1h"))


async def followed(r: Reminding) -> None:
    """Anna follows everything, Ben one event."""
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.subscriptions.follow(BEN, BURENDAG, Language.NL, r.now)


async def test_three_reminders_of_one_day_come_as_one_at_the_moment_of_the_first(r: Reminding) -> None:
    await followed(r)
    await r.until(FIRST - timedelta(seconds=1))
    assert r.box.received == []
    await r.until(FIRST)
    assert r.titles() == ["3 herinneringen voor je"]
    (message,) = (reply for to, reply in r.box.received if to == ANNA)
    assert [f"Titel van {slug}" in message.plain for slug in ("burendag", "twee", "drie")] == [True] * 3
    assert "zaterdag 20 maart 2027, 13.00 uur" in message.plain
    assert r.titles(BEN) == ["Herinnering: Titel van burendag"]
    await r.until(END)
    assert r.titles()[1:] == [f"Herinnering: Titel van {slug}" for slug in ("burendag", "twee", "drie")]
    assert {state for _, state, _ in await r.states()} == {"sent"}


async def test_the_receipt_and_the_overview_say_when_they_come_together(r: Reminding) -> None:
    await followed(r)
    receipt = await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    days = [(f"{line.at:%d %H:%M}", line.together) for line in receipt.coming if line.lead.key == "1d"]
    assert days == [("19 10:00", True)] * 3
    overview = await r.subscriptions.overview(ANNA, r.now)
    assert [line.together for line in overview.planned] == [True, True, True, False, False, False]
    alone = await r.subscriptions.follow(BEN, BURENDAG, Language.NL, r.now)
    assert not any(line.together for line in alone.lines)


async def test_what_is_left_of_a_day_after_one_was_sent_comes_on_its_own_when_it_is_not_enough(
    r: Reminding,
) -> None:
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.until(FIRST)
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.until(DAY_BEFORE + timedelta(hours=22))
    assert r.titles() == [f"Herinnering: Titel van {slug}" for slug in ("burendag", "twee", "drie")]


async def test_a_message_for_several_whose_outcome_is_unknown_is_tried_once_more_as_one(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.stop(BEN, r.now)
    r.box.answers = [Unknown("time-out"), Unknown("time-out")]
    await r.until(DAY_BEFORE + timedelta(hours=22))
    assert r.titles() == ["3 herinneringen voor je"] * 2
    uncertain = (await r.subscriptions.overview(ANNA, r.now)).uncertain
    assert len(uncertain) == 3


async def test_a_message_for_several_that_a_killed_process_was_sending_is_sent_once_more(
    r: Reminding,
) -> None:
    await followed(r)
    await r.subscriptions.stop(BEN, r.now)
    r.clock.at = FIRST
    await r.planner.fill()
    owner, lease = f"test/{r.starts}", timedelta(minutes=2)
    due = await r.store.dispatch.claim_due(r.now, owner, lease, 64, ["box"])
    until = DAY_BEFORE + timedelta(hours=23)
    along = await r.store.dispatch.claim_along(due, r.now, until, owner, lease)
    assert len(along) == 2
    every = [reminder.id for reminder in (*due, *along)]
    assert len(await r.store.dispatch.begin(every, owner, r.now + lease)) == 3
    r.start()
    assert await r.dispatcher.take_over() == 3
    r.clock.at += timedelta(seconds=30)
    await r.dispatcher.step()
    assert r.titles() == ["3 herinneringen voor je"]


async def test_a_refusal_of_a_message_for_several_ends_all_of_them(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.stop(BEN, r.now)
    r.box.answers = [Refused("blocked")]
    await r.until(END)
    assert len(r.box.received) == 1
    assert sorted(state for _, state, _ in await r.states()) == ["refused"] * 3 + ["skipped"] * 3
