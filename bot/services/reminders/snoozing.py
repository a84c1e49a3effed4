"""Reminding once more, at a moment that the person chooses."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.reminders.snooze import Snooze, snooze_moment, snoozes
from bot.services.ports.reminders import Snoozed, SnoozeStore


class Snoozing:
    """`zone` is the one in which people read "tonight" who chose none."""

    def __init__(self, store: SnoozeStore, zone: ZoneInfo) -> None:
        self._store = store
        self._zone = zone

    async def snooze(
        self,
        address: Address,
        event: str,
        start: datetime,
        snooze: Snooze,
        now: datetime,
        *,
        zone: ZoneInfo | None = None,
    ) -> Snoozed | None:
        """Remind once more; None when the date is not there any more, is over or was cancelled.

        `zone` is the one that the person chose.
        """
        there = zone or self._zone
        date = await self._store.reminded_of(address, event, start)
        if date is None or date.cancelled or date.occurrence.start <= now:
            return None
        at = snooze_moment(snooze, now, there)
        if not now < at < date.occurrence.start:
            return Snoozed(date, None, snoozes(now, date.occurrence.start, there))
        await self._store.snooze(address, date, at, now)
        return Snoozed(date, at)
