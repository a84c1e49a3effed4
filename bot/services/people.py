"""What a person may choose, see and have removed of what is kept about them."""

import asyncio
import logging
from datetime import datetime

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.person import Person
from bot.services.ports.people import PeopleStore, PersonalData
from bot.services.ports.storage import StorageError

log = logging.getLogger(__name__)


class People:
    """A person exists here only once they chose or followed something: a mere question leaves no trace."""

    def __init__(self, store: PeopleStore) -> None:
        self._store = store
        self._noting: set[asyncio.Task[None]] = set()

    async def language(self, address: Address) -> Language | None:
        """The language this person chose, if they did."""
        person = await self._store.find(address)
        return person.language if person else None

    async def choose_language(self, address: Address, language: Language | None, now: datetime) -> None:
        """Speak `language` with this person from now on; None follows the question again."""
        await self._store.choose_language(address, language, now.date())

    async def seen(self, address: Address, now: datetime) -> Person | None:
        """Call on every contact: the person as they are known. Nobody waits for what is noted of it.

        A store that cannot be reached keeps nobody from an answer: they are a stranger meanwhile.

        The day is noted once a day, of a person who is known; `settle` waits for that.
        """
        try:
            person = await self._store.find(address)
        except StorageError as error:
            log.warning("Who asks is not looked up: %s", error)
            return None
        if person is not None and (
            person.last_contact != now.date() or not person.reachable or person.withheld
        ):
            noting = asyncio.create_task(self._note(address, now))
            self._noting.add(noting)
            noting.add_done_callback(self._noting.discard)
        return person

    async def move(self, before: Address, to: Address) -> None:
        """A group got another address: everything kept of it, and of its threads, goes there."""
        await self._store.move(before, to)

    async def may_write(self, address: Address) -> None:
        """Messages to this address and its threads may be sent again; what waits for that leaves at once."""
        await self._store.may_write(address)

    async def settle(self) -> None:
        """Wait for what is still being noted; call before the store is closed."""
        await asyncio.gather(*self._noting)

    async def data(self, address: Address) -> PersonalData | None:
        """Everything that is kept about this person; None when nothing is."""
        person = await self._store.find(address)
        if person is None:
            return None
        return PersonalData(
            person=person,
            following=await self._store.following(address),
            reminders=await self._store.count_reminders(address),
            participation=await self._store.participation(address),
        )

    async def _note(self, address: Address, now: datetime) -> None:
        try:
            await self._store.seen(address, now.date())
        except StorageError as error:
            log.warning("A day of contact was not noted: %s", error)

    async def forget(self, address: Address) -> bool:
        """Remove everything about this person at once, reminders included; False if nothing was kept."""
        return await self._store.forget(address)
