"""Claiming what is due and keeping what became of it: the same for everything that is sent."""

import json
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Generic, TypeVar

import aiosqlite

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.people import move
from bot.adapters.sqlite.rows import instant, seconds
from bot.adapters.sqlite.sql import people as sql_people
from bot.adapters.sqlite.sql.claiming import Claiming
from bot.domain.reminders.snooze import OBEYED
from bot.domain.reminders.state import SkipReason, State
from bot.services.ports.reminders import DeliveryResult

C = TypeVar("C")


class SqliteClaims(ABC, Generic[C]):
    """Implements `DispatchStore`, for one table."""

    def __init__(self, database: Database, sql: Claiming) -> None:
        self._database = database
        self._sql = sql

    @abstractmethod
    async def _claims(self, rows: Sequence[sqlite3.Row]) -> tuple[C, ...]:
        """The rows of `due` as values."""

    async def take_over(self, owner: str, now: datetime) -> int:
        """See the protocol. An owner is `<process>/<start>`."""
        instance = owner.rpartition("/")[0] + "/"
        async with self._database.transaction() as connection:
            cursor = await connection.execute(
                self._sql.take_over, {"owner": owner, "instance": instance, "now": seconds(now)}
            )
            return cursor.rowcount

    async def next_due(self) -> datetime | None:
        """See the protocol."""
        rows = await self._database.read(self._sql.next_due)
        return None if rows[0][0] is None else instant(rows[0][0])

    async def zones(self) -> frozenset[str | None]:
        """See the protocol."""
        return frozenset({None, *(row["zone"] for row in self._database.glance(sql_people.ZONES, ()))})

    async def postpone(self, now: datetime, until: Mapping[str | None, datetime]) -> int:
        """See the protocol."""
        ends = json.dumps([(zone or "", seconds(end)) for zone, end in until.items()])
        values = {"now": seconds(now), "until": ends, "obeyed": int(OBEYED.total_seconds())}
        async with self._database.transaction() as connection:
            rows = await connection.execute_fetchall(self._sql.postpone, values)
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
                rows = list(await connection.execute_fetchall(self._sql.due, values))
                if not rows:
                    break
                useful = [row for row in rows if not row["pointless"]]
                skipped = [
                    {"claim": row["claim"], "reason": row["pointless"], "now": at}
                    for row in rows
                    if row["pointless"]
                ]
                await connection.executemany(self._sql.skip, skipped)
            until = seconds(now + lease)
            await connection.executemany(self._sql.claim, [(owner, until, row["claim"]) for row in useful])
        return await self._claims(useful)

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """See the protocol."""
        values = {"claims": json.dumps(list(claims)), "owner": owner, "until": seconds(until)}
        async with self._database.transaction() as connection:
            rows = await connection.execute_fetchall(self._sql.begin, values)
            return frozenset(row["id"] for row in rows)

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            for ending in endings:
                if ending.moved_to is not None:
                    for person in await self._person(connection, ending.claim):
                        await move(connection, person, ending.moved_to)
                values = {
                    "claim": ending.claim,
                    "owner": owner,
                    "state": ending.state,
                    "at": seconds(ending.at),
                    "unknown": int(ending.unknown),
                    "now": seconds(now),
                }
                again = ending.state is State.PLANNED
                await connection.execute(self._sql.try_again if again else self._sql.end, values)
                if ending.withheld:
                    for person in await self._person(connection, ending.claim):
                        await connection.execute(sql_people.WITHHOLD, {"person": person})
                if ending.state is State.REFUSED:
                    for person in await self._person(connection, ending.claim):
                        await _give_up(connection, person, now)

    async def _person(self, connection: aiosqlite.Connection, claim: int) -> list[int]:
        return [row["person"] for row in await connection.execute_fetchall(self._sql.person_of, (claim,))]


async def _give_up(connection: aiosqlite.Connection, person: int, now: datetime) -> None:
    values = {"person": person, "reason": SkipReason.UNREACHABLE, "now": seconds(now)}
    for statement in sql_people.GIVE_UP:
        await connection.execute(statement, values)
