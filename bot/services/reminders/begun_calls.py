"""Keeps in the store that calls begin, just before they do: many in one transaction."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta

from bot.services.ports.clock import Clock
from bot.services.ports.outbox import Outbox
from bot.services.ports.storage import StorageError

log = logging.getLogger(__name__)

Asked = tuple[Outbox, int, asyncio.Future[bool]]


class BegunCalls:
    """What is asked while one transaction is being made goes into the next: a wave needs few of them."""

    def __init__(self, owner: str, clock: Clock, lease: timedelta) -> None:
        self._owner = owner
        self._clock = clock
        self._lease = lease
        self._asked: list[Asked] = []
        self._keeping: asyncio.Task[None] | None = None

    async def begin(self, box: Outbox, claim: int) -> bool:
        """True once it is kept that the call for `claim` begins; False when it must not begin."""
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._asked.append((box, claim, answer))
        if self._keeping is None:
            self._keeping = asyncio.create_task(self._keep())
        return await answer

    async def _keep(self) -> None:
        try:
            while self._asked:
                asked, self._asked = self._asked, []
                for box in {id(box): box for box, _, _ in asked}.values():
                    await self._keep_in(box, [one for one in asked if one[0] is box])
        finally:
            self._keeping = None

    async def _keep_in(self, box: Outbox, asked: Sequence[Asked]) -> None:
        begun: frozenset[int] = frozenset()
        try:
            until = self._clock.now() + self._lease
            begun = await box.begin([claim for _, claim, _ in asked], self._owner, until)
        except StorageError as error:
            log.warning("Messages wait, because it cannot be kept that they are being sent: %s", error)
        finally:
            for _, claim, answer in asked:
                if not answer.done():
                    answer.set_result(claim in begun)
