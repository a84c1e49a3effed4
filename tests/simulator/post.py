"""A channel that fails in every way that a chat platform does, and remembers each try."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.domain.address import Address
from bot.domain.conversation.reply import Paragraph, Plain, Reply
from bot.services.channel import Ability, Delivered, Delivery, NotReached, Refused, Unknown
from bot.services.reminders.notice_store import NoticeClaim
from bot.services.reminders.store import Claim
from tests.agenda import SetClock

BETWEEN = timedelta(seconds=1) / 28  # the rate at which messages leave

NOTICE = "notice-"
Key = tuple[str, str, int, str]
"""Chat, event, start in seconds, lead time: one reminder. Of a notice: chat, event, 0, `notice-<number>`."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How often, of 1,000 tries, each fault happens."""

    unknown_arrived: int = 8
    unknown_lost: int = 4
    slow_down: int = 10


@dataclass(frozen=True, slots=True)
class Try:
    """One call of the channel, and what was true at that moment, whatever the program thought."""

    at: datetime
    arrived: bool
    known: bool
    """Whether the answer told if it arrived."""
    right: bool
    """Whether the event was on, and began when the message said."""


def label(claim: Claim) -> Reply:
    """A message that says which reminder it is."""
    chat, (event, _), start = claim.address.id, claim.date.key, claim.date.occurrence.start
    words = f"{chat} {event} {int(start.timestamp())} {claim.lead.key}"
    return Reply(blocks=(Paragraph((Plain(words),)),))


def label_notice(claim: NoticeClaim) -> Reply:
    """A message that says which notice it is."""
    words = f"{claim.address.id} {claim.notice.event.slug} 0 {NOTICE}{claim.notice.id}"
    return Reply(blocks=(Paragraph((Plain(words),)),))


class Post:
    """`tries` is what it saw; `blocked` and `unreachable_until` are set by what happens in the world."""

    name = "post"
    abilities = frozenset({Ability.PUSH})

    def __init__(
        self, clock: SetClock, random: Random, faults: Faults, start_of: Callable[[str], int | None]
    ) -> None:
        self._clock = clock
        self._start_of = start_of
        self._random = random
        self._faults = faults
        self.tries: dict[Key, list[Try]] = {}
        self.blocked: set[Address] = set()
        self.unreachable_until: datetime | None = None
        self.open = True
        """False once the process was killed: what it still tries does not happen."""

    async def deliver(self, address: Address, reply: Reply, *, silent: bool = False) -> Delivery:
        """Take the message, or fail."""
        await asyncio.sleep(0)
        if not self.open:
            await asyncio.Event().wait()
        self._clock.at += BETWEEN
        chat, event, start, lead = reply.plain.split()
        earlier = self.tries.setdefault((chat, event, int(start), lead), [])
        delivery, arrived = self._outcome(address)
        right = lead.startswith(NOTICE) or self._start_of(event) == int(start)
        earlier.append(Try(self._clock.at, arrived, not isinstance(delivery, Unknown), right))
        return delivery

    def _outcome(self, address: Address) -> tuple[Delivery, bool]:
        if self.unreachable_until is not None and self._clock.at < self.unreachable_until:
            return NotReached(timedelta(seconds=20), "no network"), False
        if address in self.blocked:
            return Refused("blocked"), False
        chance = self._random.randrange(1000)
        for delivery, arrived, share in (
            (Unknown("time-out"), True, self._faults.unknown_arrived),
            (Unknown("502"), False, self._faults.unknown_lost),
            (NotReached(timedelta(seconds=7), "429"), False, self._faults.slow_down),
        ):
            if chance < share:
                return delivery, arrived
            chance -= share
        return Delivered(), True
