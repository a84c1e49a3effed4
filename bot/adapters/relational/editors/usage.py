"""What is counted of the use of the knowledge."""

from collections.abc import Sequence
from datetime import date

from bot.adapters.relational.database import Database
from bot.adapters.relational.sql import usage as sql
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.usage.entry_use import EntryUse, Use, week_of
from bot.domain.usage.unanswered import UnansweredQuestion


class SqlUsage:
    """Implements `UsageStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, uses: Sequence[EntryUse]) -> None:
        """See the protocol."""
        rows = [
            {
                "entry": str(one.entry),
                "week": one.week.isoformat(),
                "event": one.use.value,
                "times": one.count,
            }
            for one in uses
        ]
        async with self._database.transaction() as transaction:
            await transaction.executemany(sql.COUNT, rows)

    async def count_unanswered(self, words: str, language: Language, day: date) -> None:
        """See the protocol."""
        values = {"words": words, "language": language.value, "day": day.isoformat()}
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.COUNT_UNANSWERED, values)

    async def uses(self, since: date) -> tuple[EntryUse, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.USES, {"since": week_of(since).isoformat()})
        return tuple(
            EntryUse(
                EntryId.parse(row["entry"]),
                date.fromisoformat(row["week"]),
                Use(row["event"]),
                int(row["times"]),
            )
            for row in rows
        )

    async def unanswered(self, since: date, least: int) -> tuple[UnansweredQuestion, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.UNANSWERED, {"since": since.isoformat(), "least": least})
        return tuple(
            UnansweredQuestion(
                row["words"], Language(row["language"]), int(row["times"]), date.fromisoformat(row["last"])
            )
            for row in rows
        )

    async def drop_before(self, week: date, day: date) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.DROP_USES, {"week": week.isoformat()})
            await transaction.execute(sql.DROP_UNANSWERED, {"day": day.isoformat()})
