"""A copy of the database while the bot works on it, and the way back."""

import contextlib
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from bot.adapters.relational.sql.claiming import FREE, SENT
from bot.adapters.sqlite.database import BUSY_SECONDS, SqliteDatabase, storage_errors
from bot.adapters.sqlite.migration import APPLICATION_ID
from bot.services.ports.storage import StorageError, StorageProblem

PAGES_AT_ONCE = 1000  # copied between two chances for whoever writes
ONLY_OURS = 0o600  # a copy holds chat ids
_DUE = """
    state = 'claimed' OR (state = 'planned' AND (try_at <= :now OR (try_at <= :soon AND try_at IN
        (SELECT try_at FROM {table} WHERE state = 'planned' GROUP BY try_at HAVING count(*) >= :many))))
"""


def back_up(database: Path, target: Path, keep: int) -> Mapping[str, int]:
    """Copy it, as it is at one moment, to `target`; the number of rows of each table in the copy.

    The copy is whole and checked before it gets its name. Copies that stood there before become
    `target.1`, `target.2` and so on, `keep` copies in all. Raises StorageError, and OSError for a target
    that cannot be written.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    partial.touch(ONLY_OURS)
    try:
        with (
            storage_errors(database),
            contextlib.closing(_reading(database)) as source,
            contextlib.closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
        counts = examine_copy(partial)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        _rotate(target, keep)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return counts


def examine_copy(file: Path) -> Mapping[str, int]:
    """The number of rows of each table. Raises StorageError when it is damaged, or of another program."""
    with storage_errors(file), contextlib.closing(_reading(file)) as copy:
        (identity,) = copy.execute("PRAGMA application_id").fetchone()
        if identity != APPLICATION_ID:
            raise StorageError(StorageProblem.FOREIGN, file, f"application id {identity}")
        (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise StorageError(StorageProblem.CORRUPT, file, found)
        tables = copy.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        return {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}


def copy_to(file: Path, target: Path) -> None:
    """A copy of a database that nobody writes to, in the place of what stood at `target`."""
    target.unlink(missing_ok=True)
    target.touch(ONLY_OURS)
    with (
        storage_errors(file),
        contextlib.closing(_reading(file)) as source,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)


async def settle_what_may_have_been_sent(database: SqliteDatabase, now: int, soon: int, many: int) -> int:
    """What was to be sent by now becomes uncertain, and so does a wave of `many` that leaves before `soon`:
    it may have been sent after the copy was made. Instants in seconds; how many messages.
    """
    settled = 0
    async with database.transaction() as transaction:
        for table in SENT:
            cursor = await transaction.execute(
                f"UPDATE {table} SET state = 'uncertain', reason = NULL, {FREE}, ended_at = :now"
                f" WHERE {_DUE.format(table=table)}",
                {"now": now, "soon": soon, "many": many},
            )
            settled += cursor.rowcount
    return settled


def is_in_use(database: Path) -> bool:
    """Whether a program has it open. What cannot be read at all is not in use."""
    try:
        with contextlib.closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as alone:
            (mode,) = alone.execute("PRAGMA journal_mode = DELETE").fetchone()
            return bool(mode != "delete")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.DatabaseError:
        return False


def put_in_place(prepared: Path, database: Path) -> Path | None:
    """Let `prepared` be the database; what was it until now stays beside it: its file, if there was one."""
    before = database.with_name(f"{database.name}.before-restore")
    there_was = database.exists()
    if there_was:
        before.unlink(missing_ok=True)
        os.link(database, before)  # the database itself is never away, not for a moment
    for log in ("-wal", "-shm"):
        left = database.with_name(f"{database.name}{log}")
        if left.exists():  # only of a database that was damaged
            left.replace(before.with_name(f"{before.name}{log}"))
    prepared.replace(database)
    return before if there_was else None


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _rotate(target: Path, keep: int) -> None:
    names = [target, *(target.with_name(f"{target.name}.{number}") for number in range(1, keep))]
    for older, newer in zip(reversed(names), reversed(names[:-1]), strict=False):
        if newer.exists():
            newer.replace(older)
