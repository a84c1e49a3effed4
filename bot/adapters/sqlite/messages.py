"""The messages that are due and are no reminder of a date, and what became of them."""

import sqlite3
from collections.abc import Sequence

from bot.adapters.sqlite.claims import SqliteClaims
from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.notices import notices_from
from bot.adapters.sqlite.sessions import chosen_of
from bot.adapters.sqlite.sql import messages as sql
from bot.adapters.sqlite.sql import notices as sql_notices
from bot.domain.address import Address
from bot.domain.language import Language
from bot.services.reminders.notice_store import MessageKind, NoticeClaim


class SqliteMessages(SqliteClaims[NoticeClaim]):
    """Implements `DispatchStore` for notices of change."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql.CLAIMING)

    async def _claims(self, rows: Sequence[sqlite3.Row]) -> tuple[NoticeClaim, ...]:
        notices = {}
        for number in {row["notice"] for row in rows}:
            asked = await self._database.read(sql_notices.ASKED, (number,))
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
                chosen=chosen.get(row["claim"], frozenset()),
            )
            for row in rows
        )
