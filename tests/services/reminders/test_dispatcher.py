"""The loop itself, on the real clock: one dispatcher, an orderly end, a store that fails for a while."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.relational.reminder_dispatch import SqlReminderDispatch
from bot.adapters.sqlite.database import SqliteDatabase
from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import EventDate
from bot.domain.language import Language
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from bot.services.ports.channel import Begin, Delivered, Delivery, at_once
from bot.services.ports.reminders import DeliveryResult
from bot.services.ports.storage import StorageError, StorageProblem
from bot.services.ports.store import Store
from bot.services.reminders.dispatcher import Dispatcher
from tests.agenda import Agenda, Mailbox, an_event
from tests.reminding import ANNA, BURENDAG, Reminding

SOON = timedelta(minutes=30)


class RealClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)


class Box(Mailbox):
    """Tells when a message arrives; `held` keeps it on its way."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = asyncio.Event()
        self.held = asyncio.Event()
        self.held.set()

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """Keep it, say so, and answer when nothing holds it."""
        await super().deliver(address, reply, begin=begin)
        self.arrived.set()
        await self.held.wait()
        return Delivered()


class Disturbed(SqlReminderDispatch):
    """The disk is full the first times that an outcome is to be kept."""

    def __init__(self, database: SqliteDatabase) -> None:
        super().__init__(database)
        self.failures = 2
        self.kept = asyncio.Event()

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """Fails twice."""
        if self.failures:
            self.failures -= 1
            raise StorageError(StorageProblem.FULL, Path("x"))
        await super().finish(endings, owner, now)
        self.kept.set()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """A store in which one reminder is due now."""
    opened = await open_store(tmp_path)
    start = (RealClock().now() + SOON).replace(microsecond=0)
    event = an_event("burendag", EventDate("1", start.date(), begin=start.time()), zone="UTC")
    r = Reminding(opened, event, leads=("29m",))
    r.clock.at = start - timedelta(days=1)
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    async with opened.database.transaction() as connection:
        await connection.execute("UPDATE reminder SET due_at = due_at - 3600, try_at = try_at - 3600")
    yield opened
    await opened.close()


def dispatcher(store: Store, box: Mailbox, start: int = 1) -> Dispatcher:
    """A dispatcher as the program composes it."""
    application = compose(store, RealClock(), Agenda(), ApplicationSettings())
    return application.dispatcher({box.name: box}, owner=f"test/{start}")


async def state(store: Store) -> str:
    """Of the one reminder."""
    (line,) = await store.subscriptions.reminders_of(ANNA, datetime(2020, 1, 1, tzinfo=UTC))
    return line.state.value


async def test_what_is_due_leaves_at_once_and_the_end_is_orderly(store: Store) -> None:
    box, stop = Box(), asyncio.Event()
    running = asyncio.create_task(dispatcher(store, box).run(stop))
    await asyncio.wait_for(box.arrived.wait(), 5)
    stop.set()
    await asyncio.wait_for(running, 2)
    assert await state(store) == "sent"


async def test_a_second_process_does_not_dispatch_until_the_first_is_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.services.reminders.dispatcher.LOCK_EVERY", timedelta(milliseconds=10))
    first = store.dispatch_lock()
    assert await first.acquire()
    box, stop = Box(), asyncio.Event()
    running = asyncio.create_task(dispatcher(store, box).run(stop))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(box.arrived.wait(), 0.1)
    assert "Another process" in caplog.text
    await first.release()
    await asyncio.wait_for(box.arrived.wait(), 5)
    stop.set()
    await running


async def test_a_message_on_its_way_is_waited_for_at_the_end(store: Store) -> None:
    box, stop = Box(), asyncio.Event()
    box.held.clear()
    running = asyncio.create_task(dispatcher(store, box).run(stop))
    await asyncio.wait_for(box.arrived.wait(), 5)
    stop.set()
    assert await state(store) == "claimed"
    box.held.set()
    await asyncio.wait_for(running, 2)
    assert await state(store) == "sent"


async def test_a_message_that_never_ends_does_not_hold_up_the_end_and_is_unknown_to_the_next_start(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.reminders.dispatcher.LAST_SENDS", timedelta(milliseconds=10))
    box, stop = Box(), asyncio.Event()
    box.held.clear()
    running = asyncio.create_task(dispatcher(store, box).run(stop))
    await asyncio.wait_for(box.arrived.wait(), 5)
    stop.set()
    await asyncio.wait_for(running, 2)
    assert await state(store) == "claimed"
    assert await dispatcher(store, box, start=2).take_over() == 1
    assert await state(store) == "planned"


async def test_a_store_that_fails_for_a_while_makes_nothing_leave_twice(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.reminders.dispatcher.LOOK_EVERY", timedelta(milliseconds=10))
    box, stop, disturbed = Box(), asyncio.Event(), Disturbed(store.database)
    running = asyncio.create_task(dispatcher(replace(store, dispatch=disturbed), box).run(stop))
    await asyncio.wait_for(disturbed.kept.wait(), 5)
    stop.set()
    await running
    assert len(box.received) == 1
    assert await state(store) == "sent"
