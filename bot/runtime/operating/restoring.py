"""Putting a backup back, so that nobody gets anything twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.relational.rows import seconds
from bot.adapters.sqlite.backup import (
    copy_to,
    examine_copy,
    is_in_use,
    put_in_place,
    settle_what_may_have_been_sent,
)
from bot.adapters.sqlite.database import open_database
from bot.adapters.sqlite.store import SqliteStore
from bot.domain.reminders.wave import LONGEST_HEAD_START, worth_spreading
from bot.messages.tools import say
from bot.runtime.application import SnapshotHolder, compose, database_file
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import application_settings
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.clock import Clock
from bot.services.ports.storage import StorageError
from bot.services.ports.store import Store

NO_WAVE = 2**62  # without a limit on the rate nothing leaves earlier than planned


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of it. `rows`: of each table, in the database until now and in the backup."""

    rows: Mapping[str, tuple[int, int]]
    uncertain: int
    """Messages that may have been sent since the backup, and are not sent again."""
    taken_for_told: int
    """Changes of dates that may have been told since the backup, and are not told again."""
    before: Path | None
    """Where the database until now stands."""


async def restore(
    config: Config, backup: Path, current: KnowledgeSnapshot, clock: Clock | None = None
) -> Restored:
    """Puts `backup` in the place of the database of these settings.

    Everything is prepared beside it and takes its place at once, at the end. Raises CannotStartError when
    a bot works on the database, StorageError for a backup that cannot be used.
    """
    clock = clock or SystemClock()
    database = database_file(config)
    wanted = examine_copy(backup)
    prepared = database.with_name(f"{database.name}.restoring")
    database.parent.mkdir(parents=True, exist_ok=True)
    if database.exists() and is_in_use(database):
        raise CannotStartError(say("restore_running", file=str(database)))
    try:
        copy_to(backup, prepared)
        store = SqliteStore.on(await open_database(prepared))
        try:
            uncertain, told = await _settle(store, config, current, clock)
        finally:
            await store.close()
        lock = SqliteStore.lock_of(database)
        if not await lock.acquire() or (database.exists() and is_in_use(database)):
            raise CannotStartError(say("restore_running", file=str(database)))
        try:
            had = _rows(database)
            before = put_in_place(prepared, database)
        finally:
            await lock.release()
    finally:
        prepared.unlink(missing_ok=True)
    rows = {table: (had.get(table, 0), wanted.get(table, 0)) for table in sorted({*had, *wanted})}
    return Restored(rows, uncertain, told, before)


async def _settle(
    store: SqliteStore, config: Config, current: KnowledgeSnapshot, clock: Clock
) -> tuple[int, int]:
    now = clock.now()
    many = worth_spreading(config.send_rate) if config.send_rate else NO_WAVE
    uncertain = await settle_what_may_have_been_sent(
        store.database, seconds(now), seconds(now + LONGEST_HEAD_START), many
    )
    settings = application_settings(config)
    await compose(store, clock, SnapshotHolder(current), settings).planner.reload()
    return uncertain, await _take_for_told(store, clock)


async def _take_for_told(store: Store, clock: Clock) -> int:
    now = clock.now()
    for question in await store.notices.open_questions(now):
        await store.notices.decline(question.id)
    dates = [one.change for one in await store.notices.changed()]
    sessions = [one.change for one in await store.notices.changed_sessions(now)]
    await store.notices.no_news(dates, sessions)
    return len(dates) + len(sessions)


def _rows(database: Path) -> Mapping[str, int]:
    try:
        return examine_copy(database) if database.exists() else {}
    except StorageError:  # damaged: that is why somebody puts a backup back
        return {}
