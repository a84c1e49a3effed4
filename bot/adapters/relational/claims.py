"""Claiming what is due and keeping what became of it: the same for everything that is sent."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.adapters.relational.database import Database, Row, Transaction, Value
from bot.adapters.relational.people import give_up, move
from bot.adapters.relational.rows import instant, seconds
from bot.adapters.relational.sql import people as sql_people
from bot.adapters.relational.sql.claiming import Claiming
from bot.domain.reminders.snooze import OBEYED
from bot.domain.reminders.state import State
from bot.services.ports.reminders import DeliveryResult

C = TypeVar("C")


class SqlClaims(ABC, Generic[C]):
    """Implements `DispatchStore`, for one table."""

    def __init__(self, database: Database, sql: Claiming) -> None:
        self._database = database
        self._sql = sql

    @abstractmethod
    async def _claims(self, rows: Sequence[Row]) -> tuple[C, ...]:
        """The rows of `due` as values."""

    async def take_over(self, owner: str, now: datetime) -> int:
        """See the protocol. An owner is `<process>/<start>`."""
        instance = owner.rpartition("/")[0] + "/"
        async with self._database.transaction() as transaction:
            cursor = await transaction.execute(
                self._sql.take_over, {"owner": owner, "instance": instance, "now": seconds(now)}
            )
            return cursor.rowcount

    async def next_due(self) -> datetime | None:
        """See the protocol."""
        rows = await self._database.read(self._sql.next_due)
        return None if rows[0]["at"] is None else instant(rows[0]["at"])

    async def zones(self) -> frozenset[str | None]:
        """See the protocol."""
        rows = await self._database.glance(sql_people.ZONES)
        return frozenset({None, *(row["zone"] for row in rows)})

    async def postpone(self, now: datetime, until: Mapping[str | None, datetime]) -> int:
        """See the protocol."""
        skipped = 0
        async with self._database.transaction() as transaction:
            for zone, end in until.items():
                values = {
                    "now": seconds(now),
                    "zone": zone or "",
                    "until": seconds(end),
                    "obeyed": int(OBEYED.total_seconds()),
                }
                rows = await transaction.execute_fetchall(self._sql.postpone, values)
                skipped += sum(row["state"] != "planned" for row in rows)
            return skipped

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[C, ...]:
        """See the protocol."""
        at = seconds(now)
        values = {"now": at, "limit": limit, "channels": list(channels)}
        useful: list[Row] = []
        async with self._database.transaction() as transaction:
            while not useful:
                rows = list(await transaction.execute_fetchall(self._sql.due, values))
                if not rows:
                    break
                useful = [row for row in rows if not row["pointless"]]
                skipped = [
                    {"claim": row["claim"], "reason": row["pointless"], "now": at}
                    for row in rows
                    if row["pointless"]
                ]
                await transaction.executemany(self._sql.skip, skipped)
            until = seconds(now + lease)
            await transaction.executemany(self._sql.claim, [(owner, until, row["claim"]) for row in useful])
        return await self._claims(useful)

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """See the protocol."""
        values = {"claims": list(claims), "owner": owner, "until": seconds(until)}
        async with self._database.transaction() as transaction:
            rows = await transaction.execute_fetchall(self._sql.begin, values)
            return frozenset(row["id"] for row in rows)

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """See the protocol."""
        endings = list(endings)
        async with self._database.transaction() as transaction:
            for ending in endings:
                if ending.moved_to is not None:
                    for person in await self._person(transaction, ending.claim):
                        await move(transaction, person, ending.moved_to)
            ended, again = self._sql.end, self._sql.try_again
            for statement in (ended, again):
                values = [
                    _ended(ending, owner, now)
                    for ending in endings
                    if statement is (again if ending.state is State.PLANNED else ended)
                ]
                await transaction.executemany(statement, values)
            for ending in endings:
                if ending.withheld:
                    for person in await self._person(transaction, ending.claim):
                        await transaction.execute(sql_people.WITHHOLD, {"person": person})
                if ending.state is State.REFUSED and not ending.only_this:
                    for person in await self._person(transaction, ending.claim):
                        await give_up(transaction, person, now)

    async def _person(self, transaction: Transaction, claim: int) -> list[int]:
        return [row["person"] for row in await transaction.execute_fetchall(self._sql.person_of, (claim,))]


def _ended(ending: DeliveryResult, owner: str, now: datetime) -> dict[str, Value]:
    return {
        "claim": ending.claim,
        "owner": owner,
        "state": ending.state,
        "at": seconds(ending.at),
        "unknown": int(ending.unknown),
        "now": seconds(now),
    }
