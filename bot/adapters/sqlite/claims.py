"""Claiming what is due and keeping what became of it: the same for everything that is sent."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

import aiosqlite

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.rows import instant, seconds
from bot.adapters.sqlite.sql import messages as sql_messages
from bot.adapters.sqlite.sql import participation as sql_participation
from bot.adapters.sqlite.sql import people as sql_people
from bot.adapters.sqlite.sql import plan as sql_plan
from bot.adapters.sqlite.sql import wishes as sql_wishes
from bot.domain.address import Address
from bot.domain.reminders.snooze import OBEYED
from bot.domain.reminders.state import SkipReason, State
from bot.services.reminders.store import Ending

C = TypeVar("C")


class Statements(Protocol):
    """The statements of one table of what is sent: a module of `sql`."""

    NEXT_DUE: str
    TAKE_OVER: str
    POSTPONE: str
    DUE: str
    CLAIM: str
    SKIP: str
    END: str
    TRY_AGAIN: str
    PERSON_OF: str


class SqliteClaims(ABC, Generic[C]):
    """Implements `DispatchStore`, for the table that `statements` are about."""

    def __init__(self, database: Database, statements: Statements) -> None:
        self._database = database
        self._sql = statements

    @abstractmethod
    async def _claims(self, rows: Sequence[sqlite3.Row]) -> tuple[C, ...]:
        """The rows of `DUE` as values."""

    async def take_over(self, owner: str, now: datetime) -> int:
        """See the protocol. An owner is `<process>/<start>`."""
        instance = owner.rpartition("/")[0] + "/"
        async with self._database.transaction() as connection:
            cursor = await connection.execute(
                self._sql.TAKE_OVER, {"owner": owner, "instance": instance, "now": seconds(now)}
            )
            return cursor.rowcount

    async def next_due(self) -> datetime | None:
        """See the protocol."""
        rows = await self._database.read(self._sql.NEXT_DUE)
        return None if rows[0][0] is None else instant(rows[0][0])

    async def postpone(self, now: datetime, until: datetime) -> int:
        """See the protocol."""
        values = {"now": seconds(now), "until": seconds(until), "obeyed": int(OBEYED.total_seconds())}
        async with self._database.transaction() as connection:
            rows = await connection.execute_fetchall(self._sql.POSTPONE, values)
            return sum(row["state"] != "planned" for row in rows)

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[C, ...]:
        """See the protocol."""
        at = seconds(now)
        values = {"now": at, "limit": limit, "channels": f" {' '.join(channels)} "}
        useful: list[sqlite3.Row] = []
        async with self._database.transaction() as connection:
            while not useful:
                rows = list(await connection.execute_fetchall(self._sql.DUE, values))
                if not rows:
                    break
                useful = [row for row in rows if not row["pointless"]]
                skipped = [
                    {"claim": row["claim"], "reason": row["pointless"], "now": at}
                    for row in rows
                    if row["pointless"]
                ]
                await connection.executemany(self._sql.SKIP, skipped)
            until = seconds(now + lease)
            await connection.executemany(self._sql.CLAIM, [(owner, until, row["claim"]) for row in useful])
        return await self._claims(useful)

    async def finish(self, endings: Iterable[Ending], owner: str, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            for ending in endings:
                if ending.moved_to is not None:
                    for person in await self._person(connection, ending.claim):
                        await _move(connection, person, ending.moved_to)
                values = {
                    "claim": ending.claim,
                    "owner": owner,
                    "state": ending.state,
                    "at": seconds(ending.at),
                    "unknown": int(ending.unknown),
                    "now": seconds(now),
                }
                again = ending.state is State.PLANNED
                await connection.execute(self._sql.TRY_AGAIN if again else self._sql.END, values)
                if ending.state is State.REFUSED:
                    for person in await self._person(connection, ending.claim):
                        await _give_up(connection, person, now)

    async def _person(self, connection: aiosqlite.Connection, claim: int) -> list[int]:
        return [row["person"] for row in await connection.execute_fetchall(self._sql.PERSON_OF, (claim,))]


async def _give_up(connection: aiosqlite.Connection, person: int, now: datetime) -> None:
    await connection.execute(sql_people.UNREACHABLE, {"person": person})
    values = {"person": person, "reason": SkipReason.UNREACHABLE, "now": seconds(now)}
    await connection.execute(sql_plan.VOID_PERSON, values)
    await connection.execute(sql_messages.VOID_PERSON, values)
    await connection.execute(sql_wishes.VOID_PERSON, values)


async def _move(connection: aiosqlite.Connection, person: int, to: Address) -> None:
    values = {"person": person, "channel": to.channel, "chat": to.id}
    known = list(await connection.execute_fetchall(sql_people.FIND, (to.channel, to.id)))
    if not known:
        await connection.execute(sql_people.MOVE, values)
    elif known[0]["id"] != person:
        values["to"] = known[0]["id"]
        for statement in (
            sql_people.MERGE_SUBSCRIPTIONS,
            sql_people.MERGE_REMINDERS,
            *sql_participation.MERGE,
            sql_messages.MERGE,
            sql_wishes.MERGE_WISHES,
            sql_wishes.MERGE_MESSAGES,
            sql_people.REMOVE,
        ):
            await connection.execute(statement, values)
