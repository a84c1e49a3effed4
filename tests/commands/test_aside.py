"""Long work beside the conversation."""

import asyncio
import threading

import pytest

from bot.commands.aside import aside


async def test_what_the_work_makes_comes_back() -> None:
    assert await aside(lambda: 6 * 7, asyncio.Event()) == 42


async def test_what_the_work_raises_comes_back_too() -> None:
    with pytest.raises(ZeroDivisionError):
        await aside(lambda: 1 / 0, asyncio.Event())


async def test_a_stop_does_not_wait_for_the_work() -> None:
    stop, release = asyncio.Event(), threading.Event()
    asyncio.get_running_loop().call_soon(stop.set)
    try:
        assert await aside(release.wait, stop) is None
    finally:
        release.set()
