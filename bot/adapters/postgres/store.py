"""Implements `bot.services.ports.store.Store` with a PostgreSQL database."""

from dataclasses import dataclass

from bot.adapters.postgres.database import PostgresDatabase, open_database
from bot.adapters.postgres.lock import SessionLock
from bot.adapters.relational.store import StoreParts


@dataclass(frozen=True, slots=True)
class PostgresStore(StoreParts[PostgresDatabase]):
    """Implements `Store`. Opened with `open_store`; several processes may have it open."""

    def dispatch_lock(self) -> SessionLock:
        """See the protocol."""
        return SessionLock(self.database.url, self.database.place)

    async def close(self) -> None:
        """See the protocol."""
        await self.database.close()


async def open_store(url: str) -> PostgresStore:
    """Open the database at `postgresql://…`, and make or migrate its tables.

    A password that is not in `url` comes from where PostgreSQL's own programs find it: the environment
    (`PGPASSWORD`) or the file that `PGPASSFILE` names. Raises StorageError with what stands in the way.
    """
    return PostgresStore.on(await open_database(url))
