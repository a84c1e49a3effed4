"""Many reminders that are due at one instant."""

from collections.abc import Sequence
from datetime import datetime

from bot.adapters.sqlite.database import Database
from bot.adapters.sqlite.rows import instant, seconds
from bot.adapters.sqlite.sql import waves as sql
from bot.domain.reminders.wave import HeadStart, Wave


class SqliteWaves:
    """Implements `WaveStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waves(self, since: datetime, until: datetime, at_least: int) -> tuple[Wave, ...]:
        """See the protocol."""
        values = {"since": seconds(since), "until": seconds(until), "at_least": at_least}
        rows = await self._database.read(sql.COUNT, values)
        return tuple(Wave(instant(row["try_at"]), row["reminders"]) for row in rows)

    async def spread(self, starts: Sequence[HeadStart]) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            await connection.executemany(
                sql.SPREAD,
                [
                    {"at": seconds(one.wave.at), "begin": seconds(one.begin), "end": seconds(one.end)}
                    for one in starts
                ],
            )
