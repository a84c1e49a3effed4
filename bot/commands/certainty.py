"""How sure the bot may be is measured once for every content, beside the bot."""

import asyncio
import logging
import sys
from datetime import timedelta
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.app.cannot_start import CannotStartError
from bot.app.certainty import is_measured, with_measured
from bot.app.house import House
from bot.commands.apart import ApartError, apart, given, step_back
from bot.services.periodic import pause

ANSWERS_FIRST = timedelta(seconds=1)  # after the start, before measuring begins

log = logging.getLogger(__name__)


async def measure_certainty(config: Config, house: House, stop: asyncio.Event) -> None:
    """Puts the result in place unless it was known before or the knowledge changed meanwhile."""
    current = house.current
    if is_measured(config, current):
        return
    await pause(ANSWERS_FIRST, stop)
    if stop.is_set():
        return
    try:
        with TemporaryFile() as nothing:
            await apart(__name__, config, nothing, stop)
    except (ApartError, OSError):
        log.warning("Certainty could not be measured; the default stays")
    if house.current is current:
        house.recalibrated(with_measured(config, current))


def _measure(config: Config) -> int:
    from bot.app.loading import load_current  # noqa: PLC0415 - only the process apart pays for reading YAML
    from bot.app.measuring import keep_measured  # noqa: PLC0415

    try:
        keep_measured(config, load_current(config))
    except CannotStartError:  # told to the editor by whoever takes in what they save
        return 1
    return 0


if __name__ == "__main__":
    settings = given()
    step_back()
    sys.exit(_measure(settings))
