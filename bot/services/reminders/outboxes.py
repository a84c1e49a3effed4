"""Notices, reminders, tips and agendas as the dispatcher sees them."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.dialogue.reply import Attachment, Reply
from bot.domain.reminders.digest import ENOUGH, can_join, together_until
from bot.services.ports.outbox import Claimed, OutgoingMessage, ReminderComposer, ReminderDispatch
from bot.services.ports.reminders import Claim, DeliveryResult, DispatchStore

ClaimT = TypeVar("ClaimT", bound=Claimed)


class ComposedOutbox(Generic[ClaimT]):
    """Implements `Outbox`: what a store has, in the words of `compose`, with the file that `attach` makes."""

    def __init__(
        self,
        store: DispatchStore[ClaimT],
        compose: Callable[[ClaimT], Reply],
        attach: Callable[[ClaimT], Awaitable[Attachment | None]] | None = None,
    ) -> None:
        self._store = store
        self._compose = compose
        self._attach = attach
        self.take_over = store.take_over
        self.next_due = store.next_due
        self.zones = store.zones
        self.postpone = store.postpone
        self.begin = store.begin
        self.finish = store.finish

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[OutgoingMessage]:
        """See the protocol."""
        claims = await self._store.claim_due(now, owner, lease, limit, channels)
        return [OutgoingMessage(claim, partial(self._written, claim)) for claim in claims]

    async def _written(self, claim: ClaimT) -> Reply:
        reply = self._compose(claim)
        return reply if self._attach is None else replace(reply, attachment=await self._attach(claim))


class ReminderOutbox:
    """Implements `Outbox`. A day is one in the zone of the person, else in `zone`.

    `attach` makes the file that goes with reminders, on the channels of `enclosing` alone.
    """

    def __init__(
        self,
        store: ReminderDispatch,
        words: ReminderComposer,
        zone: ZoneInfo,
        attach: Callable[[Sequence[Claim]], Awaitable[Attachment | None]] | None = None,
        enclosing: Collection[str] = (),
    ) -> None:
        self._store = store
        self._attach = attach
        self._enclosing = enclosing
        self._words = words
        self._zone = zone
        self._along: dict[int, tuple[int, ...]] = {}
        """Which claims go with the first of a letter, until its end is kept."""
        self.take_over = store.take_over
        self.next_due = store.next_due
        self.zones = store.zones
        self.postpone = store.postpone

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[OutgoingMessage]:
        """See `DispatchStore.claim_due`; `limit` counts letters."""
        claims = await self._store.claim_due(now, owner, lease, limit, channels)
        joining = [
            claim for claim in claims if can_join(claim.lead, claim.date.purpose, snoozed=claim.snoozed)
        ]
        for zone in {claim.zone for claim in joining}:
            there = [claim for claim in joining if claim.zone == zone]
            until = together_until(now, ZoneInfo(zone) if zone else self._zone)
            joining += await self._store.claim_along(there, now, until, owner, lease)
        groups: defaultdict[tuple[Address, int], list[Claim]] = defaultdict(list)
        for claim in joining:
            groups[claim.address, claim.tries].append(claim)
        digests = [group for group in groups.values() if len(group) >= ENOUGH]
        together = {claim.id for group in digests for claim in group}
        return [
            *(OutgoingMessage(one, partial(self._alone, one)) for one in claims if one.id not in together),
            *(self._letter(group) for group in digests),
        ]

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """See `DispatchStore.begin`; a letter begins with all of its reminders or not at all."""
        letters = {claim: (claim, *self._along.get(claim, ())) for claim in claims}
        begun = await self._store.begin([one for every in letters.values() for one in every], owner, until)
        return frozenset(claim for claim, every in letters.items() if begun.issuperset(every))

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
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

    def _letter(self, group: Sequence[Claim]) -> OutgoingMessage:
        first, *others = group
        self._along[first.id] = tuple(claim.id for claim in others)
        return OutgoingMessage(first, partial(self._together, group))

    async def _alone(self, claim: Claim) -> Reply:
        return await self._with_file(self._words.reminder(claim), [claim])

    async def _together(self, claims: Sequence[Claim]) -> Reply:
        return await self._with_file(self._words.together(claims), claims)

    async def _with_file(self, reply: Reply, claims: Sequence[Claim]) -> Reply:
        if self._attach is None or claims[0].address.channel not in self._enclosing:
            return reply
        return replace(reply, attachment=await self._attach(claims))
