"""What people said of the events they go to."""

from collections.abc import Mapping
from datetime import datetime

from bot.adapters.sqlite.people import PersonReader, know, known
from bot.adapters.sqlite.rows import seconds
from bot.adapters.sqlite.sql import participation as sql
from bot.adapters.sqlite.sql import plan as sql_plan
from bot.domain.address import Address
from bot.domain.agenda.participation import ChosenSession
from bot.domain.reminders.state import SkipReason


class SqliteParticipation(PersonReader):
    """Implements `ParticipationStore` and `CalendarStore`."""

    async def sequences(self) -> Mapping[tuple[str, str], int]:
        """See the protocol."""
        rows = await self._database.read(sql_plan.SEQUENCES)
        return {(row["event"], row["date"]): row["sequence"] for row in rows}

    async def choose_session(self, address: Address, chosen: ChosenSession, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            person = await know(connection, address, now.date())
            await connection.execute(sql.CHOOSE, _values(person, chosen))

    async def drop_session(self, address: Address, chosen: ChosenSession) -> bool:
        """See the protocol."""
        async with self._database.transaction() as connection:
            person = await known(connection, address)
            cursor = await connection.execute(sql.DROP, _values(person, chosen))
            return cursor.rowcount > 0

    async def sign_up(self, address: Address, event: str, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            person = await know(connection, address, now.date())
            values = {"person": person, "event": event, "now": seconds(now), "reason": SkipReason.SIGNED_UP}
            await connection.execute(sql.SIGN_UP, {"person": person, "event": event})
            await connection.execute(sql_plan.VOID_SIGN_UP, values)

    async def sign_off(self, address: Address, event: str) -> None:
        """See the protocol."""
        async with self._database.transaction() as connection:
            person = await known(connection, address)
            await connection.execute(sql.SIGN_OFF, {"person": person, "event": event})


def _values(person: int | None, chosen: ChosenSession) -> dict[str, str | int | None]:
    return {"person": person, "event": chosen.event, "round": chosen.round, "session": chosen.session}
