"""Different people at once, one person's messages in order."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Generic, TypeVar

FEW = 5  # jobs left when the next ones may come, so that there is work while the last calls are under way

T = TypeVar("T")


class ChatQueues(Generic[T]):
    """A queue for each key with work; a lane that is empty costs nothing."""

    def __init__(self, handle: Callable[[T], Awaitable[bool]]) -> None:
        """`handle` never raises; it returns False for a job that is to be done another time."""
        self._handle = handle
        self._lanes: dict[str, deque[tuple[int, T]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._open: set[int] = set()
        self._awaited = 0
        self._calm = asyncio.Event()
        self._ending = False

    def put(self, key: str, number: int, job: T) -> None:
        """Handle `job` after all that came before it under `key`. Numbers go up."""
        self._open.add(number)
        if key in self._lanes:
            self._lanes[key].append((number, job))
            return
        self._lanes[key] = deque([(number, job)])
        worker = asyncio.create_task(self._work(key))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    @property
    def oldest(self) -> int | None:
        """The lowest number that is not handled; None when all are."""
        return min(self._open, default=None)

    async def calm(self, within: float) -> None:
        """Wait until all jobs but a few are handled, all when it is a few, or so many seconds have passed."""
        self._awaited = FEW if len(self._open) > FEW else 0
        if not self._open:
            return
        self._calm.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._calm.wait()

    async def end(self, seconds: float) -> None:
        """Begin nothing more, give what was begun so long to finish, then let go of it."""
        self._ending = True
        if self._workers:
            await asyncio.wait(set(self._workers), timeout=seconds)
        left = set(self._workers)
        for worker in left:
            worker.cancel()
        if left:
            await asyncio.wait(left, timeout=1.0)

    async def _work(self, key: str) -> None:
        lane = self._lanes[key]
        try:
            while lane and not self._ending:
                number, job = lane.popleft()
                if await self._handle(job):
                    self._open.discard(number)
                    if len(self._open) <= self._awaited:
                        self._calm.set()
        finally:
            del self._lanes[key]
