"""Numbered steps from one schema to the next. Only forward; a released step never changes."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from bot.services.ports.storage import StorageError, StorageProblem

APPLICATION_ID = 0x42754772  # "BuGr" in the header of the file: nobody else's database is touched


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of `migrations/`: `0001_reminders.sql` has number 1."""

    number: int
    name: str
    script: str

    def statements(self) -> Iterator[str]:
        """The statements of the script, one by one."""
        statement = ""
        for line in self.script.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                yield statement
                statement = ""


def packaged() -> tuple[Migration, ...]:
    """The migrations that come with this version, in order of number."""
    folder = resources.files("bot.adapters.sqlite") / "migrations"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(
        Migration(int(name[:4]), name[5:-4], (folder / name).read_text(encoding="utf-8")) for name in names
    )


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration], place: Path) -> None:
    """Apply what was not applied yet. A step and its record are one transaction.

    Raises StorageError for a database of a newer version or of another program, which stay as they are.
    """
    applied = _applied(connection, place)
    newest = max((migration.number for migration in migrations), default=0)
    if applied > newest:
        raise StorageError(StorageProblem.NEWER, place, f"step {applied}, known are {newest}")
    for migration in migrations:
        if migration.number > applied:
            _apply(connection, migration)


def _applied(connection: sqlite3.Connection, place: Path) -> int:
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if identity != APPLICATION_ID and (identity or tables):
        raise StorageError(StorageProblem.FOREIGN, place, f"application id {identity}, {tables} tables")
    if not tables:
        return 0
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return int(number)


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration"
            " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"
        )
        done = connection.execute("SELECT 1 FROM migration WHERE number = ?", (migration.number,)).fetchone()
        if done is None:  # another process may have been first
            for statement in migration.statements():
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migration VALUES (?, ?, unixepoch())", (migration.number, migration.name)
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
