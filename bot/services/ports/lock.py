"""That one process, and no other, sends."""

from typing import Protocol


class DispatchLock(Protocol):
    """Held by one process for each database."""

    async def acquire(self) -> bool:
        """Take it without waiting, or make sure that it is still held; False when another process has it."""
        ...

    async def release(self) -> None:
        """Let go of it."""
        ...
