"""Work in a process of its own: it takes no time from the answers, and its memory ends with it."""

import asyncio
import os
import pickle
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, NoReturn

from bot.adapters.config.config import Config
from bot.runtime.failures import CannotStartError

LOW_PRIORITY = 10  # added to the niceness of a process that nobody waits for


class WorkerError(Exception):
    """The process ended otherwise than it should."""


async def run_worker(module: str, config: Config, output: IO[bytes], stop: asyncio.Event) -> bool:
    """Whether `python -m module`, given these settings, wrote all of its output; not when `stop` comes first.

    The process ends with the stop, with this task, and with this process. Raises WorkerError.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module),
        stdin=asyncio.subprocess.PIPE,
        stdout=output,
        start_new_session=True,  # Ctrl-C is for the bot alone
    )
    assert process.stdin is not None
    process.stdin.write(pickle.dumps(config))
    ended, stopped = asyncio.create_task(process.wait()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() and ended.result() != 0:
            raise WorkerError(module)
        return ended.done()
    finally:
        stopped.cancel()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await ended


def work_beside(work: Callable[[Config], object]) -> NoReturn:
    """All that such a process does, at low priority. It fails quietly on knowledge that cannot be read:
    whoever takes in what an editor saves tells them so."""
    config = received_config()
    lower_priority()
    try:
        work(config)
    except CannotStartError:
        sys.exit(1)
    sys.exit(0)


def received_config() -> Config:
    """The settings; first thing in such a process. It ends when whoever gave them ends."""
    config: Config = pickle.load(sys.stdin.buffer)  # nosec B301  # from the process that started this one
    threading.Thread(target=_end_when_alone, daemon=True).start()
    return config


def _end_when_alone() -> None:
    os.read(sys.stdin.fileno(), 1)  # nothing more is ever written: it is the end of the other process
    os._exit(1)


def lower_priority() -> None:
    """Lets every other process go first, where the system can do so."""
    if hasattr(os, "nice"):
        with suppress(OSError):  # a confined service may not, and works on
            os.nice(LOW_PRIORITY)
