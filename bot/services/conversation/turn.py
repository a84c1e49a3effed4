"""One message of one person, with what is needed to answer it."""

from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.language import Language
from bot.services.conversation.exchange import Exchange, only
from bot.services.conversation.memory import Remembered
from bot.services.conversation.screens import unreadable
from bot.services.conversation.view import View


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of one person."""

    address: Address
    view: View
    remembered: Remembered
    chosen: Language | None = None
    """The language this person chose with /taal."""


def gone(view: View) -> Exchange:
    """What an old button gets."""
    return only(unreadable.ways_on(view, "knop_verlopen"))
