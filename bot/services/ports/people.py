"""What is kept of a person, as a store gives it. Every method is one transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.participation import NONE_YET, Participation
from bot.domain.language import Language
from bot.domain.reminders.person import Person
from bot.domain.reminders.scope import Scope


class PeopleStore(Protocol):
    """Whole deeds, each one transaction."""

    async def find(self, address: Address) -> Person | None:
        """The person, when anything is kept about them."""
        ...

    async def choose_language(self, address: Address, language: Language | None, day: date) -> None:
        """Keep the choice; makes the person known when they were not."""
        ...

    async def seen(self, address: Address, day: date) -> bool:
        """Note the day of contact of a person who is known; a stranger stays a stranger.

        What had been refused for a while is tried again at once. True when messages to this address had been
        refused for good and may be sent again.
        """
        ...

    async def move(self, before: Address, to: Address) -> None:
        """Everything of an address and of every thread in it goes to another, which may be known already."""
        ...

    async def may_write(self, address: Address) -> None:
        """As `seen` for an address and every thread in it, but no contact of a person is noted."""
        ...

    async def refused(self, address: Address, now: datetime) -> bool:
        """A message turned out to be refused for good: no more is sent; False for who is not known."""
        ...

    async def following(self, address: Address) -> tuple[Scope, ...]:
        """What the person follows, in the order of `Scope`."""
        ...

    async def participation(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        ...

    async def count_reminders(self, address: Address) -> int:
        """How many reminders are kept, in whatever state."""
        ...

    async def forget(self, address: Address) -> bool:
        """Remove everything about the person, from the files of the store too; False: there was nothing."""
        ...

    async def forget_absent(self, contact_before: date, blocked_before: date, limit: int) -> int:
        """Remove at most `limit` people whose last contact, or since when they cannot be reached, is before.

        How many they were. Who never made contact (an admin who was asked something) stays.
        """
        ...


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Everything that is kept about one person."""

    person: Person
    following: tuple[Scope, ...]
    reminders: int
    participation: Participation = NONE_YET
