"""The only way to learn what time it is."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Gives the current instant."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        ...
