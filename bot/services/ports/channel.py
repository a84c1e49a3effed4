"""What reminders and notices need of a channel, what a channel needs of the conversation, and its switch."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.address import Address
from bot.domain.dialogue.incoming import ChatNews, Incoming
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.language import Language


class Ability(StrEnum):
    """What a channel can do. A use case asks for the ability, never for the channel's name."""

    EDIT = "edit"
    PUSH = "push"
    FILES = "files"
    ENCLOSURES = "enclosures"
    """A file comes inside a message, which costs the reader nothing: an unasked one may carry it too."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The channel confirmed the message."""


@dataclass(frozen=True, slots=True)
class NotReached:
    """Surely not delivered (no connection, asked to slow down); may be tried again after `wait`."""

    wait: timedelta
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Surely not delivered and never will be: blocked, chat gone, bot removed."""

    reason: str
    only_this: bool = False
    """It is about this message alone: another one may well arrive."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Surely not delivered, and refused for a while: no right to write, a closed topic."""

    reason: str


@dataclass(frozen=True, slots=True)
class ThreadGone:
    """Surely not delivered: the thread is deleted. What was meant for it can go to this address."""

    to: Address


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody knows: time-out after sending, dropped answer, 5xx."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Not delivered: the chat has another address now."""

    to: Address


Begin = Callable[[], Awaitable[bool]]
"""Says that the call begins now. False: it must not, and nothing is sent."""

NOT_BEGUN = NotReached(timedelta(seconds=1), "not_begun")  # what became of a message when `Begin` said no


async def at_once() -> bool:
    """For a message that no store keeps."""
    return True


Delivery = Delivered | NotReached | Refused | Withheld | ThreadGone | Unknown | Moved


class Channel(Protocol):
    """One way of reaching people. A channel never raises from `deliver`: every failure is a `Delivery`."""

    @property
    def name(self) -> str:
        """The first half of the addresses it serves (`telegram`, `terminal`)."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """What it can do."""
        ...

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """Send a message that nobody asked for just now. Waits its turn behind replies to people.

        `begin` is awaited once, after the wait and just before the first call that may reach the person.
        """
        ...


class PersonalLinks(Protocol):
    """Whoever has such a link may do for its person what it says. Nobody can read it or make one up."""

    def choice(self, address: Address, choice: Choice, language: Language) -> str:
        """The full address of a page that shows what the choice shows, and asks before it does anything.

        Where the choice only opens a public page, that page.
        """
        ...

    def message(self, address: Address, reply: Reply) -> str:
        """A page that shows a message again with its choices, where there is no room for them."""
        ...

    def stop(self, address: Address, language: Language) -> str:
        """Where nothing more is sent after one POST (RFC 8058); a GET asks first."""
        ...

    def mine(self, address: Address, language: Language) -> str:
        """What is kept about the person, and the way to have it removed."""
        ...


class Listener(Protocol):
    """The conversation, as a channel sees it."""

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        """The replies to show, in order; at least one. Raises only for what nobody expected."""
        ...

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        """What to say when `hear` raised: one sentence with the short code that the log carries too."""
        ...


class GroupListener(Listener, Protocol):
    """The conversation, as a channel with groups sees it."""

    async def noticed(self, news: ChatNews) -> Sequence[Reply]:
        """Take in what became of a chat; what to say there, if anything. Raises as `hear` does."""
        ...


class ChannelSwitch(Protocol):
    """Which channels are closed to questions, and why. Reminders go out over a closed channel too."""

    @property
    def channels(self) -> tuple[str, ...]:
        """The names of the channels that can be closed."""
        ...

    def closed(self) -> Mapping[str, str]:
        """By name, the reason of each channel that is closed now, as people read it."""
        ...

    def close(self, channel: str, reason: str) -> None:
        """Closes it until it is opened, over a restart too. Raises OSError when that cannot be kept."""
        ...

    def open(self, channel: str) -> None:
        """Undoes `close`; what the configuration closes stays closed. Raises OSError likewise."""
        ...


class AlwaysOpen:
    """Implements `ChannelSwitch` where no channel can be closed."""

    channels: tuple[str, ...] = ()

    def closed(self) -> Mapping[str, str]:
        """None is."""
        return {}

    def close(self, channel: str, reason: str) -> None:
        """Nothing to close."""

    def open(self, channel: str) -> None:
        """Nothing to open."""
