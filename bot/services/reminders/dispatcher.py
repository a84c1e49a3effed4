"""One loop that asks what is due, sends it, and keeps what became of it."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.address import Address
from bot.domain.dialogue.reply import Paragraph
from bot.domain.language import Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.retry import SHORTEST_WAIT, pause_after_refusal, wait_after_unknown
from bot.domain.reminders.state import State
from bot.services.ports.channel import (
    Begin,
    Channel,
    Delivered,
    Delivery,
    Moved,
    NotReached,
    Refused,
    ThreadGone,
    Unknown,
    Withheld,
)
from bot.services.ports.clock import Clock
from bot.services.ports.lock import DispatchLock
from bot.services.ports.outbox import Claimed, Outbox, OutgoingMessage
from bot.services.ports.reminders import DeliveryResult
from bot.services.ports.storage import StorageError
from bot.services.reminders.begun_calls import BegunCalls

LEASE = timedelta(minutes=2)  # a claim older than this belongs to a process that is gone
LOOK_EVERY = timedelta(seconds=1)  # so that a set clock or a slept machine is noticed
LOCK_EVERY = timedelta(seconds=3)  # how often a second process looks whether the first has gone
TAKE_OVER_EVERY = timedelta(minutes=1)
LAST_SENDS = timedelta(seconds=8)  # how long a stop waits for messages that are on their way
AT_ONCE = 64  # messages on their way at the same time; the channel decides on the rate

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Outcome:
    delivery: Delivery
    moved_to: Address | None = None


class Dispatcher:
    """Of `outboxes` the first goes first. `owner` is `<process>/<start>`: the whole is never used twice.

    `thread_gone` says why a message comes in another place than before.
    """

    def __init__(
        self,
        outboxes: Sequence[Outbox],
        lock: DispatchLock,
        channels: Mapping[str, Channel],
        clock: Clock,
        *,
        quiet: QuietHours | None,
        owner: str,
        thread_gone: Callable[[Language], Paragraph],
    ) -> None:
        self._outboxes = outboxes
        self._lock = lock
        self._channels = channels
        self._clock = clock
        self._quiet = quiet
        self._owner = owner
        self._begun = BegunCalls(owner, clock, LEASE)
        self._thread_gone = thread_gone
        self._sending: dict[asyncio.Task[_Outcome], tuple[Outbox, Claimed]] = {}
        self._unsaved: dict[Outbox, list[DeliveryResult]] = {}
        self._taken_over_at: datetime | None = None
        self._leading: bool | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop`; while another process dispatches, wait for it to end."""
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stopping.done():
                if await self._leads():
                    await self._round(stopping)
                else:
                    await asyncio.wait([stopping], timeout=LOCK_EVERY.total_seconds())
            await self._finish_sending()
        finally:
            stopping.cancel()
            for task in self._sending:
                task.cancel()
            await self._lock.release()

    async def step(self) -> int:
        """Send all that is due now, to the end; how many messages were tried. For a simulated clock."""
        tried = 0
        while started := await self._start():
            tried += started
            while self._sending:
                await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
                await self._save_finished()
        return tried

    async def take_over(self) -> int:
        """Settle what a process that is gone was sending; how many messages that were."""
        now = self._clock.now()
        return sum([await box.take_over(self._owner, now) for box in self._outboxes])

    async def next_due(self) -> datetime | None:
        """When the first message of all is due; in the past when one is overdue."""
        found = [due for box in self._outboxes if (due := await box.next_due()) is not None]
        return min(found, default=None)

    async def _leads(self) -> bool:
        """Whether this process is the one that sends; asked anew in every round, because a lock can fall."""
        try:
            leads = await self._lock.acquire()
        except StorageError as error:
            log.warning("The reminders wait: %s", error)
            return False
        if not leads and self._leading is not False:
            log.warning("Another process sends the reminders of this database; this one does not.")
        elif leads and self._leading is False:
            log.warning("The other process is gone; this one sends the reminders now.")
            self._taken_over_at = None
        self._leading = leads
        return leads

    async def _round(self, stopping: asyncio.Task[bool]) -> None:
        wait = LOOK_EVERY
        try:
            await self._save_finished()
            await self._take_over_now_and_then()
            due = await self.next_due()
            now = self._clock.now()
            if due is not None and due <= now and len(self._sending) < AT_ONCE:
                started = await self._start()
                wait = LOOK_EVERY if started < AT_ONCE else timedelta(0)
            elif due is not None and due > now:
                wait = min(wait, due - now)
        except StorageError as error:
            log.warning("The reminders wait: %s", error)
        await asyncio.wait(
            [stopping, *self._sending], timeout=wait.total_seconds(), return_when=asyncio.FIRST_COMPLETED
        )

    async def _take_over_now_and_then(self) -> None:
        now, last = self._clock.now(), self._taken_over_at
        if last is None or abs(now - last) >= TAKE_OVER_EVERY:
            await self.take_over()
            self._taken_over_at = now

    async def _start(self) -> int:
        now, room = self._clock.now(), AT_ONCE - len(self._sending)
        started = 0
        for box in self._outboxes:
            quiet = await self._quiet_zones(box, now)
            if quiet:
                await box.postpone(now, quiet)
            if started == room:
                break
            letters = await box.claim(now, self._owner, LEASE, room - started, self._channels.keys())
            for letter in letters:
                channel = self._channels[letter.claim.address.channel]
                task = asyncio.create_task(
                    self._deliver(
                        channel,
                        letter,
                        partial(self._begun.begin, box, letter.claim.id),
                        silent=letter.claim.zone in quiet and letter.claim.silent_at_night,
                    )
                )
                self._sending[task] = (box, letter.claim)
            started += len(letters)
        return started

    async def _quiet_zones(self, box: Outbox, now: datetime) -> dict[str | None, datetime]:
        """Where people sleep now, and until when."""
        if self._quiet is None:
            return {}
        every = {zone: self._quiet.in_zone(zone) for zone in await box.zones()}
        return {zone: quiet.next_allowed(now) for zone, quiet in every.items() if quiet.quiet_at(now)}

    async def _deliver(
        self, channel: Channel, letter: OutgoingMessage, begin: Begin, *, silent: bool
    ) -> _Outcome:
        address, language = letter.claim.address, letter.claim.language
        try:
            reply = await letter.compose()
            delivery = await channel.deliver(address, reply, silent=silent, begin=begin)
            if not isinstance(delivery, ThreadGone):
                return _Outcome(delivery)
            said = replace(reply, blocks=(self._thread_gone(language), *reply.blocks))
            there = await channel.deliver(delivery.to, said, silent=silent, begin=begin)
            return _Outcome(there, delivery.to if isinstance(there, Delivered) else None)
        except Exception as error:
            log.exception("A message could not be sent")
            return _Outcome(Unknown(type(error).__name__))

    async def _save_finished(self) -> None:
        now = self._clock.now()
        for task in [task for task in self._sending if task.done()]:
            box, claim = self._sending.pop(task)
            self._unsaved.setdefault(box, []).append(_ending(claim, task.result(), now))
        for box in list(self._unsaved):
            await box.finish(self._unsaved[box], self._owner, now)
            del self._unsaved[box]

    async def _finish_sending(self) -> None:
        if self._sending:
            await asyncio.wait(self._sending, timeout=LAST_SENDS.total_seconds())
        await self._save_finished()


def _ending(claim: Claimed, outcome: _Outcome, now: datetime) -> DeliveryResult:
    result = ending(claim, outcome.delivery, now)
    return result if outcome.moved_to is None else replace(result, moved_to=outcome.moved_to)


def ending(claim: Claimed, delivery: Delivery, now: datetime) -> DeliveryResult:  # noqa: PLR0911 — one for each
    """What a delivery means for a claim: sent, refused, once more, or uncertain."""
    match delivery:
        case Delivered():
            return DeliveryResult(claim.id, State.SENT, now)
        case Refused(only_this=only_this):
            return DeliveryResult(claim.id, State.REFUSED, now, only_this=only_this)
        case Withheld():
            pause = pause_after_refusal(now, claim.due, claim.useful_until)
            return DeliveryResult(claim.id, State.PLANNED, now + pause, withheld=True)
        case NotReached(wait=wait):
            return DeliveryResult(claim.id, State.PLANNED, now + max(wait, SHORTEST_WAIT))
        case Moved(to=to) | ThreadGone(to=to):
            return DeliveryResult(claim.id, State.PLANNED, now, moved_to=to)
        case Unknown() if claim.tries == 0:
            wait = wait_after_unknown(now, claim.useful_until)
            return DeliveryResult(claim.id, State.PLANNED, now + wait, unknown=True)
        case Unknown():
            return DeliveryResult(claim.id, State.UNCERTAIN, now, unknown=True)
