"""Numbered steps from one set of tables to the next. Only forward; a released step never changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

import psycopg
from psycopg.rows import DictRow

from bot.services.ports.storage import StorageError, StorageProblem

MIGRATING = 0x42754773  # the advisory lock of the one process that migrates

_FOREIGN = """
SELECT count(*) AS tables FROM information_schema.tables
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
"""
_MIGRATED = "SELECT to_regclass('migration') IS NOT NULL AS known"
_KNOW = """
CREATE TABLE migration (number bigint PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)
"""
_NOTE = "INSERT INTO migration VALUES (%s, %s, extract(epoch FROM now())::bigint)"


@dataclass(frozen=True, slots=True)
class PostgresMigration:
    """One file of `migrations/`: `0001_tables.sql` has number 1."""

    number: int
    name: str
    script: str


def packaged() -> tuple[PostgresMigration, ...]:
    """The migrations that come with this version, in order of number."""
    folder = resources.files("bot.adapters.postgres") / "migrations"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(
        PostgresMigration(int(name[:4]), name[5:-4], (folder / name).read_text(encoding="utf-8"))
        for name in names
    )


async def migrate(
    connection: psycopg.AsyncConnection[DictRow], migrations: Sequence[PostgresMigration], place: str
) -> None:
    """Apply what was not applied yet, all of it in one transaction; of two processes, one waits.

    Raises StorageError for a database of a newer version or of another program, which stay as they are.
    """
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
        applied = await _applied(connection, place)
        newest = max((migration.number for migration in migrations), default=0)
        if applied > newest:
            raise StorageError(StorageProblem.NEWER, place, f"step {applied}, known are {newest}")
        for migration in migrations:
            if migration.number > applied:
                await connection.execute(migration.script.encode())
                await connection.execute(_NOTE, (migration.number, migration.name))


async def _applied(connection: psycopg.AsyncConnection[DictRow], place: str) -> int:
    (row,) = await (await connection.execute(_MIGRATED)).fetchall()
    if row["known"]:
        found = await connection.execute("SELECT coalesce(max(number), 0) AS number FROM migration")
        return int((await found.fetchall())[0]["number"])
    (row,) = await (await connection.execute(_FOREIGN)).fetchall()
    if row["tables"]:
        raise StorageError(StorageProblem.FOREIGN, place, f"{row['tables']} tables")
    await connection.execute(_KNOW)
    return 0
