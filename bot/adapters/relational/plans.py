"""The agenda as subscribers know it, and everybody's reminders."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.adapters.relational.database import Database, Transaction
from bot.adapters.relational.participation import keep_sessions
from bot.adapters.relational.rows import date_from, date_values, instant, renamed_facts, seconds, session_from
from bot.adapters.relational.schedule import by_event, introduce, load_lines
from bot.adapters.relational.sql import participation as sql_participation
from bot.adapters.relational.sql import plan as sql
from bot.adapters.relational.sql import sessions as sql_sessions
from bot.adapters.relational.sql.snooze import KEEP_SNOOZED
from bot.domain.events.announced import AnnouncedDate, AnnouncedSession
from bot.domain.reminders.date_plan import AS_THE_OPERATOR, DatePlan, PlanChoice
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.state import SkipReason
from bot.services.ports.reminders import AgendaChange, Filling


class SqlPlans:
    """Implements `PlanStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def upcoming(self, now: datetime) -> tuple[AnnouncedDate, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.UPCOMING, (seconds(now),))
        return tuple(replace(date_from(row), wording=row["wording"] or "") for row in rows)

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
        async with self._database.transaction() as transaction:
            await _rename(transaction, change)
            facts = [date_values(date) | {"now": seconds(now)} for date in change.facts]
            await transaction.executemany(sql.INTRODUCE_DATE, facts)
            await transaction.executemany(sql.KEEP_FACTS, facts)
            await _note_missing(transaction, change, now)
            await keep_sessions(transaction, change, now)
            await _keep_scopes(transaction, change)
            await _outdate_questions(transaction, now)
            for event, plans in by_event(change.replan):
                await _replan(transaction, event, plans, now)

    async def fill(self, filling: Filling, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await introduce(transaction, filling.plans)
            for event, some in by_event(filling.plans):
                await load_lines(transaction, some)
                if filling.whole:
                    values = {"event": event, "now": seconds(now), "reason": SkipReason.UNSUBSCRIBED}
                    await transaction.execute(sql.VOID_UNPLANNED, values)
                await transaction.execute(sql.PLANT_FOR_FOLLOWERS, {"event": event, "now": seconds(now)})
            await transaction.execute(sql.SET_META, ("filled_until", str(seconds(filling.until))))
            await transaction.execute(sql.SET_META, ("filled_with", filling.settings))

    async def remove_before(self, limit: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.REMOVE_BEFORE, (seconds(limit),))
            for statement in (*sql_participation.REMOVE_OLD, sql_sessions.REMOVE_OLD):
                await transaction.execute(statement)


async def _rename(transaction: Transaction, change: AgendaChange) -> None:
    renamed = [{"former": former, "present": present} for former, present in change.renamed]
    for statement in (
        sql.RENAME_DATES,
        sql.RENAME_NOTICES,
        sql.RENAME_SCOPES,
        sql.DROP_FORMER_SCOPES,
        *sql_participation.RENAME,
        sql_sessions.RENAME,
    ):
        await transaction.executemany(statement, renamed)
    for one in renamed:
        told = [
            {"id": row["id"], "told": renamed_facts(row["told"], one["present"])}
            for row in await transaction.execute_fetchall(sql.TOLD_OF, one)
        ]
        await transaction.executemany(sql.RENAME_TOLD, told)


async def _keep_scopes(transaction: Transaction, change: AgendaChange) -> None:
    scopes = [{"kind": scope.kind, "key": scope.key, "event": event} for scope, event in change.scopes]
    announced = sorted({event for _, event in change.scopes})
    await transaction.execute(sql.CLEAR_SCOPES, {"announced": announced})
    await transaction.executemany(sql.ADD_SCOPES, scopes)


async def _outdate_questions(transaction: Transaction, now: datetime) -> None:
    outdated = list(await transaction.execute_fetchall(sql.OUTDATE_QUESTIONS))
    values = [{"notice": row["id"], "now": seconds(now)} for row in outdated]
    await transaction.executemany(sql.CHANGED_AGAIN, values)
    await transaction.execute(sql.OUTDATE_REMOVALS)


async def _note_missing(transaction: Transaction, change: AgendaChange, now: datetime) -> None:
    known = {(row["event"], row["date"]) for row in await transaction.execute_fetchall(sql.MISSING)}
    back = known - set(change.missing)
    await transaction.executemany(sql.FOUND, [{"event": event, "date": date} for event, date in back])
    await transaction.executemany(
        sql.MISS, [{"event": event, "date": date, "now": seconds(now)} for event, date in change.missing]
    )


async def _replan(transaction: Transaction, event: str, plans: Sequence[DatePlan], now: datetime) -> None:
    await load_lines(transaction, [plan for plan in plans if not plan.date.cancelled])
    for plan in plans:
        values = {"event": event, "date": plan.date.key[1], "now": seconds(now)}
        if plan.date.cancelled:
            await transaction.execute(sql.VOID_DATE, values | {"reason": SkipReason.CANCELLED})
        else:
            for statement in sql.REPLANT_MOVED:
                await transaction.execute(statement, values)
            await transaction.execute(KEEP_SNOOZED, values)
            await transaction.execute(sql.VOID_FORMER_START, values | {"reason": SkipReason.MOVED})
    await transaction.execute(sql.PLANT_FOR_FOLLOWERS, {"event": event, "now": seconds(now)})
