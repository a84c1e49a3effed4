"""The lock of the one dispatcher of a database."""

from pathlib import Path

from filelock import FileLock, Timeout


class DispatcherLock:
    """Implements `DispatchLock` with a file beside the database.

    Held until `release` or the end of the process, however it ends: the operating system lets go of it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path, thread_local=False)  # acquired in a thread, released in another

    async def acquire(self) -> bool:
        """See the protocol."""
        if self._lock.is_locked:
            return True
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        return True

    async def release(self) -> None:
        """Let go; nothing happens when it was not held."""
        self._lock.release(force=True)
