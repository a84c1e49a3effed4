"""An address that somebody left for reminders is kept only while there is something to remind of."""

from typing import Protocol

from bot.domain.address import Address
from bot.services.ports.people import PeopleStore
from bot.services.ports.recurring import RecurringStore


class LettingGo(Protocol):
    """Forgets whoever nothing is sent to any more."""

    async def let_go(self, address: Address) -> bool:
        """Remove all that is kept of an address that nothing is sent to any more; whether that was so."""
        ...


class AddressKeeping:
    """Implements `LettingGo`. For channels where people leave an address of their own, such as mail."""

    def __init__(self, people: PeopleStore, recurring: RecurringStore) -> None:
        self._people = people
        self._recurring = recurring

    async def let_go(self, address: Address) -> bool:
        """See the protocol."""
        if await self._people.find(address) is None:
            return False
        if await self._people.following(address) or await self._recurring.recurring_of(address):
            return False
        return await self._people.forget(address)
