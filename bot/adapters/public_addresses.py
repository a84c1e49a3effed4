"""Where the entries of this installation can be opened: on its page, in Telegram, or both."""

from bot.adapters.config.config import Config
from bot.adapters.telegram.deep_link import deep_link
from bot.adapters.web.paths import entry_path
from bot.domain.entry_address import AddressPlace, EntryAddress
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language


class PublicAddresses:
    """The addresses, from what the operator set, and the name that Telegram says the bot has."""

    def __init__(self, config: Config) -> None:
        self._page = config.web_public_url
        self._bot_name = config.bot_name

    def called(self, bot_name: str) -> None:
        """From now on the bot in Telegram is known by this name, without @."""
        self._bot_name = bot_name

    def of(self, entry: EntryId, language: Language) -> tuple[EntryAddress, ...]:
        """The page first: it needs no app."""
        found: list[EntryAddress] = []
        path = entry_path(entry, language)
        if self._page is not None and path is not None:
            found.append(EntryAddress(AddressPlace.PAGE, self._page + path))
        if self._bot_name is not None:
            found.append(EntryAddress(AddressPlace.TELEGRAM, deep_link(self._bot_name, entry)))
        return tuple(found)
