"""How sure the bot may be is measured once for every content, beside the bot."""

import asyncio
import logging
from contextlib import suppress
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.app.certainty import is_measured, with_measured
from bot.app.house import House
from bot.commands.apart import ApartError, apart, given, step_back

ANSWERS_FIRST = 1.0  # seconds after the start before measuring begins

log = logging.getLogger(__name__)


async def measure_certainty(config: Config, house: House, stop: asyncio.Event) -> None:
    """Puts the result in place unless it was known before or the knowledge changed meanwhile."""
    current = house.current
    if is_measured(config, current) or await _set_within(stop, ANSWERS_FIRST):
        return
    try:
        with TemporaryFile() as nothing:
            await apart(__name__, config, nothing, stop)
    except ApartError:
        log.warning("Certainty could not be measured; the default stays")
    if house.current is current:
        house.recalibrated(with_measured(config, current))


async def _set_within(stop: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
    return stop.is_set()


def _measure(config: Config) -> None:
    from bot.app.loading import load_current  # noqa: PLC0415 - only the process apart pays for reading YAML
    from bot.app.measuring import keep_measured  # noqa: PLC0415

    keep_measured(config, load_current(config))


if __name__ == "__main__":
    settings = given()
    step_back()
    _measure(settings)
