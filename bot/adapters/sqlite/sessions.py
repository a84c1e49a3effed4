"""Sessions as the people who chose them know them: the steps that several deeds share."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

import aiosqlite

from bot.adapters.sqlite.database import Database, Value
from bot.adapters.sqlite.rows import (
    SESSION_COLUMNS,
    date_from,
    instant,
    seconds,
    session_from_json,
    session_values,
)
from bot.adapters.sqlite.sql import sessions as sql
from bot.domain.agenda.announced_session import AnnouncedSession
from bot.domain.reminders.session_change import SessionChange
from bot.services.reminders.notice_store import UnsettledSession
from bot.services.reminders.store import AgendaChange


async def keep_sessions(connection: aiosqlite.Connection, change: AgendaChange, now: datetime) -> None:
    """Make the sessions of the agenda what is known; those that are gone stay, as no longer announced.

    A session that goes to another round takes those along who chose it.
    """
    rows = await connection.execute_fetchall(sql.ROUNDS)
    rounds = {(row["event"], row["session"]): row["round"] for row in rows}
    values = [session_values(one) | {"now": seconds(now)} for one in change.sessions]
    await connection.executemany(sql.INTRODUCE, values)
    await connection.executemany(sql.KEEP, values)
    kept: defaultdict[str, list[str]] = defaultdict(list, {event: [] for _, event in change.scopes})
    for one in change.sessions:
        kept[one.event].append(one.id)
    await connection.execute(sql.TAKE_AWAY, {"kept": json.dumps(kept), "now": seconds(now)})
    moved = [one for one in change.sessions if rounds.get((one.event, one.id), one.round) != one.round]
    await connection.executemany(sql.MOVE_CHOICES, [session_values(one) for one in moved])
    outdated = list(await connection.execute_fetchall(sql.OUTDATE_QUESTIONS))
    again = [{"notice": row["id"], "now": seconds(now)} for row in outdated]
    await connection.executemany(sql.CHANGED_AGAIN, again)


async def changed_sessions(database: Database, now: datetime) -> tuple[UnsettledSession, ...]:
    """What differs from what was told, of events with a date to come."""
    return tuple(
        UnsettledSession(
            row["event"],
            SessionChange(
                session_from_json(row["event"], row["session_told"]),
                session_from_json(row["event"], row["session_facts"]),
            ),
            date_from(row),
            instant(row["session_changed_at"]),
        )
        for row in await database.read(sql.CHANGED, {"now": seconds(now)})
    )


async def count_choosers(database: Database, event: str, sessions: Iterable[str]) -> int:
    """How many people who can be reached follow `event` and chose one of these."""
    values = {"event": event, "sessions": json.dumps(sorted(sessions))}
    rows = await database.read(sql.COUNT_CHOOSERS, values)
    return int(rows[0][0])


async def note_sessions(
    connection: aiosqlite.Connection, notice: int, changes: Sequence[SessionChange]
) -> bool:
    """Write what the notice says of these sessions; False when all of them have changed again."""
    cursor = await connection.executemany(sql.NOTE, [_spelled(one) | {"notice": notice} for one in changes])
    return cursor.rowcount > 0


async def no_session_news(connection: aiosqlite.Connection, changes: Sequence[SessionChange]) -> None:
    """Take these for told."""
    await connection.executemany(sql.NO_NEWS, [_spelled(one) for one in changes])


async def session_changes(database: Database, notice: int) -> tuple[SessionChange, ...]:
    """What the notice says of sessions, in order of time."""
    return tuple(
        SessionChange(
            session_from_json(row["event"], row["before"]), session_from_json(row["event"], row["after"])
        )
        for row in await database.read(sql.LINES, (notice,))
    )


async def chosen_of(database: Database, messages: Iterable[int]) -> dict[int, frozenset[str]]:
    """Which of the sessions of its notice the person of each message chose."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in await database.read(sql.CHOSEN, (json.dumps(list(messages)),)):
        found[row["claim"]].add(row["session"])
    return {message: frozenset(sessions) for message, sessions in found.items()}


def _spelled(change: SessionChange) -> dict[str, Value]:
    return {
        "event": change.after.event,
        "session": change.after.id,
        "before": _json(change.before),
        "after": _json(change.after),
    }


def _json(one: AnnouncedSession) -> str:
    """As SQLite spells it, so that texts can be compared."""
    values = session_values(one)
    spelled = {column: values[column] for column in SESSION_COLUMNS}
    return json.dumps(spelled, ensure_ascii=False, separators=(",", ":"))
