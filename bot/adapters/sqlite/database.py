"""One SQLite file: a connection that writes, two that read, and what they do when something fails."""

import asyncio
import json
import re
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from typing import Literal

import aiosqlite

from bot.adapters.relational.database import Value, Values
from bot.adapters.sqlite.migration import Migration, migrate, packaged
from bot.services.ports.storage import StorageError, StorageProblem

BUSY_SECONDS = 5.0  # how long a deed waits for another process that is writing
ERASE_MILLISECONDS = 1000  # how long emptying the log waits for who reads it
GLANCE_SECONDS = 0.05  # how long the event loop may stand still for a glance
QUICK_CHECK_BYTES = 20_000_000  # a file up to this size is looked over on opening; it costs some 50 ms
_PROBLEMS = {
    sqlite3.SQLITE_BUSY: StorageProblem.BUSY,
    sqlite3.SQLITE_LOCKED: StorageProblem.BUSY,
    sqlite3.SQLITE_CORRUPT: StorageProblem.CORRUPT,
    sqlite3.SQLITE_NOTADB: StorageProblem.CORRUPT,
    sqlite3.SQLITE_FULL: StorageProblem.FULL,
    sqlite3.SQLITE_READONLY: StorageProblem.UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: StorageProblem.UNWRITABLE,
    sqlite3.SQLITE_PERM: StorageProblem.UNWRITABLE,
}
_PLAN_LINE = """
CREATE TEMP TABLE plan_line (
    choice TEXT NOT NULL, occurrence INTEGER NOT NULL, lead TEXT NOT NULL, ahead INTEGER NOT NULL,
    due_at INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT,
    PRIMARY KEY (choice, occurrence, lead)
) STRICT, WITHOUT ROWID
"""


class SqliteDatabase:
    """Implements `bot.adapters.relational.database.Database`.

    Opened with `open_database`; every failure leaves as a StorageError.
    """

    def __init__(
        self,
        path: Path,
        writer: aiosqlite.Connection,
        reader: aiosqlite.Connection,
        glancer: sqlite3.Connection,
    ) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader
        self._glancer = glancer
        self._writing = asyncio.Lock()
        self._log_to_empty = False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["SqliteTransaction"]:
        """Everything inside is kept, durably, when the block ends; nothing of it when the block raises."""
        async with self._writing:
            with storage_errors(self.path):
                try:
                    await self._writer.execute("BEGIN IMMEDIATE")
                    yield SqliteTransaction(self._writer)
                    await self._writer.execute("COMMIT")
                except BaseException:
                    await self._writer.rollback()
                    raise
            if self._log_to_empty:
                await self._empty_log(0)

    async def read(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """All rows, as they were after the last finished transaction; never waits for a writer."""
        with storage_errors(self.path):
            return list(await self._reader.execute_fetchall(_spelled(sql), _given(values)))

    async def glance(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """The same for a few rows found by their key, at once: that takes microseconds, a trip to a thread
        ten times as many. While this file is open nothing can lock out who reads from it.
        """
        with storage_errors(self.path):
            return self._glancer.execute(_spelled(sql), _given(values)).fetchall()

    async def erase(self) -> None:
        """See the protocol. Pages are wiped as rows go; the log beside the file, which still has them, is
        emptied here, or after a next transaction when somebody else is reading it.
        """
        async with self._writing:
            self._log_to_empty = True
            await self._empty_log(ERASE_MILLISECONDS)

    async def _empty_log(self, patience: int) -> None:
        """Within so many milliseconds, or not now."""
        with storage_errors(self.path):
            await self._writer.execute(f"PRAGMA busy_timeout = {patience}")
            try:
                rows = list(await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)"))
            finally:
                await self._writer.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")
        self._log_to_empty = bool(rows[0][0])

    async def trace(self, seen: Callable[[str], None]) -> None:
        """Show `seen` every statement of the writer as it begins, in the writer's own thread."""
        await self._writer.set_trace_callback(seen)

    async def close(self) -> None:
        """Wait for what is being written, then let go of the file."""
        async with self._writing:
            self._glancer.close()
            await self._reader.close()
            await self._writer.close()


class SqliteTransaction:
    """Implements `bot.adapters.relational.database.Transaction`."""

    def __init__(self, writer: aiosqlite.Connection) -> None:
        self._writer = writer

    async def execute(self, sql: str, values: Values = ()) -> aiosqlite.Cursor:
        """See the protocol."""
        return await self._writer.execute(_spelled(sql), _given(values))

    async def executemany(self, sql: str, rows: Iterable[Values]) -> aiosqlite.Cursor:
        """See the protocol."""
        return await self._writer.executemany(_spelled(sql), [_given(values) for values in rows])

    async def execute_fetchall(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """See the protocol."""
        return list(await self._writer.execute_fetchall(_spelled(sql), _given(values)))


@cache
def _spelled(sql: str) -> str:
    """The statement as SQLite reads it: a list is JSON, and whoever writes is alone anyway."""
    listed = re.sub(r"\bIN (:\w+)", r"IN (SELECT value FROM json_each(\1))", sql)
    return re.sub(r"FOR UPDATE OF \w+ SKIP LOCKED", "", listed)


def _given(values: Values) -> Sequence[Value] | Mapping[str, Value]:
    if isinstance(values, Mapping):
        return {name: _one(value) for name, value in values.items()}
    return [_one(value) for value in values]


def _one(value: object) -> Value:
    return value if value is None or isinstance(value, str | int | bytes) else json.dumps(value)


async def open_database(
    path: Path,
    *,
    synchronous: Literal["FULL", "OFF"] = "FULL",
    migrations: Sequence[Migration] | None = None,
) -> SqliteDatabase:
    """Open or make the file at `path` with its folder, and bring its schema up to date.

    `synchronous=OFF` is for simulations only: it may lose what was written when the machine stops.
    """
    with storage_errors(path):
        try:
            await asyncio.to_thread(_prepare, path, packaged() if migrations is None else migrations)
        except OSError as error:
            raise StorageError(StorageProblem.UNWRITABLE, path, str(error)) from error
        writer = await _connect(path, synchronous)
        try:
            await writer.execute(_PLAN_LINE)
            reader = await _connect(path, synchronous)
            await reader.execute("PRAGMA query_only = ON")
            glancer = _connect_here(path)
        except BaseException:
            await writer.close()
            raise
    return SqliteDatabase(path, writer, reader, glancer)


def _prepare(path: Path, migrations: Sequence[Migration]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        migrate(connection, migrations, path)
        connection.execute("PRAGMA journal_mode = WAL")
        if path.stat().st_size <= QUICK_CHECK_BYTES:
            # Not quick_check: SQLite 3.40 sees NULLs in STRICT tables WITHOUT ROWID that are not there.
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok":
                raise StorageError(StorageProblem.CORRUPT, path, found)
    finally:
        connection.close()


async def _connect(path: Path, synchronous: str) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    wanted = (
        f"synchronous = {synchronous}",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
    )
    for pragma in wanted:
        await connection.execute(f"PRAGMA {pragma}")
    return connection


def _connect_here(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=GLANCE_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn every error of SQLite into the store's own."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        raise StorageError(_PROBLEMS.get(code, StorageProblem.FAILED), path, str(error)) from error
