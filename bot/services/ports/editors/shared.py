"""Examples that people shared, until an editor takes them."""

from datetime import date
from typing import Protocol

from bot.domain.usage.shared_example import SharedExample


class SharedExampleStore(Protocol):
    """Whole deeds, each one transaction. Nothing of who shared is kept."""

    async def share(self, example: SharedExample) -> int:
        """Keep it; its number."""
        ...

    async def shared(self) -> tuple[SharedExample, ...]:
        """All that wait, the oldest first."""
        ...

    async def drop_shared(self, number: int) -> bool:
        """Remove one; False when it is not there any more."""
        ...

    async def drop_shared_before(self, day: date) -> None:
        """Remove those that were shared before this day."""
        ...
