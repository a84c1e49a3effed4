"""The bot on Telegram."""

import asyncio

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.public_addresses import PublicAddresses
from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.operator import StartupError
from bot.adapters.telegram.rendering.menu import MenuItem
from bot.adapters.telegram.settings import TelegramSettings
from bot.domain.dialogue.commands import COMMANDS, menu
from bot.domain.language import Language
from bot.domain.texts import Texts
from bot.messages.tools import say
from bot.runtime.application import open_application, open_state
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.starting import load_apart_for_start
from bot.runtime.output import notify
from bot.runtime.process_tuning import release_memory
from bot.runtime.settings import application_settings, resolved
from bot.runtime.supervisor import background_tasks, serve
from bot.runtime.web.door import open_beside, serve_beside


def talk_on_telegram(config: Config, token: str, *, page: bool = False) -> None:
    """Until a signal says stop; with `page` as a web page too.

    Raises CannotStartError for a token that Telegram does not know.
    """
    try:
        asyncio.run(_talk(config, token, page))
    except StartupError as error:
        raise CannotStartError(say(error.key)) from None


async def _talk(config: Config, token: str, page: bool) -> None:
    config = resolved(config)
    settings = TelegramSettings(
        token=token,
        base_url=config.base_url,
        group_changes=config.group_changes,
        send_rate=config.send_rate,
        send_rate_chat=config.send_rate_chat,
    )
    start = await load_apart_for_start(config)
    store = await open_state(config)
    addresses = PublicAddresses(config)
    settled = application_settings(config, addresses.of)
    async with open_application(
        settled, start.current, store, SystemClock(), FileChannelSwitch(config)
    ) as house:
        commands = _commands(house.current.texts, config.language)
        release_memory()
        channel = TelegramChannel(
            settings, house.conversation, commands=commands, notify=notify, called=addresses.called
        )
        port = open_beside(config) if page else None
        beside = (serve_beside(config, house, port),) if port is not None else ()
        await serve(channel.run, *background_tasks(config, house, channel, start.problems), *beside)


def _commands(texts: Texts, default: Language) -> Commands:
    items = {
        language: tuple(MenuItem(word, about) for word, about in menu(texts, language))
        for language in Language
    }
    names = {word for command in COMMANDS for word in (command.dutch, command.english)}
    return Commands(items, names, default)
