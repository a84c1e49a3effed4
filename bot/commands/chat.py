"""`chat`: the bot in the terminal, reminders included."""

import asyncio
from pathlib import Path

from bot.adapters.config.config import Config
from bot.adapters.terminal.opening import open_terminal
from bot.app.house import open_house
from bot.app.loading import load_current
from bot.app.settings import load_config, settled
from bot.commands.beside import beside
from bot.commands.guard import guarded
from bot.commands.serving import serve


@guarded
def chat(config_file: Path | None) -> int:
    """Until the end of input."""
    talk(load_config(config_file))
    return 0


def talk(config: Config) -> bool:
    """The conversation at this terminal or pipe, to its end; whether anybody was there."""
    return asyncio.run(_talk(config))


async def _talk(config: Config) -> bool:
    config = settled(config)
    async with open_house(config, load_current(config)) as house:
        terminal = open_terminal(house.conversation, config.state / "files")
        await serve(terminal.run, *beside(config, house, terminal))
        return not terminal.nobody_was_there
