"""The addresses at which anybody can open an entry, to pass on."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language


class AddressPlace(StrEnum):
    """Where an address leads. The texts have the word before it as `delen_adres_<value>`."""

    PAGE = "pagina"
    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class EntryAddress:
    """A whole address (`https://…`) that shows one entry."""

    place: AddressPlace
    url: str


AddressesOf = Callable[[EntryId, Language], tuple[EntryAddress, ...]]
"""The addresses of one entry, the one that needs least first; none where nothing is open to all."""


def no_addresses(_entry: EntryId, _language: Language) -> tuple[EntryAddress, ...]:
    """Of a bot that only who sits at it can reach."""
    return ()
