"""How sure the bot may be is measured beside the conversation, once for every content."""

import asyncio

from bot import app
from bot.adapters.config.config import Config
from bot.commands.aside import aside


async def measure_certainty(config: Config, house: app.House, stop: asyncio.Event) -> None:
    """Measures off the loop, and puts the result in place unless the knowledge changed meanwhile."""
    current = house.current
    measured = await aside(lambda: app.measured(config, current), stop)
    if measured is not None and house.current is current:
        house.recalibrated(measured)
