"""The beat of a bot, and what waits."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime

from bot.adapters.relational.database import Database
from bot.adapters.relational.rows import instant, seconds
from bot.adapters.relational.sql import health as sql
from bot.domain.health import Heartbeat
from bot.domain.reminders.state import State


class SqlHealth:
    """Implements `HealthStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def beat(self, heartbeat: Heartbeat) -> None:
        """See the protocol."""
        value = json.dumps(
            {
                "at": seconds(heartbeat.at),
                "revision": heartbeat.revision,
                "knowledge_since": seconds(heartbeat.knowledge_since),
                "knowledge_current": heartbeat.knowledge_current,
                "channels": heartbeat.channels,
            }
        )
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.BEAT, (value,))

    async def last_beat(self) -> Heartbeat | None:
        """See the protocol."""
        rows = await self._database.read(sql.LAST_BEAT)
        if not rows:
            return None
        kept = json.loads(rows[0]["value"])
        return Heartbeat(
            at=instant(kept["at"]),
            revision=kept["revision"],
            knowledge_since=instant(kept["knowledge_since"]),
            knowledge_current=kept["knowledge_current"],
            channels=tuple(kept["channels"]),
        )

    async def waiting_since(self, now: datetime, channels: Collection[str]) -> datetime | None:
        """See the protocol."""
        values = {"now": seconds(now), "channels": list(channels)}
        rows = await self._database.read(sql.WAITING, values)
        found = [row["since"] for row in rows if row["since"] is not None]
        return instant(min(found)) if found else None

    async def reminder_counts(self) -> Mapping[State, int]:
        """See the protocol."""
        return {State(row["state"]): row["reminders"] for row in await self._database.read(sql.COUNTS)}
