"""Noticing that an editor saved something."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

QUIET_MILLISECONDS = 120  # a save in several steps is one save; a stop waits as long


class _YamlOnly(DefaultFilter):
    def __call__(self, change: Change, path: str) -> bool:
        return path.endswith(".yaml") and super().__call__(change, path)


async def saves(folder: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Once for every save, or few saves close together, of YAML below `folder`; ends when `stop` is set."""
    async for _ in awatch(folder, watch_filter=_YamlOnly(), step=QUIET_MILLISECONDS, stop_event=stop):
        yield
