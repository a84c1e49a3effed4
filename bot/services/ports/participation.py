"""What going to an event needs of a store."""

from datetime import datetime
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.participation import ChosenSession, Participation


class ParticipationStore(Protocol):
    """Whole deeds, each one transaction."""

    async def participation(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        ...

    async def choose_session(self, address: Address, chosen: ChosenSession, now: datetime) -> None:
        """Keep the choice, in the place of another of the same round; makes the person known."""
        ...

    async def drop_session(self, address: Address, chosen: ChosenSession) -> bool:
        """Forget the choice; False when it was not made."""
        ...

    async def sign_up(self, address: Address, event: str, now: datetime) -> None:
        """Keep that they signed up for the event (slug), and skip reminders of its deadline."""
        ...

    async def sign_off(self, address: Address, event: str) -> None:
        """Forget that they signed up."""
        ...
