"""How sure the bot may be is measured once for every content, in a process of its own.

It takes seconds of work. In a thread it would take its time from the answers, and leave its memory behind.
"""

import asyncio
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

from bot.adapters.config.config import Config
from bot.app.house import House
from bot.app.loading import knowledge_folder, load_current
from bot.app.measuring import is_measured, keep_measured, with_measured

ANSWERS_FIRST = 1.0  # seconds after the start before measuring begins
LOW_PRIORITY = 10  # added to the niceness of the measuring process


async def measure_certainty(config: Config, house: House, stop: asyncio.Event) -> None:
    """Puts the result in place unless it was known before or the knowledge changed meanwhile."""
    current = house.current
    if is_measured(config, current) or await _set_within(stop, ANSWERS_FIRST):
        return
    await _elsewhere(knowledge_folder(config), config.state, stop)
    if house.current is current:
        house.recalibrated(with_measured(config, current))


async def _set_within(stop: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
    return stop.is_set()


async def _elsewhere(knowledge: Path, state: Path, stop: asyncio.Event) -> None:
    """Measures in another process, which ends with the stop, with this task, and with this process."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__, str(knowledge), str(state)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the bot alone
    )
    done, stopped = asyncio.create_task(process.wait()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({done, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopped.cancel()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await done


def measure_here(knowledge: Path, state: Path) -> None:
    """Measures and keeps the result in the state folder. Raises CannotStartError when there are errors."""
    config = Config(knowledge=knowledge, state=state)
    keep_measured(config, load_current(config))


def _end_with_parent() -> None:
    """Nothing is ever written to us: the end of the input is the end of the process that wants the result."""
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    measure_here(Path(sys.argv[1]), Path(sys.argv[2]))
