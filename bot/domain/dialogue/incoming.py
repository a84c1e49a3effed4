"""What a person does, as a value that any channel can make."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.dialogue.action import Action
from bot.domain.dialogue.group_rights import MayChange, everyone_may
from bot.domain.dialogue.reply import Choice
from bot.domain.language import Language


class Unreadable(StrEnum):
    """A message without words that the bot could read."""

    STICKER = "sticker"
    VOICE = "voice"
    PHOTO = "photo"
    LOCATION = "location"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TextMessage:
    """Words: a question, a number, a /command (English or Dutch name, with arguments)."""

    address: Address
    text: str
    client_language: Language | None = None
    """The language of the person's app, when the channel tells."""
    edited: bool = False
    person: str = ""
    """Who it is among the people who share this address; empty where there is only one."""
    answers: tuple[Choice, ...] = ()
    """The choices of the message that this one answers, when the person pointed at one."""
    may_change: MayChange = field(default=everyone_may, compare=False, repr=False)
    polls: bool = field(default=False, compare=False, repr=False)
    """Whether the channel can show a poll in the conversation."""


@dataclass(frozen=True, slots=True)
class ButtonPress:
    """A choice. `action` is None when the channel no longer knows what the button meant."""

    address: Address
    action: Action | None
    client_language: Language | None = None
    person: str = ""
    """Who it is among the people who share this address; empty where there is only one."""
    may_change: MayChange = field(default=everyone_may, compare=False, repr=False)
    polls: bool = field(default=False, compare=False, repr=False)
    """Whether the channel can show a poll in the conversation."""


@dataclass(frozen=True, slots=True)
class UnreadableMessage:
    """Something other than words."""

    address: Address
    what: Unreadable
    client_language: Language | None = None
    person: str = ""
    """Who it is among the people who share this address; empty where there is only one."""
    may_change: MayChange = field(default=everyone_may, compare=False, repr=False)
    polls: bool = field(default=False, compare=False, repr=False)
    """Whether the channel can show a poll in the conversation."""


@dataclass(frozen=True, slots=True)
class SharedLocation:
    """Where somebody says that they are (WGS 84, degrees): used for one answer, never kept or logged."""

    address: Address
    latitude: float = field(repr=False)
    longitude: float = field(repr=False)
    client_language: Language | None = None
    person: str = ""
    """Who it is among the people who share this address; empty where there is only one."""
    may_change: MayChange = field(default=everyone_may, compare=False, repr=False)
    polls: bool = field(default=False, compare=False, repr=False)
    """Whether the channel can show a poll in the conversation."""


Incoming = TextMessage | ButtonPress | UnreadableMessage | SharedLocation


@dataclass(frozen=True, slots=True)
class MayWrite:
    """The bot may write at this address, and in every thread of it (again)."""

    address: Address


@dataclass(frozen=True, slots=True)
class AddedToGroup:
    """Somebody added the bot to a group, where it may write."""

    address: Address
    client_language: Language | None = None
    """The language of the app of who did it, when the channel tells."""


@dataclass(frozen=True, slots=True)
class GroupMoved:
    """A group has another address now, and so has every thread of it."""

    address: Address
    """The new one."""
    before: Address


ChatNews = MayWrite | AddedToGroup | GroupMoved
"""What became of a chat, without anybody asking something."""
