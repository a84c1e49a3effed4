"""What wishes need of a store. Every method is one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage
from bot.domain.recurring.tip import Tip


@dataclass(frozen=True, slots=True)
class RecurringPlan:
    """When everybody with this wish in this zone gets what they asked for, for a while ahead."""

    recurring_message: RecurringMessage
    moments: tuple[datetime, ...]
    zone: str | None = None
    """The time zone that they chose; None is the operator's."""


@dataclass(frozen=True, slots=True)
class RecurringClaim:
    """A message that this process, and no other, is to send now."""

    id: int
    address: Address
    language: Language
    kind: RecurringKind
    tries: int
    """Earlier tries of which nobody knows whether they arrived."""
    due: datetime
    """When it was planned for."""
    useful_until: datetime
    """From then on it is too late."""
    person: int
    """A number that stays the same for this person, and says nothing about them."""
    tip: int | None = None
    """Key of the tip that an earlier try was given."""
    shown: frozenset[int] = frozenset()
    """Keys of the tips they had in this round."""
    last: int | None = None
    """Key of the last of them."""
    zone: str | None = None
    """The time zone that the person chose."""
    silent_at_night: bool = False
    """They set the clock time themselves: it sounds, in quiet hours too."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The tip that goes into a claimed message; `again` begins a new round."""

    claim: int
    tip: int
    again: bool


class RecurringStore(Protocol):
    """Wishes and the messages made from them."""

    async def recurring_of(self, address: Address) -> tuple[RecurringMessage, ...]:
        """What this person asked for, in the order of `RecurringKind`."""
        ...

    async def tips_shown(self, address: Address) -> int:
        """How many tips are remembered as shown to this person."""
        ...

    async def ask(self, address: Address, plan: RecurringPlan, language: Language, now: datetime) -> None:
        """Keep the wish in the place of one of its kind, with its messages; makes the person known."""
        ...

    async def stop(self, address: Address, kinds: Iterable[RecurringKind], now: datetime) -> int:
        """Drop these wishes and skip their planned messages; how many there were."""
        ...

    async def distinct(self) -> tuple[tuple[RecurringMessage, str | None], ...]:
        """Every wish that somebody has, once, with the time zone that they chose."""
        ...

    async def fill(self, plans: Sequence[RecurringPlan], now: datetime) -> None:
        """Store what is not stored yet, for everybody; forget what was finished long ago."""
        ...

    async def note_drawn(self, drawn: Sequence[Drawn]) -> None:
        """Remember these tips as shown, before they are sent."""
        ...

    async def leave_out(self, claims: Sequence[int], now: datetime) -> None:
        """End these claims as skipped: there is nothing to send."""
        ...


class TipComposer(Protocol):
    """What a message says; None when there is nothing to say."""

    def tip(self, tip: Tip, language: Language) -> Reply | None: ...

    def agenda(self, language: Language, zone: str | None = None) -> Reply | None: ...
