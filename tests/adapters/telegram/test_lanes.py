"""What is under way, and when it is time to look for more."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.adapters.telegram.updates.chat_queue import FEW, ChatQueues

EVER = 3600.0  # seconds; what waits so long hangs


class Desk:
    """Handles each job when it is told to."""

    def __init__(self) -> None:
        self.lanes = ChatQueues(self._handle)
        self._done: dict[int, asyncio.Event] = {}

    def take(self, *numbers: int) -> None:
        """Jobs come in, each of another person."""
        for number in numbers:
            self._done[number] = asyncio.Event()
            self.lanes.put(str(number), number, number)

    def finish(self, *numbers: int) -> None:
        """They are handled."""
        for number in numbers:
            self._done[number].set()

    async def _handle(self, number: int) -> bool:
        await self._done[number].wait()
        return True


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    opened = Desk()
    yield opened
    await opened.lanes.end(0)


async def calms(desk: Desk) -> bool:
    """Whether the wait is over once everything that can happen has happened."""
    waiting = asyncio.create_task(desk.lanes.calm(EVER))
    for _ in range(10):
        await asyncio.sleep(0)
    calm = waiting.done()
    waiting.cancel()
    return calm


async def test_new_questions_are_looked_for_while_the_last_few_answers_are_under_way(desk: Desk) -> None:
    desk.take(*range(FEW + 3))
    waiting = asyncio.create_task(desk.lanes.calm(EVER))
    desk.finish(0, 1)
    for _ in range(10):
        await asyncio.sleep(0)
    assert not waiting.done()
    desk.finish(2)
    await asyncio.wait_for(waiting, 5)
    assert desk.lanes.oldest == 3


async def test_a_few_slow_answers_do_not_make_the_bot_look_for_more_without_end(desk: Desk) -> None:
    desk.take(*range(FEW))
    desk.finish(0)
    assert not await calms(desk)
    desk.finish(*range(FEW))
    assert await calms(desk)


async def test_with_nothing_to_do_the_bot_looks_for_questions_at_once(desk: Desk) -> None:
    assert await calms(desk)
