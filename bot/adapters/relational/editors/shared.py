"""Examples that people shared."""

from datetime import date

from bot.adapters.relational.database import Database
from bot.adapters.relational.sql import shared as sql
from bot.domain.language import Language
from bot.domain.usage.shared_example import SharedExample


class SqlSharedExamples:
    """Implements `SharedExampleStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def share(self, example: SharedExample) -> int:
        """See the protocol."""
        values = {
            "day": example.day.isoformat(),
            "language": example.language.value,
            "what": example.what,
            "place": example.where,
            "whom": example.whom,
            "link": example.link,
        }
        async with self._database.transaction() as transaction:
            rows = list(await transaction.execute_fetchall(sql.SHARE, values))
        return int(rows[0]["id"])

    async def shared(self) -> tuple[SharedExample, ...]:
        """See the protocol."""
        return tuple(
            SharedExample(
                date.fromisoformat(row["day"]),
                Language(row["language"]),
                row["what"],
                row["place"],
                row["whom"],
                row["link"],
                int(row["id"]),
            )
            for row in await self._database.read(sql.SHARED)
        )

    async def drop_shared(self, number: int) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            return (await transaction.execute(sql.DROP, {"id": number})).rowcount > 0

    async def drop_shared_before(self, day: date) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.DROP_BEFORE, {"day": day.isoformat()})
