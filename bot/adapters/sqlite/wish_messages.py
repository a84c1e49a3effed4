"""The tips and agendas that are due, and what became of them."""

import sqlite3
from collections.abc import Sequence

from bot.adapters.sqlite.claims import SqliteClaims
from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.sql import wishes as sql
from bot.adapters.sqlite.wishes import keys_from
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.wishes.wish import WishKind
from bot.services.wishes.store import WishClaim


class SqliteWishMessages(SqliteClaims[WishClaim]):
    """Implements `DispatchStore` for what people get regularly."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql.CLAIMING)

    async def _claims(self, rows: Sequence[sqlite3.Row]) -> tuple[WishClaim, ...]:
        return tuple(_claim(row) for row in rows)


def _claim(row: sqlite3.Row) -> WishClaim:
    shown = keys_from(row["shown"])
    return WishClaim(
        id=row["claim"],
        address=Address(row["channel"], row["chat"]),
        language=Language(row["language"]),
        kind=WishKind(row["kind"]),
        tries=row["tries"],
        person=row["person"],
        tip=row["tip"],
        shown=frozenset(shown),
        last=shown[-1] if shown else None,
    )
