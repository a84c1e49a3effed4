"""Reminding once more, at a moment that the person chooses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.agenda.announced import AnnouncedDate
from bot.domain.reminders.snooze import Snooze, snooze_moment, snoozes


class SnoozeStore(Protocol):
    """Whole deeds, each one transaction."""

    async def reminded_of(self, address: Address, event: str, start: datetime) -> AnnouncedDate | None:
        """The date of `event` (slug) that begins at `start`, or began then when this person was reminded."""
        ...

    async def snooze(self, address: Address, date: AnnouncedDate, at: datetime, now: datetime) -> None:
        """Plan one more reminder for this person at `at`, in the place of one they asked for before.

        Makes the person known. Nothing is planned when the date has moved to before `at` meanwhile.
        """
        ...


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What came of it: `at` is None when that moment is not between now and the start."""

    date: AnnouncedDate
    at: datetime | None
    others: tuple[tuple[Snooze, datetime], ...] = ()
    """What can still be chosen, when `at` is None."""


class Snoozing:
    """`zone` is the one in which people read "tonight"."""

    def __init__(self, store: SnoozeStore, zone: ZoneInfo) -> None:
        self._store = store
        self._zone = zone

    async def snooze(
        self, address: Address, event: str, start: datetime, snooze: Snooze, now: datetime
    ) -> Snoozed | None:
        """Remind once more; None when the date is not there any more, is over or was cancelled."""
        date = await self._store.reminded_of(address, event, start)
        if date is None or date.cancelled or date.occurrence.start <= now:
            return None
        at = snooze_moment(snooze, now, self._zone)
        if not now < at < date.occurrence.start:
            return Snoozed(date, None, snoozes(now, date.occurrence.start, self._zone))
        await self._store.snooze(address, date, at, now)
        return Snoozed(date, at)
