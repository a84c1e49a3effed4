"""Noticing that a calendar file of others changed."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from bot.adapters.calendar.reading.calendars_reading import files_of
from bot.services.periodic import pause

LOOK_EVERY = timedelta(seconds=1)

_State = tuple[tuple[str, int, int], ...]


async def calendar_changes(
    calendars: Sequence[Path], today: Callable[[], date], stop: asyncio.Event
) -> AsyncIterator[None]:
    """Once for every change of these files and folders that has come to rest, until `stop`.

    Once more for every new day: the dates of a series go further. Looked at, never listened for: calendars
    stand on disks of other machines too, which tell nothing.
    """
    known, settled = _state(calendars), today()
    while not stop.is_set():
        await pause(LOOK_EVERY, stop)
        now = await asyncio.to_thread(_state, calendars)
        if now == known and today() == settled:
            continue
        while now != known and not stop.is_set():  # somebody is still writing
            known = now
            await pause(LOOK_EVERY, stop)
            now = await asyncio.to_thread(_state, calendars)
        settled = today()
        if not stop.is_set():
            yield


def _state(calendars: Sequence[Path]) -> _State:
    """The name, size and time of every file that is there."""
    found: list[tuple[str, int, int]] = []
    for setting in calendars:
        try:
            for path in files_of(setting) or ():
                stat = path.stat()
                found.append((path.as_posix(), stat.st_size, stat.st_mtime_ns))
        except OSError:
            continue
    return tuple(found)
