"""The agenda as subscribers know it, and everybody's reminders."""

import json
from collections.abc import Sequence
from datetime import datetime

import aiosqlite

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.participation import keep_sessions
from bot.adapters.sqlite.rows import date_from, date_values, instant, seconds, session_from
from bot.adapters.sqlite.schedule import by_event, introduce, load_lines
from bot.adapters.sqlite.sql import participation as sql_participation
from bot.adapters.sqlite.sql import plan as sql
from bot.adapters.sqlite.sql import sessions as sql_sessions
from bot.adapters.sqlite.sql.snooze import KEEP_SNOOZED
from bot.domain.events.announced import AnnouncedDate, AnnouncedSession
from bot.domain.reminders.date_plan import AS_THE_OPERATOR, DatePlan, PlanChoice
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.state import SkipReason
from bot.services.ports.reminders import AgendaChange, Filling


class SqlitePlans:
    """Implements `PlanStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def upcoming(self, now: datetime) -> tuple[AnnouncedDate, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.UPCOMING, (seconds(now),))
        return tuple(date_from(row) for row in rows)

    async def choices(self) -> tuple[PlanChoice, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.CHOICES)
        return tuple(
            PlanChoice.of_key(key) for key in sorted({AS_THE_OPERATOR.key, *(row["choice"] for row in rows)})
        )

    async def scopes(self) -> frozenset[tuple[Scope, str]]:
        """See the protocol."""
        rows = await self._database.read(sql.SCOPES)
        return frozenset((Scope(ScopeKind(row["kind"]), row["key"]), row["event"]) for row in rows)

    async def sessions(self) -> frozenset[AnnouncedSession]:
        """See the protocol."""
        rows = await self._database.read(sql_sessions.ANNOUNCED)
        return frozenset(session_from(row["event"], row) for row in rows)

    async def missing(self) -> frozenset[tuple[str, str]]:
        """See the protocol."""
        return frozenset((row["event"], row["date"]) for row in await self._database.read(sql.MISSING))

    async def filled(self) -> tuple[datetime | None, str]:
        """See the protocol."""
        meta = {row["key"]: row["value"] for row in await self._database.read(sql.META)}
        until = meta.get("filled_until")
        return (instant(int(until)) if until else None, meta.get("filled_with", ""))

    async def apply_change(self, change: AgendaChange, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            await _rename(connection, change)
            facts = [date_values(date) | {"now": seconds(now)} for date in change.facts]
            await connection.executemany(sql.INTRODUCE_DATE, facts)
            await connection.executemany(sql.KEEP_FACTS, facts)
            await _note_missing(connection, change, now)
            await keep_sessions(connection, change, now)
            await _keep_scopes(connection, change)
            await _outdate_questions(connection, now)
            for event, plans in by_event(change.replan):
                await _replan(connection, event, plans, now)

    async def fill(self, filling: Filling, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            await introduce(connection, filling.plans)
            for event, some in by_event(filling.plans):
                await load_lines(connection, some)
                if filling.whole:
                    values = {"event": event, "now": seconds(now), "reason": SkipReason.UNSUBSCRIBED}
                    await connection.execute(sql.VOID_UNPLANNED, values)
                await connection.execute(sql.PLANT_FOR_FOLLOWERS, {"event": event, "now": seconds(now)})
            await connection.execute(sql.SET_META, ("filled_until", str(seconds(filling.until))))
            await connection.execute(sql.SET_META, ("filled_with", filling.settings))

    async def remove_before(self, limit: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            await connection.execute(sql.REMOVE_BEFORE, (seconds(limit),))
            for statement in (*sql_participation.REMOVE_OLD, sql_sessions.REMOVE_OLD):
                await connection.execute(statement)


async def _rename(connection: aiosqlite.Connection, change: AgendaChange) -> None:
    renamed = [{"former": former, "present": present} for former, present in change.renamed]
    for statement in (
        sql.RENAME_DATES,
        sql.RENAME_TOLD,
        sql.RENAME_NOTICES,
        sql.RENAME_SCOPES,
        sql.DROP_FORMER_SCOPES,
        *sql_participation.RENAME,
        sql_sessions.RENAME,
    ):
        await connection.executemany(statement, renamed)


async def _keep_scopes(connection: aiosqlite.Connection, change: AgendaChange) -> None:
    scopes = [(scope.kind, scope.key, event) for scope, event in change.scopes]
    announced = sorted({event for _, _, event in scopes})
    await connection.execute(sql.CLEAR_SCOPES, {"announced": json.dumps(announced)})
    await connection.execute(sql.ADD_SCOPES, {"scopes": json.dumps(scopes)})


async def _outdate_questions(connection: aiosqlite.Connection, now: datetime) -> None:
    outdated = list(await connection.execute_fetchall(sql.OUTDATE_QUESTIONS))
    values = [{"notice": row["id"], "now": seconds(now)} for row in outdated]
    await connection.executemany(sql.CHANGED_AGAIN, values)
    await connection.execute(sql.OUTDATE_REMOVALS)


async def _note_missing(connection: aiosqlite.Connection, change: AgendaChange, now: datetime) -> None:
    known = {(row["event"], row["date"]) for row in await connection.execute_fetchall(sql.MISSING)}
    back = known - set(change.missing)
    await connection.executemany(sql.FOUND, [{"event": event, "date": date} for event, date in back])
    await connection.executemany(
        sql.MISS, [{"event": event, "date": date, "now": seconds(now)} for event, date in change.missing]
    )


async def _replan(
    connection: aiosqlite.Connection, event: str, plans: Sequence[DatePlan], now: datetime
) -> None:
    await load_lines(connection, [plan for plan in plans if not plan.date.cancelled])
    for plan in plans:
        values = {"event": event, "date": plan.date.key[1], "now": seconds(now)}
        if plan.date.cancelled:
            await connection.execute(sql.VOID_DATE, values | {"reason": SkipReason.CANCELLED})
        else:
            for statement in sql.REPLANT_MOVED:
                await connection.execute(statement, values)
            await connection.execute(KEEP_SNOOZED, values)
            await connection.execute(sql.VOID_FORMER_START, values | {"reason": SkipReason.MOVED})
    await connection.execute(sql.PLANT_FOR_FOLLOWERS, {"event": event, "now": seconds(now)})
