"""What is to be sent, whatever it is about, as the dispatcher sees it."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.services.ports.reminders import Claim, DeliveryResult, DispatchStore


class Claimed(Protocol):
    """A message that this process, and no other, is to send now."""

    @property
    def id(self) -> int:
        """Unique within its outbox."""
        ...

    @property
    def address(self) -> Address:
        """Whom it is for."""
        ...

    @property
    def language(self) -> Language:
        """In which it is written."""
        ...

    @property
    def tries(self) -> int:
        """Earlier tries of which nobody knows whether they arrived."""
        ...

    @property
    def due(self) -> datetime:
        """When it was planned for."""
        ...

    @property
    def useful_until(self) -> datetime:
        """From then on it is too late."""
        ...

    @property
    def zone(self) -> str | None:
        """In which the person reads times, by name; None is the operator's."""
        ...

    @property
    def silent_at_night(self) -> bool:
        """Whether it makes no sound when it is sent in quiet hours."""
        ...


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A claimed message with its words still to be written."""

    claim: Claimed
    compose: Callable[[], Awaitable[Reply]]


class Outbox(Protocol):
    """See `DispatchStore` for what each method promises."""

    async def take_over(self, owner: str, now: datetime) -> int: ...

    async def next_due(self) -> datetime | None: ...

    async def zones(self) -> frozenset[str | None]: ...

    async def postpone(self, now: datetime, until: Mapping[str | None, datetime]) -> int: ...

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[OutgoingMessage]: ...

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]: ...

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None: ...


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


class ReminderComposer(Protocol):
    """What a letter says."""

    def reminder(self, claim: Claim) -> Reply:
        """One reminder on its own."""
        ...

    def together(self, claims: Sequence[Claim]) -> Reply:
        """At least `ENOUGH` reminders for one person."""
        ...
