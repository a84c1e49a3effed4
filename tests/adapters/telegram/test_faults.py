"""What becomes of a reminder when Telegram fails: real store, dispatcher and channel. See docs/faults.md."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.adapters.telegram import request
from bot.domain.address import Address
from bot.domain.language import Language
from bot.services.ports.store import Store
from tests.adapters.telegram.conftest import Running, Start
from tests.agenda import an_event, on
from tests.reminding import BURENDAG, Reminding
from tests.standin.fault import Dropped, Fault, Silence
from tests.standin.person import group, private
from tests.standin.refusal import (
    bad_gateway,
    bad_request,
    blocked,
    chat_not_found,
    kicked,
    migrated,
    slow_down,
)
from tests.standin.server import StandIn

START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)
SAM = Address("telegram", "5001")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
async def r(store: Store) -> Reminding:
    """Sam follows an event that begins in an hour; two reminders are still to come."""
    r = Reminding(store, an_event("burendag", on(date(2027, 3, 20))), leads=("1h", "15m"))
    r.clock.at = START - timedelta(hours=1, seconds=1)
    await r.planner.reload()
    await r.subscriptions.follow(SAM, BURENDAG, Language.NL, r.now)
    return r


@pytest.fixture
async def bot(start: Start, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    monkeypatch.setattr(request, "READ_TIMEOUT", 0.3)
    async with start() as running:
        await running.notices.until("telegram_connected")
        yield running


async def minutes(r: Reminding, bot: Running, count: int) -> None:
    """So many minutes pass, with everything that is due in them, through the real channel."""
    dispatcher = r.application.dispatcher({"telegram": bot.channel}, owner="test/telegram")
    for _ in range(count):
        r.clock.at += timedelta(minutes=1)
        await dispatcher.step()


async def states(r: Reminding, address: Address = SAM) -> list[tuple[str, str | None]]:
    """State and reason of each reminder, in order of time."""
    return [(state, reason) for _, state, reason in await r.states(address)]


SENT: list[tuple[str, str | None]] = [("sent", None), ("planned", None)]
GONE: list[tuple[str, str | None]] = [("refused", None), ("skipped", "unreachable")]
ONE_FAULT: list[tuple[Fault, list[tuple[str, str | None]], int]] = [
    (blocked(), GONE, 0),
    (chat_not_found(), GONE, 0),
    (kicked(), GONE, 0),
    (slow_down(1), SENT, 1),
    (bad_gateway(), SENT, 1),
    (Dropped(), SENT, 1),
    (Dropped(taken=True), SENT, 2),
    (Silence(taken=True), SENT, 2),
]


@pytest.mark.parametrize(("fault", "end", "arrived"), ONE_FAULT, ids=lambda value: str(value)[:60])
async def test_one_fault_ends_as_the_table_says(
    telegram: StandIn,
    bot: Running,
    r: Reminding,
    fault: Fault,
    end: list[tuple[str, str | None]],
    arrived: int,
) -> None:
    sam = private(telegram)
    telegram.fail(fault, method="sendMessage")
    await minutes(r, bot, 5)
    assert await states(r) == end
    assert len(sam.chat.shown) == arrived


async def test_a_reminder_for_a_deleted_topic_comes_in_the_general_thread_and_says_why_once(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    forum = group(telegram, topics=(7,))
    topic, general = Address("telegram", f"{forum.id}/8"), Address("telegram", str(forum.id))
    await r.subscriptions.follow(topic, BURENDAG, Language.NL, r.now)
    await r.subscriptions.stop(SAM, r.now)
    telegram.forgive("message thread not found")
    await minutes(r, bot, 60)
    assert [state for state, _ in await states(r, general)] == ["sent", "sent"]
    assert [shown.topic for shown in forum.shown] == [None, None]
    assert ["verwijderd" in shown.text for shown in forum.shown] == [True, False]
    assert await r.people.data(topic) is None


async def test_a_reminder_that_may_not_be_written_for_a_while_comes_when_it_may(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    sam = private(telegram)
    telegram.fail(bad_request("not enough rights to send text messages to the chat"), times=None,
                  method="sendMessage")  # fmt: skip
    await minutes(r, bot, 10)
    assert await states(r) == [("planned", None), ("planned", None)]
    tried = len(telegram.called("sendMessage"))
    assert 2 < tried < 6
    telegram.heal()
    await minutes(r, bot, 10)
    assert (await states(r))[0] == ("sent", None)
    assert len(sam.chat.shown) == 1


async def test_a_word_from_there_lets_what_waits_for_the_right_to_write_leave_at_once(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    sam = private(telegram)
    telegram.fail(bad_request("TOPIC_CLOSED"), times=6, method="sendMessage")
    await minutes(r, bot, 30)
    telegram.heal()
    assert sam.chat.shown == []
    assert await r.people.seen(SAM, r.now) is not None
    await r.people.settle()
    await minutes(r, bot, 1)
    assert len(sam.chat.shown) == 1


async def test_two_unknown_outcomes_in_a_row_are_never_sent_again_and_are_listed(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    sam = private(telegram)
    telegram.fail(bad_gateway(), method="sendMessage", times=2)
    await minutes(r, bot, 10)
    assert await states(r) == [("uncertain", None), ("planned", None)]
    assert sam.chat.shown == []
    (trouble,) = await r.store.report.troubles(r.now - timedelta(days=1), 10)
    assert (trouble.address, trouble.state) == (SAM, "uncertain")


async def test_a_group_that_became_a_supergroup_is_reminded_at_its_new_address(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    new = private(telegram, 2)
    telegram.fail(migrated(new.chat.id), method="sendMessage")
    await minutes(r, bot, 5)
    moved = Address("telegram", str(new.chat.id))
    assert await states(r, moved) == SENT
    assert await r.subscriptions.following(moved) == (BURENDAG,)
    assert await r.people.data(SAM) is None
    assert len(new.chat.shown) == 1


async def test_ten_minutes_without_network_lose_nothing_and_repeat_nothing(
    telegram: StandIn, bot: Running, r: Reminding
) -> None:
    sam = private(telegram)
    await telegram.stop()
    await minutes(r, bot, 10)
    assert await states(r) == [("planned", None)] * 2
    await telegram.start()
    await minutes(r, bot, 1)
    assert await states(r) == SENT
    assert len(sam.chat.shown) == 1
