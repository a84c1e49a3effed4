"""What runs in the background outlives a database that cannot be written to for a moment."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import DATABASE, open_store
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import MONTHLY_AGENDA
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from bot.services import periodic
from bot.services.ports.store import Store
from tests.agenda import Agenda, SetClock, an_event, on
from tests.reminding import ANNA, Reminding

BURENDAG = an_event("burendag", on(date(2027, 3, 27)))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periodic, "AFTER_FAILURE", timedelta(milliseconds=10))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path)
    async with opened.database.transaction() as connection:
        await connection.execute("PRAGMA busy_timeout = 0")
    yield opened
    await opened.close()


@contextmanager
def busy(folder: Path) -> Iterator[None]:
    """Another process is writing."""
    other = sqlite3.connect(folder / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(10):
        while not await true():  # noqa: ASYNC110 - neither the log nor the database has an event
            await asyncio.sleep(0.005)


async def test_tips_and_agendas_are_planned_once_the_database_can_be_written_to_again(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = SetClock()
    application = compose(store, clock, Agenda(), ApplicationSettings())
    recurring, stop = application.recurring, asyncio.Event()
    await recurring.ask(ANNA, MONTHLY_AGENDA, Language.NL, clock.now())
    clock.at += timedelta(days=30)

    async def refused() -> bool:
        return "not planned yet" in caplog.text

    async def planned() -> bool:
        return await store.recurring_dispatch.next_due() is not None

    with busy(tmp_path):
        running = asyncio.create_task(recurring.run(stop))
        await until(refused)
    await until(planned)
    stop.set()
    await running


async def test_an_edit_that_could_not_be_stored_is_taken_in_later(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    r, stop = Reminding(store), asyncio.Event()
    await r.planner.reload()
    r.agenda.edit(BURENDAG)
    with busy(tmp_path):
        await r.planner.changed()
        assert "waits" in caplog.text

    async def taken_in() -> bool:
        return bool(await store.plans.upcoming(r.now))

    running = asyncio.create_task(r.planner.run(stop))
    await until(taken_in)
    stop.set()
    await running
