"""The bot in this terminal or pipe."""

import asyncio

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.terminal.opening import open_terminal
from bot.runtime.application import open_application, open_state
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.settings import application_settings, resolved
from bot.runtime.supervisor import background_tasks, serve


def talk(config: Config) -> bool:
    """The conversation at this terminal or pipe, to its end; whether anybody was there."""
    return asyncio.run(_talk(config))


async def _talk(config: Config) -> bool:
    config = resolved(config)
    start = load_for_start(config, keeps=True)
    store = await open_state(config)
    async with open_application(application_settings(config), start.current, store, SystemClock()) as house:
        terminal = open_terminal(house.conversation, config.state / "files")
        await serve(terminal.run, *background_tasks(config, house, terminal, start.problems))
        return not terminal.nobody_was_there
