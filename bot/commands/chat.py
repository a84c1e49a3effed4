"""`chat`: the bot in the terminal, reminders included."""

import asyncio
from functools import partial
from pathlib import Path

from bot import app
from bot.adapters.config.config import Config
from bot.adapters.terminal.opening import open_terminal
from bot.commands.certainty import measure_certainty
from bot.commands.guard import guarded
from bot.commands.reloading import reload_on_save
from bot.commands.serving import Serving, serve
from bot.services.channel import Channel


@guarded
def chat(config_file: Path | None) -> int:
    """Until the end of input."""
    talk(app.load_config(config_file))
    return 0


def talk(config: Config) -> int:
    """The conversation at this terminal or pipe, to its end; how many lines were answered."""
    return asyncio.run(_talk(config))


async def _talk(config: Config) -> int:
    async with app.open_house(config, app.load_current(config)) as house:
        terminal = open_terminal(house.conversation, config.state / "files")
        await serve(terminal.run, *beside(config, house, terminal))
        return terminal.answered


def beside(config: Config, house: app.House, channel: Channel) -> tuple[Serving, ...]:
    """What runs beside every channel: the plan, the reminders over this channel, and taking in saves."""
    always = (
        house.planner.run,
        house.notices.run,
        house.waves.run,
        house.wishes.run,
        house.dispatcher({channel.name: channel}).run,
        partial(measure_certainty, config, house),
    )
    return (*always, partial(reload_on_save, config, house)) if config.reload else always
