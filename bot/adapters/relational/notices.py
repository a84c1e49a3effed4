"""What is still to be told of the agenda, what is asked of an admin, and the messages that are due."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.adapters.relational.claims import SqlClaims
from bot.adapters.relational.database import Database, Row, Transaction, Value
from bot.adapters.relational.participation import (
    changed_sessions,
    chosen_of,
    count_choosers,
    no_session_news,
    note_sessions,
    session_changes,
)
from bot.adapters.relational.rows import date_from, date_from_json, date_values, instant, seconds
from bot.adapters.relational.sql import messages as sql_messages
from bot.adapters.relational.sql import notices as sql
from bot.adapters.relational.sql import sessions as sql_sessions
from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.event import EventStatus
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.reminders.changes import DateChange, SessionChange
from bot.domain.reminders.notice import Notice, NoticeKind, NoticeState
from bot.services.ports.notices import Draft, MessageKind, NoticeClaim, Unsettled, UnsettledSession


class SqlNotices:
    """Implements `NoticeStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def changed(self) -> tuple[Unsettled, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.CHANGED)
        return tuple(
            Unsettled(
                row["event"],
                DateChange(date_from_json(row["told"]), date_from(row)),
                instant(row["changed_at"]),
            )
            for row in rows
        )

    async def removed(self, now: datetime) -> tuple[Unsettled, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.REMOVED, {"now": seconds(now)})
        return tuple(
            Unsettled(row["event"], _removal(date_from(row)), instant(row["missing_since"])) for row in rows
        )

    async def followers(self, event: str) -> int:
        """See the protocol."""
        rows = await self._database.read(sql.COUNT_FOLLOWERS, {"event": event})
        return int(rows[0]["people"])

    async def changed_sessions(self, now: datetime) -> tuple[UnsettledSession, ...]:
        """See the protocol."""
        return await changed_sessions(self._database, now)

    async def choosers(self, event: str, sessions: Collection[str]) -> int:
        """See the protocol."""
        return await count_choosers(self._database, event, sessions)

    async def no_news(self, changes: Sequence[DateChange], sessions: Sequence[SessionChange] = ()) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await transaction.executemany(sql.NO_NEWS, [_spelled(change) for change in changes])
            await no_session_news(transaction, sessions)

    async def announce(self, draft: Draft, now: datetime) -> int:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            notice = await _note(transaction, draft, NoticeState.SENT, now)
            return 0 if notice is None else await _send(transaction, notice, now)

    async def ask(self, draft: Draft, admins: Sequence[Address], now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            notice = await _note(transaction, draft, NoticeState.ASKED, now)
            if notice is None:
                return
            for admin in admins:
                values = _message(notice, now) | {"channel": admin.channel, "chat": admin.id}
                await transaction.execute(sql.KNOW_ADMIN, values)
                await transaction.execute(sql.ADDRESS_ADMIN, values)

    async def question(self, notice: int) -> Notice | None:
        """See the protocol."""
        found = await notices_from(self._database, await self._database.read(sql.ASKED, (notice,)))
        return found[0] if found else None

    async def open_questions(self, now: datetime) -> tuple[Notice, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.OPEN_QUESTIONS, (seconds(now),))
        return await notices_from(self._database, rows)

    async def confirm(self, notice: int, now: datetime) -> int | None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            row = await _decide(transaction, notice, NoticeState.SENT)
            if row is None:
                return None
            if row["kind"] == NoticeKind.REMOVAL:
                values = {"notice": notice, "now": seconds(now)}
                await transaction.execute(sql.CANCEL, values)
                await transaction.execute(sql.VOID_REMINDERS, values)
            return await _send(transaction, row, now)

    async def decline(self, notice: int) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            row = await _decide(transaction, notice, NoticeState.DECLINED)
            if row is not None and row["kind"] == NoticeKind.CHANGE:
                await transaction.execute(sql.TELL, {"notice": notice})
                await transaction.execute(sql_sessions.TELL, {"notice": notice, "event": row["event"]})
            return row is not None


async def notices_from(database: Database, rows: Iterable[Row]) -> tuple[Notice, ...]:
    """Rows of `notice` as values."""
    found = []
    for row in rows:
        lines = await database.read(sql.LINES, (row["id"],))
        found.append(
            Notice(
                id=row["id"],
                kind=NoticeKind(row["kind"]),
                state=NoticeState(row["state"]),
                event=EntryId(Kind.EVENT, row["event"]),
                changes=tuple(
                    DateChange(
                        date_from_json(line["before"]), date_from_json(line["after"], line["sequence"])
                    )
                    for line in lines
                ),
                sessions=await session_changes(database, row["id"]),
                recipients=row["recipients"],
                useful_until=instant(row["useful_until"]),
            )
        )
    return tuple(found)


def _removal(date: AnnouncedDate) -> DateChange:
    cancelled = replace(date, occurrence=replace(date.occurrence, status=EventStatus.CANCELLED))
    return DateChange(date, cancelled)


def _spelled(change: DateChange) -> dict[str, Value]:
    before, after = date_values(change.before), date_values(change.after)
    return {
        "event": after["event"],
        "date": after["date"],
        "before": before["facts"],
        "after": after["facts"],
    }


async def _note(transaction: Transaction, draft: Draft, state: NoticeState, now: datetime) -> Row | None:
    values: dict[str, Value] = {
        "event": draft.event,
        "kind": draft.kind,
        "state": state,
        "urgent": int(draft.urgent),
        "recipients": draft.recipients,
        "now": seconds(now),
        "useful_until": seconds(draft.useful_until),
    }
    (row,) = await transaction.execute_fetchall(sql.NOTE, values)
    statement = sql.NOTE_CHANGED if draft.kind is NoticeKind.CHANGE else sql.NOTE_REMOVED
    lines = [_spelled(change) | {"notice": row["id"]} for change in draft.changes]
    cursor = await transaction.executemany(statement, lines)
    if cursor.rowcount > 0 or await note_sessions(transaction, row["id"], draft.sessions):
        return row
    await transaction.execute(sql.DROP, {"notice": row["id"]})
    return None


async def _send(transaction: Transaction, notice: Row, now: datetime) -> int:
    values = _message(notice, now)
    await transaction.execute(sql.TELL, values)
    await transaction.execute(sql.OVERTAKE, values)
    await transaction.execute(sql_sessions.TELL, values)
    about_sessions = await transaction.execute_fetchall(sql_sessions.LINES, (notice["id"],))
    to = sql_sessions.ADDRESS_CHOOSERS if about_sessions else sql.ADDRESS_FOLLOWERS
    cursor = await transaction.execute(to, values)
    return cursor.rowcount


async def _decide(transaction: Transaction, notice: int, state: NoticeState) -> Row | None:
    rows = list(await transaction.execute_fetchall(sql.DECIDE, {"notice": notice, "state": state}))
    return rows[0] if rows else None


def _message(notice: Row, now: datetime) -> dict[str, Value]:
    return {
        "notice": notice["id"],
        "event": notice["event"],
        "urgent": notice["urgent"],
        "useful_until": notice["useful_until"],
        "now": seconds(now),
    }


class SqlNoticeDispatch(SqlClaims[NoticeClaim]):
    """Implements `DispatchStore` for notices of change."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql_messages.CLAIMING)

    async def _claims(self, rows: Sequence[Row]) -> tuple[NoticeClaim, ...]:
        notices = {}
        for number in {row["notice"] for row in rows}:
            asked = await self._database.read(sql.ASKED, (number,))
            (notices[number],) = await notices_from(self._database, asked)
        chosen = await chosen_of(self._database, [row["claim"] for row in rows])
        return tuple(
            NoticeClaim(
                id=row["claim"],
                address=Address(row["channel"], row["chat"]),
                language=Language(row["language"]),
                kind=MessageKind(row["kind"]),
                notice=notices[row["notice"]],
                tries=row["tries"],
                due=instant(row["due_at"]),
                useful_until=instant(row["useful_until"]),
                chosen=chosen.get(row["claim"], frozenset()),
                zone=row["person_zone"] or None,
            )
            for row in rows
        )
