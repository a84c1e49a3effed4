"""Forgetting whoever is not there any more."""

import asyncio
import logging
from datetime import timedelta

from bot.domain.retention import RetentionPeriods
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.people import PeopleStore

AT_ONCE = 500  # people forgotten in one transaction: others get to write in between
LOOK_EVERY = timedelta(hours=1)

log = logging.getLogger(__name__)


class Retention:
    """Forgets people who were silent, or not to be reached, for as long as the operator decided."""

    def __init__(self, store: PeopleStore, periods: RetentionPeriods, clock: Clock) -> None:
        self._store = store
        self._periods = periods
        self._clock = clock

    async def run(self, stop: asyncio.Event) -> None:
        """Look every hour, until `stop`."""
        await again(self.tidy, LOOK_EVERY, stop, "Nobody is forgotten")

    async def tidy(self) -> int:
        """Forget everybody whose time has come; how many they were."""
        today = self._clock.now().date()
        limits = self._periods.contact_before(today), self._periods.blocked_before(today)
        forgotten = 0
        while True:
            some = await self._store.forget_absent(*limits, AT_ONCE)
            forgotten += some
            if some < AT_ONCE:
                break
        if forgotten:
            log.info("Forgotten, after long enough without contact: %d people", forgotten)
        return forgotten
