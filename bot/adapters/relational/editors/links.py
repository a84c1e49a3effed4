"""What is known of links."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.adapters.relational.database import Database
from bot.adapters.relational.sql import links as sql
from bot.domain.usage.link import LinkOutcome, LinkState


class SqlLinks:
    """Implements `LinkStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def links(self) -> tuple[LinkState, ...]:
        """See the protocol."""
        return tuple(
            LinkState(
                row["link"],
                date.fromisoformat(row["checked"]),
                LinkOutcome(row["outcome"]),
                tuple(map(date.fromisoformat, row["failed_on"].split())),
                row["reason"],
            )
            for row in await self._database.read(sql.LINKS)
        )

    async def keep_links(self, states: Sequence[LinkState], still_used: Iterable[str]) -> None:
        """See the protocol."""
        rows = [
            {
                "link": one.link,
                "checked": one.checked.isoformat(),
                "outcome": one.outcome.value,
                "failed_on": " ".join(day.isoformat() for day in one.failed_on),
                "reason": one.reason,
            }
            for one in states
        ]
        used = frozenset(still_used)
        async with self._database.transaction() as transaction:
            if rows:
                await transaction.executemany(sql.KEEP, rows)
            known = [row["link"] for row in await transaction.execute_fetchall(sql.LINKS)]
            gone = [{"link": link} for link in known if link not in used]
            if gone:
                await transaction.executemany(sql.FORGET, gone)
