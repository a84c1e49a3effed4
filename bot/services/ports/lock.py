"""That one process, and no other, sends."""

from typing import Protocol


class DispatchLock(Protocol):
    """Held by one process for each database."""

    def acquire(self) -> bool:
        """Take it without waiting; False when another process has it."""
        ...

    def release(self) -> None:
        """Let go of it."""
        ...
