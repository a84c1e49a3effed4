"""How sure the bot may be is measured beside the conversation, once for every content."""

import asyncio

from bot import app
from bot.adapters.config.config import Config


async def measure_certainty(config: Config, house: app.House, _stop: asyncio.Event) -> None:
    """Measures off the loop, and puts the result in place unless the knowledge changed meanwhile."""
    current = house.current
    measured = await asyncio.to_thread(app.measured, config, current)
    if house.current is current:
        house.recalibrated(measured)
