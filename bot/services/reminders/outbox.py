"""What is to be sent, whatever it is about, as the dispatcher sees it."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Generic, Protocol, TypeVar

from bot.domain.address import Address
from bot.domain.conversation.reply import Attachment, Reply
from bot.services.reminders.store import DispatchStore, Ending


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
    def tries(self) -> int:
        """Earlier tries of which nobody knows whether they arrived."""
        ...

    @property
    def silent_at_night(self) -> bool:
        """Whether it makes no sound when it is sent in quiet hours."""
        ...


@dataclass(frozen=True, slots=True)
class Letter:
    """A claimed message with its words still to be written."""

    claim: Claimed
    compose: Callable[[], Awaitable[Reply]]


class Outbox(Protocol):
    """See `DispatchStore` for what each method promises."""

    async def take_over(self, owner: str, now: datetime) -> int: ...

    async def next_due(self) -> datetime | None: ...

    async def postpone(self, now: datetime, until: datetime) -> int: ...

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[Letter]: ...

    async def finish(self, endings: Iterable[Ending], owner: str, now: datetime) -> None: ...


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
        self.postpone = store.postpone
        self.finish = store.finish

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[Letter]:
        """See the protocol."""
        claims = await self._store.claim_due(now, owner, lease, limit, channels)
        return [Letter(claim, partial(self._written, claim)) for claim in claims]

    async def _written(self, claim: ClaimT) -> Reply:
        reply = self._compose(claim)
        return reply if self._attach is None else replace(reply, attachment=await self._attach(claim))
