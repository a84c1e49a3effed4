"""Reminders that a person asked for once more."""

from datetime import datetime

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.people import know
from bot.adapters.sqlite.rows import date_from, seconds
from bot.adapters.sqlite.sql import snooze as sql
from bot.domain.address import Address
from bot.domain.agenda.announced import AnnouncedDate


class SqliteSnoozes:
    """Implements `SnoozeStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reminded_of(self, address: Address, event: str, start: datetime) -> AnnouncedDate | None:
        """See the protocol."""
        values = (event, seconds(start), address.channel, address.id, seconds(start))
        rows = await self._database.read(sql.REMINDED_OF, values)
        return date_from(rows[0]) if rows else None

    async def snooze(self, address: Address, date: AnnouncedDate, at: datetime, now: datetime) -> None:
        """See the protocol."""
        event, key = date.key
        async with self._database.transaction() as connection:
            person = await know(connection, address, now.date())
            values = {"person": person, "event": event, "date": key, "at": seconds(at)}
            cursor = await connection.execute(sql.SNOOZE_AGAIN, values)
            if cursor.rowcount == 0:
                await connection.execute(sql.SNOOZE, values)
