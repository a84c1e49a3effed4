"""Everything of an SQLite database into an empty PostgreSQL database: all of it, or nothing."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence

from bot.adapters.postgres.database import PostgresDatabase
from bot.adapters.relational.database import Row, Transaction
from bot.adapters.sqlite.database import SqliteDatabase
from bot.adapters.sqlite.tables import Table, every_table

AT_ONCE = 2000  # rows between two trips
_NEXT_NUMBER = """
SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table}
"""


class NotEmptyError(Exception):
    """There is something in the target already; nothing was copied."""


class DifferenceError(Exception):
    """What was read back is not what was written; nothing was kept. The table is named."""


async def copy_everything(source: SqliteDatabase, target: PostgresDatabase) -> Mapping[str, int]:
    """The number of rows of each table, each row read back and compared.

    Nobody else writes to the source meanwhile. It is one transaction of the target: a process that is
    killed, or a row that differs, leaves the target empty and the source as it was. Raises NotEmptyError,
    DifferenceError and StorageError.
    """
    counts: dict[str, int] = {}
    async with source.transaction() as reading, target.transaction() as writing:
        tables = every_table()
        for table in tables:
            if await writing.execute_fetchall(f"SELECT 1 FROM {table.name} LIMIT 1"):
                raise NotEmptyError(table.name)
        for table in tables:
            counts[table.name] = 0
            insert = _insert(table)
            async for rows in _batches(reading, table):
                await writing.executemany(insert, [_values(table, row) for row in rows])
                counts[table.name] += len(rows)
            if "id" in table.key:
                await writing.execute(_NEXT_NUMBER.format(table=table.name))
        for table in tables:
            await _compare(table, reading, writing)
    return counts


async def _compare(table: Table, reading: Transaction, writing: Transaction) -> None:
    copies = _batches(writing, table)
    async for rows in _batches(reading, table):
        copied: Sequence[Row] = await anext(copies, ())
        if [_facts(table, row) for row in rows] != [_facts(table, row) for row in copied]:
            raise DifferenceError(table.name)
    async for _ in copies:
        raise DifferenceError(table.name)


async def _batches(transaction: Transaction, table: Table) -> AsyncIterator[Sequence[Row]]:
    """All rows in the order of the key, some at a time."""
    columns, key = ", ".join(table.columns), ", ".join(table.key)
    after = ", ".join(f":{column}" for column in table.key)
    first = f"SELECT {columns} FROM {table.name} ORDER BY {key} LIMIT {AT_ONCE}"
    further = f"SELECT {columns} FROM {table.name} WHERE ({key}) > ({after}) ORDER BY {key} LIMIT {AT_ONCE}"
    rows = await transaction.execute_fetchall(first)
    while rows:
        yield rows
        last = {column: rows[-1][column] for column in table.key}
        rows = await transaction.execute_fetchall(further, last)


def _insert(table: Table) -> str:
    values = ", ".join(f":{column}" for column in table.columns)
    return f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({values})"


def _values(table: Table, row: Row) -> dict[str, object]:
    return {column: row[column] for column in table.columns}


def _facts(table: Table, row: Row) -> list[object]:
    """The values; JSON by what it says, because PostgreSQL spells it in its own way."""
    return [_plain(row[column]) for column in table.columns]


def _plain(value: object) -> object:
    if isinstance(value, str) and value.startswith("{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return bytes(value) if isinstance(value, memoryview) else value
