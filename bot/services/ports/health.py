"""What tells an operator, and the program that watches over a bot, that it is well."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from bot.domain.health import Heartbeat
from bot.domain.reminders.state import State


class HealthStore(Protocol):
    """The last beat of a bot, and what waits."""

    async def beat(self, heartbeat: Heartbeat) -> None:
        """Keep it, durably, in the place of the one before."""
        ...

    async def last_beat(self) -> Heartbeat | None:
        """The last one that was kept, by whatever process; None when no bot ever ran here."""
        ...

    async def waiting_since(self, now: datetime, channels: Collection[str]) -> datetime | None:
        """Since when the longest waiting message on these channels could have left; None: nothing waits.

        People to whom nothing may be sent for a while do not count.
        """
        ...

    async def reminder_counts(self) -> Mapping[State, int]:
        """How many reminders of dates are in each state that occurs."""
        ...
