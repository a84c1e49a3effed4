"""Whose turn it is: replies to people before broadcasts, nobody faster than the rates."""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import IntEnum
from math import inf

from bot.adapters.telegram.sending.token_bucket import OVERALL_BURST, ChatBuckets, SlidingWindow, TokenBucket

OVERLOADED_CHATS = 3  # so many chats asked to slow down at the same time: then it is about all of them


class Priority(IntEnum):
    """Who goes first."""

    REPLY = 0
    BROADCAST = 1


class SchedulerClosed(Exception):  # noqa: N818 - the day is over, nothing is wrong
    """The bot is stopping; what had to wait its turn was surely not sent."""


@dataclass(slots=True, eq=False)
class _Waiter:
    chat: int
    lane: Priority
    turn: asyncio.Future[None]


class SendScheduler:
    """Lets calls through one by one. One chat that must wait never holds up another.

    `rate` messages a second over all, `chat_rate` to one chat; None for no limit. At most `in_flight` calls
    at once, of which `broadcasts` broadcasts, so that a reply always finds a connection.
    """

    def __init__(
        self,
        rate: float | None,
        chat_rate: float | None,
        *,
        in_flight: int,
        broadcasts: int,
        time: Callable[[], float],
    ) -> None:
        self._overall = TokenBucket(1 / rate if rate else 0.0, OVERALL_BURST)
        self._window = SlidingWindow(int(rate) + 1) if rate else None
        self._chats = ChatBuckets(chat_rate)
        self._room = {Priority.REPLY: in_flight, Priority.BROADCAST: broadcasts}
        self._going = {Priority.REPLY: 0, Priority.BROADCAST: 0}
        self._lanes: dict[Priority, deque[_Waiter]] = {lane: deque() for lane in Priority}
        self._parked: defaultdict[int, deque[_Waiter]] = defaultdict(deque)
        self._time = time
        self._alarm: asyncio.TimerHandle | None = None
        self._closed = False

    @asynccontextmanager
    async def turn(self, chat: int, lane: Priority) -> AsyncIterator[None]:
        """Wait for a turn; the call belongs inside. Raises SchedulerClosed."""
        if self._closed:
            raise SchedulerClosed
        waiter = _Waiter(chat, lane, asyncio.get_running_loop().create_future())
        (self._parked[chat] if chat in self._parked else self._lanes[lane]).append(waiter)
        self._let_through()
        try:
            await waiter.turn
        except asyncio.CancelledError:
            if waiter.turn.done() and not waiter.turn.cancelled() and waiter.turn.exception() is None:
                self._leave(lane)
            raise
        try:
            yield
        finally:
            self._leave(lane)

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram said 429 to a message for this chat: leave it alone for a while, and all when many are."""
        now = self._time()
        self._chats.hold(chat, now + seconds, now)
        if self._chats.held(now) >= OVERLOADED_CHATS:
            self._overall.hold(now + seconds)

    def held(self, chat: int) -> float:
        """Seconds that a message for this chat would have to wait because of the chat itself; 0 for none."""
        return max(0.0, self._chats.wait(chat, self._time()))

    def close(self) -> None:
        """Send everybody who waits away, and all who still come."""
        self._closed = True
        for queue in (*self._lanes.values(), *self._parked.values()):
            for waiter in queue:
                if not waiter.turn.done():
                    waiter.turn.set_exception(SchedulerClosed())
        if self._alarm is not None:
            self._alarm.cancel()

    def _leave(self, lane: Priority) -> None:
        self._going[lane] -= 1
        if self._window is not None:
            self._window.end(self._time())
        self._let_through()

    def _let_through(self) -> None:
        while not self._closed:
            now = self._time()
            wait = max(self._overall.wait(now), self._window.wait(now) if self._window else 0.0)
            if wait > 0:
                self._wake_in(wait)
                return
            waiter = self._next(now)
            if waiter is None:
                return
            self._overall.take(now)
            if self._window is not None:
                self._window.begin()
            self._chats.take(waiter.chat, now)
            self._going[waiter.lane] += 1
            waiter.turn.set_result(None)

    def _next(self, now: float) -> _Waiter | None:
        for lane, queue in self._lanes.items():
            if (
                sum(self._going.values()) >= self._room[Priority.REPLY]
                or self._going[lane] >= self._room[lane]
            ):
                continue
            while queue:
                waiter = queue.popleft()
                if waiter.turn.done():
                    continue
                wait = self._chats.wait(waiter.chat, now)
                if wait <= 0:
                    return waiter
                self._park(waiter, wait)
        return None

    def _park(self, waiter: _Waiter, wait: float) -> None:
        first = waiter.chat not in self._parked
        self._parked[waiter.chat].append(waiter)
        if first:
            asyncio.get_running_loop().call_later(wait, self._unpark, waiter.chat)

    def _unpark(self, chat: int) -> None:
        for waiter in reversed(self._parked.pop(chat, deque())):
            self._lanes[waiter.lane].appendleft(waiter)
        self._let_through()

    def _wake_in(self, wait: float) -> None:
        if self._alarm is None and wait < inf:
            self._alarm = asyncio.get_running_loop().call_later(wait, self._wake)

    def _wake(self) -> None:
        self._alarm = None
        self._let_through()
