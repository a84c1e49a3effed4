"""A channel that fails in every way that a chat platform does, and remembers each try."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.reminders.snooze import Snooze
from bot.services.ports.channel import (
    NOT_BEGUN,
    Ability,
    Begin,
    Delivered,
    Delivery,
    NotReached,
    Refused,
    Unknown,
    Withheld,
    at_once,
)
from tests.agenda import SetClock
from tests.simulator.labels import NOTICE, RECURRING_MESSAGE, SIGN_UP, Key, keys_in

SNOOZED = 25  # of 1,000 reminders that arrive, so many are put off


@dataclass(frozen=True, slots=True)
class Faults:
    """How often, of 1,000 tries, each fault happens."""

    unknown_arrived: int = 8
    unknown_lost: int = 4
    slow_down: int = 10

    @property
    def share(self) -> float:
        """Of all tries, that fail."""
        return (self.unknown_arrived + self.unknown_lost + self.slow_down) / 1000


@dataclass(frozen=True, slots=True)
class Try:
    """One call of the channel, and what was true at that moment, whatever the program thought."""

    at: datetime
    arrived: bool
    known: bool
    """Whether the answer told if it arrived."""
    right: bool
    """Whether the event was on, and began when the message said."""
    keys: tuple[Key, ...]
    """Everything that the message was about."""


@dataclass(frozen=True, slots=True)
class Tap:
    """Somebody who read a reminder wants to hear it once more."""

    address: Address
    event: str
    start: int
    snooze: Snooze


class Post:
    """`tries` is what it saw; `blocked`, `restricted` and `unreachable_until` are set by what happens.

    `rate` is how many messages leave in a second; `start_of` the truth about an event, None when it is off,
    by its slug and whether its deadline is meant.
    """

    name = "post"
    abilities = frozenset({Ability.PUSH})

    def __init__(
        self,
        clock: SetClock,
        random: Random,
        faults: Faults,
        start_of: Callable[[str, bool], int | None],
        rate: float,
    ) -> None:
        self._clock = clock
        self._start_of = start_of
        self._random = random
        self._faults = faults
        self._between = timedelta(seconds=1 / rate)
        self.tries: dict[Key, list[Try]] = {}
        self.taps: list[Tap] = []
        self.blocked: set[Address] = set()
        self.restricted: set[Address] = set()
        self.unreachable_until: datetime | None = None
        self.open = True
        """False once the process was killed: what it still tries does not happen."""

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """Take the message, or fail."""
        await asyncio.sleep(0)
        if not await begin():
            return NOT_BEGUN
        if not self.open:
            await asyncio.Event().wait()
        self._clock.at += self._between
        keys = keys_in(reply, address)
        delivery, arrived = self._outcome(address)
        right = all(self._right(key) for key in keys)
        one = Try(self._clock.at, arrived, not isinstance(delivery, Unknown), right, keys)
        for chat, event, number, lead in keys:
            key = (chat, event, 0 if lead == RECURRING_MESSAGE else number, lead)
            self.tries.setdefault(key, []).append(one)
        if arrived:
            self._perhaps_tap(address, keys[0])
        return delivery

    def taken_taps(self) -> list[Tap]:
        """Who tapped since the last look."""
        taps, self.taps = self.taps, []
        return taps

    def _right(self, key: Key) -> bool:
        _, event, start, lead = key
        if lead == RECURRING_MESSAGE or lead.startswith(NOTICE):
            return True
        return self._start_of(event, lead.startswith(SIGN_UP)) == start

    def _perhaps_tap(self, address: Address, key: Key) -> None:
        _, event, start, lead = key
        reminds = lead != RECURRING_MESSAGE and not lead.startswith((NOTICE, SIGN_UP))
        if reminds and self._random.randrange(1000) < SNOOZED:
            self.taps.append(Tap(address, event, start, self._random.choice(list(Snooze))))

    def _outcome(self, address: Address) -> tuple[Delivery, bool]:
        if self.unreachable_until is not None and self._clock.at < self.unreachable_until:
            return NotReached(timedelta(seconds=20), "no network"), False
        if address in self.blocked:
            return Refused("blocked"), False
        if address in self.restricted:
            return Withheld("not enough rights"), False
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
