"""The bot as a web page, alone or beside another channel."""

import asyncio
import importlib

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.web.listening import ListeningPort, PortTakenError
from bot.messages.tools import say
from bot.runtime.application import Application, open_application, open_state
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.starting import load_apart_for_start
from bot.runtime.output import notify
from bot.runtime.process_tuning import release_memory
from bot.runtime.settings import application_settings, resolved
from bot.runtime.supervisor import Serving, background_tasks, serve

_PAGE = "bot.runtime.web.page"  # what draws and serves the page: loaded when somebody opens it


def serve_web(config: Config) -> None:
    """The page alone, until a signal says stop. Raises CannotStartError when its port is taken."""
    if config.web_address is None:
        raise CannotStartError(say("web_off"))
    asyncio.run(_serve(config))


async def _serve(config: Config) -> None:
    config = resolved(config)
    port = _listening(config)
    try:
        start = await load_apart_for_start(config)
        store = await open_state(config)
        async with open_application(
            application_settings(config), start.current, store, SystemClock(), FileChannelSwitch(config)
        ) as house:
            from bot.runtime.web.page import serve_page  # noqa: PLC0415 - slow to import, and not always needed

            serving = serve_page(config, house, port)
            release_memory()
            notify("web_open", address=_shown(config, port))
            await serve(serving, *background_tasks(config, house, None, start.problems))
    finally:
        port.close()


def open_beside(config: Config) -> ListeningPort | None:
    """The port of a page beside another channel, which is said; None when it is off, or its port taken."""
    if config.web_address is None:
        return None
    try:
        port = _listening(config)
    except CannotStartError as error:
        notify("web_not_open", why=error.lines[0])
        return None
    notify("web_beside", address=_shown(config, port))
    return port


def serve_beside(config: Config, house: Application, port: ListeningPort) -> Serving:
    """Serves the page from the moment that somebody opens it: until then it costs nothing."""

    async def serving(stop: asyncio.Event) -> None:
        try:
            if await port.somebody_comes(stop):
                await asyncio.to_thread(importlib.import_module, _PAGE)
                from bot.runtime.web.page import serve_page  # noqa: PLC0415 - loaded by now, off the loop

                await serve_page(config, house, port)(stop)
        finally:
            port.close()

    return serving


def _listening(config: Config) -> ListeningPort:
    assert config.web_address is not None
    host, port = config.web_address
    try:
        return ListeningPort(host, port)
    except PortTakenError as error:
        raise CannotStartError(say("web_port_taken", place=error.place, why=error.reason)) from None


def _shown(config: Config, port: ListeningPort) -> str:
    return f"{config.web_public_url}/" if config.web_public_url else port.address
