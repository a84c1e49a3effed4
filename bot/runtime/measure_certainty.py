"""How sure the bot may be is measured once for every content, beside the bot."""

import asyncio
import logging
from datetime import timedelta
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.runtime.application import Application
from bot.runtime.calibration import is_measured, with_measured
from bot.runtime.understanding.meaning import add_meaning
from bot.runtime.worker_process import WorkerError, run_worker, work_beside
from bot.services.periodic import pause

ANSWERS_FIRST = timedelta(seconds=1)  # after the start, before measuring begins

log = logging.getLogger(__name__)


async def understand_better(config: Config, house: Application, stop: asyncio.Event) -> None:
    """What a new content needs beside the bot: first what its sentences mean, which takes seconds once those
    of before are known; then how sure it may be, which takes a minute."""
    await add_meaning(config, house, stop)
    await measure_certainty(config, house, stop)


async def measure_certainty(config: Config, house: Application, stop: asyncio.Event) -> None:
    """Puts the result in place unless it was known before or the knowledge changed meanwhile."""
    current = house.current
    if is_measured(config, current):
        return
    await pause(ANSWERS_FIRST, stop)
    if stop.is_set():
        return
    try:
        with TemporaryFile() as nothing:
            await run_worker(__name__, config, nothing, stop)
    except (WorkerError, OSError):
        log.warning("Certainty could not be measured; the default stays")
    if house.current is current:
        house.recalibrated(with_measured(config, current))


def _measure(config: Config) -> None:
    from bot.runtime.loading import load_snapshot  # noqa: PLC0415 - only the process apart pays for reading YAML
    from bot.runtime.measuring import keep_measured  # noqa: PLC0415

    keep_measured(config, load_snapshot(config))


if __name__ == "__main__":
    work_beside(_measure)
