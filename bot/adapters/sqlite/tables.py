"""The tables as the migrations make them, in the order in which rows may refer to one another."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.sqlite.migration import migrate, packaged

_OWN = "migration"  # what the database knows of itself
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != ? ORDER BY rowid"
_COLUMNS = "SELECT name, pk FROM pragma_table_info(?)"  # without what is computed


@dataclass(frozen=True, slots=True)
class Table:
    """What is stored in it, and by what a row is known."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


def every_table() -> Sequence[Table]:
    """Of this version: parents before their children."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        migrate(empty, packaged(), Path(":memory:"))
        found = []
        for (name,) in empty.execute(_TABLES, (_OWN,)).fetchall():
            columns = empty.execute(_COLUMNS, (name,)).fetchall()
            key = [column for column, place in sorted(columns, key=lambda one: one[1]) if place]
            found.append(Table(name, tuple(column for column, _ in columns), tuple(key)))
        return found
