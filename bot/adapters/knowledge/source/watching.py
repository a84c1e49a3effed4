"""Noticing that an editor saved something."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from datetime import timedelta
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from bot.adapters.knowledge.source.library import Folders, as_layers
from bot.services.periodic import pause

QUIET_MILLISECONDS = 120  # a save in several steps is one save; a stop waits as long
LOOK_EVERY = timedelta(seconds=1)  # whether the folder is still the same


class _YamlOnly(DefaultFilter):
    def __call__(self, change: Change, path: str) -> bool:
        return path.endswith(".yaml") and super().__call__(change, path)


async def saves(folders: Folders, stop: asyncio.Event) -> AsyncIterator[None]:
    """Once for every save, or few saves close together, of YAML below `folders`; ends when `stop` is set.

    Once more when a folder is taken away, or is away at the beginning, and when it or another is put in its
    place.
    """
    layers = as_layers(folders)
    known, news = _identity(layers), False
    if known is None:
        yield
    while not stop.is_set():
        if known is None:
            await pause(LOOK_EVERY, stop)
            known, news = _identity(layers), True
            continue
        async with aclosing(_looks(layers, stop)) as looks:
            async for found in looks:
                if _identity(layers) != known:
                    break
                if found or news:
                    news = False
                    yield
        known, news = _identity(layers), True
        if known is None and not stop.is_set():
            yield


async def _looks(layers: tuple[Path, ...], stop: asyncio.Event) -> AsyncGenerator[bool, None]:
    """Whether something was saved since the last look; the first look comes when nothing can be missed."""
    with suppress(FileNotFoundError):
        async for found in awatch(
            *layers,
            watch_filter=_YamlOnly(),
            step=QUIET_MILLISECONDS,
            stop_event=stop,
            rust_timeout=LOOK_EVERY // timedelta(milliseconds=1),
            yield_on_timeout=True,
        ):
            yield bool(found)


def _identity(layers: tuple[Path, ...]) -> tuple[tuple[int, int], ...] | None:
    """Which folders are at these paths; None when one of them is not there."""
    try:
        found = [folder.stat() for folder in layers]
    except OSError:
        return None
    return tuple((one.st_dev, one.st_ino) for one in found)
