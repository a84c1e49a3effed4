"""Gives a wave that is too large for the rate a head start."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.wave import LONGEST_HEAD_START, HeadStart, head_starts, worth_spreading
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.reminders import WaveStore

LOOK_EVERY = timedelta(minutes=1)


class Waves:
    """`rate` is how many messages a second may leave, over all; None for no limit."""

    def __init__(self, store: WaveStore, clock: Clock, rate: float | None, quiet: QuietHours | None) -> None:
        self._store = store
        self._clock = clock
        self._rate = rate
        self._quiet = quiet

    async def run(self, stop: asyncio.Event) -> None:
        """Look every minute until `stop`."""
        await again(self.step, LOOK_EVERY, stop, "Large waves of reminders get no head start")

    async def step(self) -> int:
        """Look an hour and a bit ahead; how many waves got a head start."""
        if self._rate is None:
            return 0
        now = self._clock.now()
        earliest = now if self._quiet is None else self._quiet.next_allowed(now)
        until = now + LONGEST_HEAD_START + 2 * LOOK_EVERY
        waves = await self._store.waves(now, until, worth_spreading(self._rate))
        starts = self._by_day(head_starts(waves, self._rate, earliest), now)
        if starts:
            await self._store.spread(starts)
        return len(starts)

    def _by_day(self, starts: Sequence[HeadStart], now: datetime) -> tuple[HeadStart, ...]:
        """Those that are near enough to decide on, and do not begin in quiet hours."""
        quiet = self._quiet
        soon = (start for start in starts if start.begin <= now + 2 * LOOK_EVERY)
        return tuple(
            start if quiet is None else HeadStart(start.wave, quiet.next_allowed(start.begin), start.end)
            for start in soon
            if quiet is None or quiet.next_allowed(start.begin) < start.end
        )
