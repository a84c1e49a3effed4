"""The clock of this machine."""

from datetime import UTC, datetime


class SystemClock:
    """Implements `bot.services.ports.clock.Clock`."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)
