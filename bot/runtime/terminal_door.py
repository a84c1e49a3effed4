"""The bot in this terminal or pipe."""

import asyncio

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.terminal.opening import open_terminal
from bot.runtime.application import open_application, open_state
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.settings import application_settings, resolved
from bot.runtime.supervisor import background_tasks, serve
from bot.runtime.web.door import open_beside, serve_beside


def talk(config: Config, *, page: bool = False) -> bool:
    """The conversation at this terminal or pipe, to its end; whether anybody was there.

    With `page` as a web page too: then it goes on where nothing was on the input.
    """
    return asyncio.run(_talk(config, page))


async def _talk(config: Config, page: bool) -> bool:
    config = resolved(config)
    start = load_for_start(config, keeps=True)
    store = await open_state(config)
    async with open_application(
        application_settings(config), start.current, store, SystemClock(), FileChannelSwitch(config)
    ) as house:
        terminal = open_terminal(house.conversation, config.state / "files")
        port = open_beside(config) if page else None
        beside = (serve_beside(config, house, port),) if port is not None else ()

        async def talking(stop: asyncio.Event) -> None:
            await terminal.run(stop)
            if port is not None and terminal.nobody_was_there:
                await stop.wait()

        await serve(talking, *background_tasks(config, house, terminal, start.problems), *beside)
        return port is not None or not terminal.nobody_was_there
