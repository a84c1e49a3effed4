"""Reminders as the dispatcher sees them: many for one person on one day are one letter."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.conversation.reply import Reply
from bot.domain.reminders.digest import ENOUGH, can_join, together_until
from bot.services.reminders.outbox import Letter
from bot.services.reminders.store import Claim, DispatchStore, Ending


class ReminderDispatch(DispatchStore[Claim], Protocol):
    """Reminders that are due, and those that may come along."""

    async def claim_along(
        self, claims: Sequence[Claim], now: datetime, until: datetime, owner: str, lease: timedelta
    ) -> tuple[Claim, ...]:
        """Claim what is planned for the people of `claims` before `until` and may come along, days before.

        Only where that makes at least `ENOUGH` together with the claims of the same person, and only with
        claims that were tried as often.
        """
        ...


class Words(Protocol):
    """What a letter says."""

    def reminder(self, claim: Claim) -> Reply:
        """One reminder on its own."""
        ...

    def together(self, claims: Sequence[Claim]) -> Reply:
        """At least `ENOUGH` reminders for one person."""
        ...


class ReminderOutbox:
    """Implements `Outbox`. A day is one in `zone`."""

    def __init__(self, store: ReminderDispatch, words: Words, zone: ZoneInfo) -> None:
        self._store = store
        self._words = words
        self._zone = zone
        self._along: dict[int, tuple[int, ...]] = {}
        """Which claims go with the first of a letter, until its end is kept."""
        self.take_over = store.take_over
        self.next_due = store.next_due
        self.postpone = store.postpone

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[Letter]:
        """See `DispatchStore.claim_due`; `limit` counts letters."""
        claims = await self._store.claim_due(now, owner, lease, limit, channels)
        joining = [
            claim for claim in claims if can_join(claim.lead, claim.date.purpose, snoozed=claim.snoozed)
        ]
        if joining:
            until = together_until(now, self._zone)
            joining += await self._store.claim_along(joining, now, until, owner, lease)
        groups: defaultdict[tuple[Address, int], list[Claim]] = defaultdict(list)
        for claim in joining:
            groups[claim.address, claim.tries].append(claim)
        digests = [group for group in groups.values() if len(group) >= ENOUGH]
        together = {claim.id for group in digests for claim in group}
        return [
            *(Letter(one, partial(self._alone, one)) for one in claims if one.id not in together),
            *(self._letter(group) for group in digests),
        ]

    async def finish(self, endings: Iterable[Ending], owner: str, now: datetime) -> None:
        """See `DispatchStore.finish`; the end of a letter is that of every reminder in it."""
        endings = list(endings)
        every = [
            replace(ending, claim=claim)
            for ending in endings
            for claim in (ending.claim, *self._along.get(ending.claim, ()))
        ]
        await self._store.finish(every, owner, now)
        for ending in endings:
            self._along.pop(ending.claim, None)

    def _letter(self, group: Sequence[Claim]) -> Letter:
        first, *others = group
        self._along[first.id] = tuple(claim.id for claim in others)
        return Letter(first, partial(self._together, group))

    async def _alone(self, claim: Claim) -> Reply:
        return self._words.reminder(claim)

    async def _together(self, claims: Sequence[Claim]) -> Reply:
        return self._words.together(claims)
