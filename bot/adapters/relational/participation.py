"""Sessions as those who chose them know them, and what people said of the events they go to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.adapters.relational.database import Database, Transaction, Value
from bot.adapters.relational.people import PersonReader, know, known
from bot.adapters.relational.rows import (
    date_from,
    instant,
    seconds,
    session_from_json,
    session_values,
)
from bot.adapters.relational.sql import participation as sql
from bot.adapters.relational.sql import plan as sql_plan
from bot.adapters.relational.sql import sessions as sql_sessions
from bot.adapters.relational.sql.snooze import REMINDED_OF
from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.participation import Attendance, ChosenSession
from bot.domain.reminders.changes import SessionChange
from bot.domain.reminders.state import SkipReason
from bot.services.ports.notices import UnsettledSession
from bot.services.ports.participation import AttendanceCount
from bot.services.ports.reminders import AgendaChange


async def keep_sessions(transaction: Transaction, change: AgendaChange, now: datetime) -> None:
    """Make the sessions of the agenda what is known; those that are gone stay, as no longer announced.

    A session that goes to another round takes those along who chose it.
    """
    rows = await transaction.execute_fetchall(sql_sessions.ROUNDS)
    rounds = {(row["event"], row["session"]): row["round"] for row in rows}
    values = [session_values(one) | {"now": seconds(now)} for one in change.sessions]
    await transaction.executemany(sql_sessions.INTRODUCE, values)
    await transaction.executemany(sql_sessions.KEEP, values)
    events, kept = {event for _, event in change.scopes}, {(one.event, one.id) for one in change.sessions}
    gone = [
        {"event": row["event"], "session": row["session"], "now": seconds(now)}
        for row in rows
        if row["announced"] and row["event"] in events and (row["event"], row["session"]) not in kept
    ]
    await transaction.executemany(sql_sessions.TAKE_AWAY, gone)
    moved = [one for one in change.sessions if rounds.get((one.event, one.id), one.round) != one.round]
    await transaction.executemany(sql_sessions.MOVE_CHOICES, [session_values(one) for one in moved])
    outdated = list(await transaction.execute_fetchall(sql_sessions.OUTDATE_QUESTIONS))
    again = [{"notice": row["id"], "now": seconds(now)} for row in outdated]
    await transaction.executemany(sql_sessions.CHANGED_AGAIN, again)


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
        for row in await database.read(sql_sessions.CHANGED, {"now": seconds(now)})
    )


async def count_choosers(database: Database, event: str, sessions: Iterable[str]) -> int:
    """How many people who can be reached follow `event` and chose one of these."""
    values = {"event": event, "sessions": sorted(sessions)}
    rows = await database.read(sql_sessions.COUNT_CHOOSERS, values)
    return int(rows[0]["people"])


async def note_sessions(transaction: Transaction, notice: int, changes: Sequence[SessionChange]) -> bool:
    """Write what the notice says of these sessions; False when all of them have changed again."""
    cursor = await transaction.executemany(
        sql_sessions.NOTE, [_spelled(one) | {"notice": notice} for one in changes]
    )
    return cursor.rowcount > 0


async def no_session_news(transaction: Transaction, changes: Sequence[SessionChange]) -> None:
    """Take these for told."""
    await transaction.executemany(sql_sessions.NO_NEWS, [_spelled(one) for one in changes])


async def session_changes(database: Database, notice: int) -> tuple[SessionChange, ...]:
    """What the notice says of sessions, in order of time."""
    return tuple(
        SessionChange(
            session_from_json(row["event"], row["before"]), session_from_json(row["event"], row["after"])
        )
        for row in await database.read(sql_sessions.LINES, (notice,))
    )


async def chosen_of(database: Database, messages: Iterable[int]) -> dict[int, frozenset[str]]:
    """Which of the sessions of its notice the person of each message chose."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in await database.read(sql_sessions.CHOSEN, {"messages": list(messages)}):
        found[row["claim"]].add(row["session"])
    return {message: frozenset(sessions) for message, sessions in found.items()}


def _spelled(change: SessionChange) -> dict[str, Value]:
    return {
        "event": change.after.event,
        "session": change.after.id,
        "before": session_values(change.before)["facts"],
        "after": session_values(change.after)["facts"],
    }


class SqlParticipation(PersonReader):
    """Implements `ParticipationStore` and `CalendarStore`."""

    async def sequences(self) -> Mapping[tuple[str, str], int]:
        """See the protocol."""
        rows = await self._database.read(sql_plan.SEQUENCES)
        return {(row["event"], row["date"]): row["sequence"] for row in rows}

    async def choose_session(self, address: Address, chosen: ChosenSession, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            await transaction.execute(sql.CHOOSE, _values(person, chosen))

    async def drop_session(self, address: Address, chosen: ChosenSession) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            cursor = await transaction.execute(sql.DROP, _values(person, chosen))
            return cursor.rowcount > 0

    async def sign_up(self, address: Address, event: str, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            values = {"person": person, "event": event, "now": seconds(now), "reason": SkipReason.SIGNED_UP}
            await transaction.execute(sql.SIGN_UP, {"person": person, "event": event})
            await transaction.execute(sql_plan.VOID_SIGN_UP, values)

    async def attend(
        self, address: Address, event: str, start: datetime, attendance: Attendance, now: datetime
    ) -> AnnouncedDate | None:
        """See the protocol."""
        whose = (event, seconds(start), address.channel, address.id, seconds(start))
        async with self._database.transaction() as transaction:
            found = list(await transaction.execute_fetchall(REMINDED_OF, whose))
            if not found:
                return None
            person = await know(transaction, address, now.date())
            values = {"person": person, "event": event, "date": found[0]["date"], "answer": attendance}
            await transaction.execute(sql.ATTEND, values)
            void = {"person": person, "event": event, "now": seconds(now), "reason": SkipReason.ANSWERED}
            await transaction.execute(sql_plan.VOID_NOT_FOR, void)
        return date_from(found[0])

    async def attendance(self, now: datetime) -> tuple[AttendanceCount, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.COUNT, (seconds(now),))
        return tuple(AttendanceCount(date_from(row), row["yes"], row["maybe"], row["no"]) for row in rows)

    async def sign_off(self, address: Address, event: str) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            await transaction.execute(sql.SIGN_OFF, {"person": person, "event": event})


def _values(person: int | None, chosen: ChosenSession) -> dict[str, str | int | None]:
    return {"person": person, "event": chosen.event, "round": chosen.round, "session": chosen.session}
