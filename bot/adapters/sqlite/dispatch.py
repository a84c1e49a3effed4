"""What is due, who sends it, and what became of it."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

import aiosqlite

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.rows import date_from, instant, seconds
from bot.adapters.sqlite.sql import dispatch as sql
from bot.adapters.sqlite.sql import people as sql_people
from bot.adapters.sqlite.sql import plan as sql_plan
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.snooze import OBEYED
from bot.domain.reminders.state import SkipReason, State
from bot.services.reminders.store import Claim, Ending


class SqliteDispatch:
    """Implements `DispatchStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take_over(self, owner: str, now: datetime) -> int:
        """See the protocol. An owner is `<process>/<start>`."""
        instance = owner.rpartition("/")[0] + "/"
        async with self._database.transaction() as connection:
            cursor = await connection.execute(
                sql.TAKE_OVER, {"owner": owner, "instance": instance, "now": seconds(now)}
            )
            return cursor.rowcount

    async def next_due(self) -> datetime | None:
        """See the protocol."""
        rows = await self._database.read(sql.NEXT_DUE)
        return None if rows[0][0] is None else instant(rows[0][0])

    async def postpone(self, now: datetime, until: datetime) -> int:
        """See the protocol."""
        values = {"now": seconds(now), "until": seconds(until), "obeyed": int(OBEYED.total_seconds())}
        async with self._database.transaction() as connection:
            rows = await connection.execute_fetchall(sql.POSTPONE, values)
            return sum(row["state"] != "planned" for row in rows)

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[Claim, ...]:
        """See the protocol."""
        at = seconds(now)
        values = {"now": at, "limit": limit, "channels": f" {' '.join(channels)} "}
        useful: list[sqlite3.Row] = []
        async with self._database.transaction() as connection:
            while not useful:
                rows = list(await connection.execute_fetchall(sql.DUE, values))
                if not rows:
                    break
                useful = [row for row in rows if not row["pointless"]]
                skipped = [
                    {"claim": row["claim"], "reason": row["pointless"], "now": at}
                    for row in rows
                    if row["pointless"]
                ]
                await connection.executemany(sql.SKIP, skipped)
            until = seconds(now + lease)
            await connection.executemany(sql.CLAIM, [(owner, until, row["claim"]) for row in useful])
        return tuple(
            Claim(
                id=row["claim"],
                address=Address(row["channel"], row["chat"]),
                language=Language(row["language"]),
                date=date_from(row),
                lead=LeadTime.parse(row["lead"]),
                scope=_scope(row["scope"]),
                tries=row["tries"],
                snoozed=bool(row["snoozed"]),
            )
            for row in useful
        )

    async def finish(self, endings: Iterable[Ending], owner: str, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            for ending in endings:
                if ending.moved_to is not None:
                    await _move(connection, ending.claim, ending.moved_to)
                values = {
                    "claim": ending.claim,
                    "owner": owner,
                    "state": ending.state,
                    "at": seconds(ending.at),
                    "unknown": int(ending.unknown),
                    "now": seconds(now),
                }
                statement = sql.TRY_AGAIN if ending.state is State.PLANNED else sql.END
                await connection.execute(statement, values)
                if ending.state is State.REFUSED:
                    await _give_up(connection, ending.claim, now)


def _scope(text: str | None) -> Scope | None:
    if text is None:
        return None
    kind, _, key = text.partition(":")
    return Scope(ScopeKind(kind), key)


async def _give_up(connection: aiosqlite.Connection, claim: int, now: datetime) -> None:
    for row in await connection.execute_fetchall(sql.PERSON_OF, (claim,)):
        await connection.execute(sql.UNREACHABLE, {"person": row["person"]})
        values = {"person": row["person"], "reason": SkipReason.UNREACHABLE, "now": seconds(now)}
        await connection.execute(sql_plan.VOID_PERSON, values)


async def _move(connection: aiosqlite.Connection, claim: int, to: Address) -> None:
    for row in list(await connection.execute_fetchall(sql.PERSON_OF, (claim,))):
        values = {"person": row["person"], "channel": to.channel, "chat": to.id}
        known = list(await connection.execute_fetchall(sql_people.FIND, (to.channel, to.id)))
        if not known:
            await connection.execute(sql_people.MOVE, values)
        elif known[0]["id"] != row["person"]:
            values["to"] = known[0]["id"]
            for statement in (
                sql_people.MERGE_SUBSCRIPTIONS,
                sql_people.MERGE_REMINDERS,
                sql_people.REMOVE,
            ):
                await connection.execute(statement, values)
