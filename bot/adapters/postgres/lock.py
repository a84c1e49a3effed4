"""The lock of the one dispatcher of a database, held by a session."""

import psycopg
from psycopg.rows import DictRow

from bot.adapters.postgres.database import connect, storage_errors

DISPATCHING = 0x42754774  # the advisory lock
SILENCE = "5s"  # a session that says nothing for so long is ended by the server: its process hangs


class SessionLock:
    """Implements `DispatchLock` with an advisory lock on a connection of its own.

    It falls when the process ends, when its connection breaks, and when nobody asks for it for `SILENCE`.
    """

    def __init__(self, url: str, place: str) -> None:
        self._url = url
        self._place = place
        self._session: psycopg.AsyncConnection[DictRow] | None = None

    async def acquire(self) -> bool:
        """See the protocol. Raises StorageError when the server cannot be reached."""
        with storage_errors(self._place):
            if self._session is not None:
                try:
                    await self._session.execute("SELECT 1")
                except psycopg.OperationalError:
                    await self.release()
                else:
                    return True
            session = await connect(self._url)
            await session.execute(f"SET idle_session_timeout = '{SILENCE}'".encode())
            found = await session.execute("SELECT pg_try_advisory_lock(%s) AS got", (DISPATCHING,))
            (row,) = await found.fetchall()
            if row["got"]:
                self._session = session
                return True
            await session.close()
            return False

    async def release(self) -> None:
        """See the protocol."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()
