"""What the deeds need of a database. SQLite and PostgreSQL each implement it.

The statements are written once, in the SQL that both understand, with these conventions:

- values are given by name (`:person`) or by place (`?`); `IN :claims` takes a list;
- flags are 0 and 1; instants are whole seconds since 1970, UTC; what was told is JSON with its columns in a
  fixed order, built with `json_object` or given as text;
- `FOR UPDATE OF <table> SKIP LOCKED` stands where rows are claimed; a database with one writer leaves it out;
- `plan_line` is a temporary table of every connection that writes, see `sql/plan.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

Value = str | int | bytes | None
Values = Sequence[object] | Mapping[str, object]
"""Each a `Value`, or a list of them after `IN`."""


class Row(Protocol):
    """One row; its columns by name."""

    def __getitem__(self, column: str, /) -> Any:
        """The value of this column."""
        ...


class Ran(Protocol):
    """A statement that was carried out."""

    @property
    def rowcount(self) -> int:
        """How many rows it inserted, changed or removed."""
        ...


class Transaction(Protocol):
    """Statements that are kept together or not at all."""

    async def execute(self, sql: str, values: Values = ()) -> Ran:
        """One statement, once."""
        ...

    async def executemany(self, sql: str, rows: Iterable[Values]) -> Ran:
        """One statement for each of these; the count is that of all together."""
        ...

    async def execute_fetchall(self, sql: str, values: Values = ()) -> Sequence[Row]:
        """One statement, with the rows that it finds or returns."""
        ...


class Database(Protocol):
    """Every failure leaves as a StorageError."""

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Everything inside is kept, durably, when the block ends; nothing of it when the block raises.

        Transactions follow one another, those of other processes too: none sees half of another.
        """
        ...

    async def read(self, sql: str, values: Values = ()) -> Sequence[Row]:
        """All rows, as they were after the last finished transaction; never waits for a writer."""
        ...

    async def glance(self, sql: str, values: Values = ()) -> Sequence[Row]:
        """The same for a few rows found by their key, as quickly as the database can."""
        ...

    async def erase(self) -> None:
        """Wipe what was removed from the files too, as far as it is the database's to do."""
        ...
