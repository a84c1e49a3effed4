"""The bot on Telegram."""

import asyncio

from bot.adapters.config.config import Config
from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.menu import MenuItem
from bot.adapters.telegram.settings import TelegramSettings
from bot.adapters.telegram.startup import StartupError
from bot.app.cannot_start import CannotStartError
from bot.app.house import open_house
from bot.app.settings import settled
from bot.commands.beside import beside
from bot.commands.memory import hand_back
from bot.commands.output import notify
from bot.commands.reading import load_apart
from bot.commands.serving import serve
from bot.domain.language import Language
from bot.domain.texts import Texts
from bot.messages.tools import say
from bot.services.conversation.commands import COMMANDS, menu


def talk_on_telegram(config: Config, token: str) -> None:
    """Until a signal says stop. Raises CannotStartError for a token that Telegram does not know."""
    try:
        asyncio.run(_talk(config, token))
    except StartupError as error:
        raise CannotStartError(say(error.key)) from None


async def _talk(config: Config, token: str) -> None:
    config = settled(config)
    settings = TelegramSettings(
        token=token,
        base_url=config.base_url,
        send_rate=config.send_rate,
        send_rate_chat=config.send_rate_chat,
    )
    current = await load_apart(config, asyncio.Event())
    assert current is not None  # nobody sets that event
    async with open_house(config, current) as house:
        commands = _commands(house.current.texts, config.language)
        hand_back()
        channel = TelegramChannel(settings, house.conversation, commands=commands, notify=notify)
        await serve(channel.run, *beside(config, house, channel))


def _commands(texts: Texts, default: Language) -> Commands:
    items = {
        language: tuple(MenuItem(word, about) for word, about in menu(texts, language))
        for language in Language
    }
    names = {word for command in COMMANDS for word in (command.dutch, command.english)}
    return Commands(items, names, default)
