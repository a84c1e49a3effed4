"""Doing something again and again until somebody says stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

from bot.services.ports.storage import StorageError

AFTER_FAILURE = timedelta(seconds=10)  # at most, before a store that failed is tried again

log = logging.getLogger(__name__)


async def again(
    step: Callable[[], Awaitable[object]], every: timedelta, stop: asyncio.Event, failing: str
) -> None:
    """Does `step` now and after each `every`, until `stop`.

    A store that fails is no end: the log says `failing` and why, and the step is tried again.
    """
    while not stop.is_set():
        wait = every
        try:
            await step()
        except StorageError as error:
            log.warning("%s: %s", failing, error)
            wait = min(every, AFTER_FAILURE)
        await pause(wait, stop)


async def pause(wait: timedelta, stop: asyncio.Event) -> None:
    """Waits so long, or until `stop`."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), wait.total_seconds())
