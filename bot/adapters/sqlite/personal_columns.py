"""What the tables keep about a person, as the tables themselves have it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bot.adapters.sqlite.migration import migrate, packaged

_COLUMNS = "SELECT name FROM pragma_table_xinfo(?)"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
_OF_A_PERSON = "SELECT count(*) FROM pragma_foreign_key_list(?) WHERE \"table\" = 'person'"


def personal_columns() -> Mapping[str, tuple[str, ...]]:
    """Of `person`, and of each table whose rows belong to a person: the names of its columns, in order."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        migrate(empty, packaged(), Path(":memory:"))
        tables = [name for (name,) in empty.execute(_TABLES)]
        ours = [one for one in tables if one == "person" or empty.execute(_OF_A_PERSON, (one,)).fetchone()[0]]
        return {name: tuple(column for (column,) in empty.execute(_COLUMNS, (name,))) for name in ours}
