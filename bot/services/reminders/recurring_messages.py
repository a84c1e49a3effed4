"""Asking for a weekly tip or a monthly agenda, and seeing to it that it comes."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage, moments
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.recurring import RecurringPlan, RecurringStore

PLAN_AHEAD = timedelta(days=8)
LOOK_EVERY = timedelta(minutes=10)


class RecurringMessages:
    """`zone` is the one in which people set clock times who chose none."""

    def __init__(self, store: RecurringStore, zone: ZoneInfo, clock: Clock) -> None:
        self._store = store
        self._zone = zone
        self._clock = clock

    async def of(self, address: Address) -> tuple[RecurringMessage, ...]:
        """What this person asked for, in the order of `RecurringKind`."""
        return await self._store.recurring_of(address)

    async def tips_shown(self, address: Address) -> int:
        """How many tips are remembered as shown to this person."""
        return await self._store.tips_shown(address)

    async def ask(
        self,
        address: Address,
        recurring_message: RecurringMessage,
        language: Language,
        now: datetime,
        *,
        zone: str | None = None,
    ) -> datetime:
        """Send it from now on, in the place of one of its kind; when the first comes, in the zone.

        `zone` is the one that the person chose.
        """
        await self._store.ask(address, self._plan(recurring_message, zone, now), language, now)
        there = self._there(zone)
        return moments(recurring_message, now, now + timedelta(days=40), there)[0].astimezone(there)

    async def plans_in(self, address: Address, zone: str | None, now: datetime) -> tuple[RecurringPlan, ...]:
        """What this person asked for, as it comes when they read times in `zone`."""
        return tuple(self._plan(one, zone, now) for one in await self.of(address))

    async def stop(self, address: Address, now: datetime, *kinds: RecurringKind) -> int:
        """Send these no more, or none at all when none is named; how many there were."""
        return await self._store.stop(address, kinds or tuple(RecurringKind), now)

    async def fill(self) -> None:
        """Plan what comes soon. What was planned before stays as it is."""
        now = self._clock.now()
        recurring = await self._store.distinct()
        await self._store.fill([self._plan(one, zone, now) for one, zone in recurring], now)

    async def run(self, stop: asyncio.Event) -> None:
        """Plan ahead every so often until `stop`."""
        await again(self.fill, LOOK_EVERY, stop, "Tips and agendas are not planned yet")

    def _plan(self, recurring_message: RecurringMessage, zone: str | None, now: datetime) -> RecurringPlan:
        at = moments(recurring_message, now, now + PLAN_AHEAD, self._there(zone))
        return RecurringPlan(recurring_message, at, zone)

    def _there(self, zone: str | None) -> ZoneInfo:
        return self._zone if zone is None else ZoneInfo(zone)
