"""Implements `bot.services.ports.store.Store` with one SQLite file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.adapters.relational.store import StoreParts
from bot.adapters.sqlite.database import SqliteDatabase, open_database
from bot.adapters.sqlite.lock import DispatcherLock

DATABASE = "buurtgids.sqlite3"  # the file's name in the state folder


@dataclass(frozen=True, slots=True)
class SqliteStore(StoreParts[SqliteDatabase]):
    """Implements `Store`. Opened with `open_store`; only what belongs to SQLite asks for `database`."""

    def dispatch_lock(self) -> DispatcherLock:
        """See the protocol."""
        return self.lock_of(self.database.path)

    @staticmethod
    def lock_of(path: Path) -> DispatcherLock:
        """The lock of the dispatcher of the database at `path`, which need not be open."""
        return DispatcherLock(path.with_name(f"{path.name}.dispatch"))

    async def close(self) -> None:
        """See the protocol."""
        await self.database.close()


async def open_store(folder: Path, *, synchronous: Literal["FULL", "OFF"] = "FULL") -> SqliteStore:
    """Open the database in the state folder, or make it. Raises StorageError with what stands in the way."""
    return await open_store_file(folder / DATABASE, synchronous=synchronous)


async def open_store_file(file: Path, *, synchronous: Literal["FULL", "OFF"] = "FULL") -> SqliteStore:
    """The same, of a file with a name of its own."""
    return SqliteStore.on(await open_database(file, synchronous=synchronous))
