"""The reminders that are due, and what became of them."""

import sqlite3
from collections.abc import Sequence

from bot.adapters.sqlite.claims import SqliteClaims
from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.rows import date_from
from bot.adapters.sqlite.sql import dispatch as sql
from bot.domain.address import Address
from bot.domain.agenda.participation import ChosenSession, Participation
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.reminders.store import Claim


class SqliteDispatch(SqliteClaims[Claim]):
    """Implements `DispatchStore` for reminders."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql)

    async def _claims(self, rows: Sequence[sqlite3.Row]) -> tuple[Claim, ...]:
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
                taking_part=_taking_part(row["event"], row["sessions"]),
            )
            for row in rows
        )


def _scope(text: str | None) -> Scope | None:
    if text is None:
        return None
    kind, _, key = text.partition(":")
    return Scope(ScopeKind(kind), key)


def _taking_part(event: str, sessions: str | None) -> Participation:
    chosen = (pair.partition("/") for pair in (sessions or "").split(",") if pair)
    return Participation(tuple(ChosenSession(event, round_, session) for round_, _, session in chosen))
