"""Fetching updates, whatever happens to the connection."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.adapters.telegram.json_fields import JsonObject
from bot.adapters.telegram.operator import Notify, StartupError
from bot.adapters.telegram.request import UpdatesRequest
from bot.adapters.telegram.sending.delivery import retry_after
from bot.adapters.telegram.updates.update_reader import KINDS

LONG_POLL = 25  # seconds that Telegram may hold a request while nothing happens
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between tries, doubling
LOOK_EVERY = 0.2  # seconds between looks for new updates while others are under way
KEPT = 50  # updates under way that Telegram is asked to remember; it gives at most 100 at once
LAST_WORD = 1.0  # seconds to confirm what was handled when stopping

T = TypeVar("T")
log = logging.getLogger(__name__)


class Work(Protocol):
    """What the poller must know about the updates it handed over."""

    @property
    def oldest(self) -> int | None:
        """The lowest number that is not handled; None when all are."""
        ...

    async def calm(self, within: float) -> None:
        """Wait until nearly all are handled, or so many seconds have passed."""
        ...


class Poller:
    """Long polling with one sentence for each spell of trouble, not one for each try."""

    def __init__(
        self,
        bot: Bot,
        updates: UpdatesRequest,
        notify: Notify,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`updates`: what `bot` fetches updates with."""
        self._bot = bot
        self._updates = updates
        self._notify = notify
        self._sleep = sleep
        self._next = 0
        self._away = False

    async def connect(self) -> None:
        """Until Telegram answers. Raises StartupError for a token that it does not know."""
        await self._stubborn(self._bot.initialize)
        await self._stubborn(self._bot.delete_webhook)

    async def run(self, take: Callable[[int, JsonObject], None], work: Work) -> None:
        """Hand over every update, once and in order, for ever. Raises StartupError when the token is refused.

        Asking for what comes after an update tells Telegram to forget it. So what `work` has not handled yet
        is asked for again, and a bot that is killed finds it waiting at the next start; `KEPT` is the limit.
        """
        while True:
            await work.calm(LOOK_EVERY)
            for number, update in await self._stubborn(lambda: self._fetch(work.oldest)):
                if number < self._next:
                    continue
                self._next = self._updates.first = number + 1
                take(number, update)

    async def confirm(self, oldest: int | None) -> None:
        """The last word to Telegram when stopping: all is handled, from `oldest` on not. It comes again."""
        if not self._next:
            return
        try:
            async with asyncio.timeout(LAST_WORD):
                await self._bot.get_updates(oldest or self._next, limit=1, timeout=0)
        except (TelegramError, TimeoutError) as error:
            log.info("Updates not confirmed when stopping: %r", error)

    async def _fetch(self, oldest: int | None) -> Sequence[tuple[int, JsonObject]]:
        at_once = self._away or oldest is not None
        await self._bot.get_updates(
            max(oldest, self._next - KEPT) if oldest is not None else self._next or None,
            timeout=0 if at_once else LONG_POLL,
            allowed_updates=KINDS,
        )
        return self._updates.fetched

    async def _stubborn(self, call: Callable[[], Awaitable[T]]) -> T:
        wait, told = FIRST_WAIT, ""
        while True:
            try:
                result = await call()
            except InvalidToken:
                raise StartupError("telegram_wrong_token") from None
            except RetryAfter as error:
                await self._sleep(retry_after(error).total_seconds())
            except TelegramError as error:
                self._away = not isinstance(error, Conflict)
                trouble = "telegram_no_network" if self._away else "telegram_conflict"
                log.info("Trouble with Telegram: %s", error)
                if trouble != told:
                    self._notify(trouble)
                    told = trouble
                await self._sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT)
            else:
                self._away = False
                if told:
                    self._notify("telegram_back")
                return result
