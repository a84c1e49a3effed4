"""The command menu that Telegram shows beside the text field."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.domain.language import Language

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A command (without slash) and what it does, in a few words."""

    command: str
    description: str


async def set_menu(bot: Bot, menu: Mapping[Language, Sequence[MenuItem]], default: Language) -> None:
    """Set the menu for each language; people with another language see that of `default`.

    A menu that cannot be set is only logged: the bot works without.
    """
    for language, items in menu.items():
        commands = [BotCommand(item.command, item.description) for item in items]
        try:
            if language is default:
                await bot.set_my_commands(commands)
            await bot.set_my_commands(commands, language_code=str(language))
        except TelegramError as error:
            log.warning("The command menu (%s) is not set: %s", language, error)
