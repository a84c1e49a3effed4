"""Noticing that an editor saved something."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from datetime import timedelta
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from bot.services.periodic import pause

QUIET_MILLISECONDS = 120  # a save in several steps is one save; a stop waits as long
LOOK_EVERY = timedelta(seconds=1)  # whether the folder is still the same


class _YamlOnly(DefaultFilter):
    def __call__(self, change: Change, path: str) -> bool:
        return path.endswith(".yaml") and super().__call__(change, path)


async def saves(folder: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Once for every save, or few saves close together, of YAML below `folder`; ends when `stop` is set.

    Once more when the folder is taken away, and when it or another is put in its place.
    """
    known, news = _identity(folder), False
    while not stop.is_set():
        if known is None:
            await pause(LOOK_EVERY, stop)
            known, news = _identity(folder), True
            continue
        async with aclosing(_looks(folder, stop)) as looks:
            async for found in looks:
                if _identity(folder) != known:
                    break
                if found or news:
                    news = False
                    yield
        known, news = _identity(folder), True
        if known is None and not stop.is_set():
            yield


async def _looks(folder: Path, stop: asyncio.Event) -> AsyncGenerator[bool, None]:
    """Whether something was saved since the last look; the first look comes when nothing can be missed."""
    with suppress(FileNotFoundError):
        async for found in awatch(
            folder,
            watch_filter=_YamlOnly(),
            step=QUIET_MILLISECONDS,
            stop_event=stop,
            rust_timeout=LOOK_EVERY // timedelta(milliseconds=1),
            yield_on_timeout=True,
        ):
            yield bool(found)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder is at this path; None when there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
