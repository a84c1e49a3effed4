"""Counting how the knowledge is used. Who it was is never written down, and known for a day at most."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.search.text.words import words
from bot.domain.texts import Texts
from bot.domain.usage.entry_use import KEPT_WEEKS, EntryUse, Use, week_of
from bot.domain.usage.settings import CountingSettings
from bot.domain.usage.unanswered import KEPT_DAYS, PermittedWords
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.editors.usage import UsageStore
from bot.services.ports.storage import StorageError

WRITE_EVERY = timedelta(minutes=1)
EVERYDAY_WORDS = "typ_alledaags"  # the sentence that lists words which may be kept of a question

log = logging.getLogger(__name__)


class UsageCounting:
    """Adds up in memory and writes once a minute: nobody waits for it, and no answer needs the store."""

    def __init__(
        self,
        store: UsageStore,
        known: Callable[[], KnowledgeSnapshot],
        clock: Clock,
        zone: ZoneInfo,
        settings: CountingSettings,
    ) -> None:
        self._store = store
        self._known = known
        self._clock = clock
        self._zone = zone
        self.settings = settings
        self._uses: Counter[tuple[EntryId, date, Use]] = Counter()
        self._today = self._cleaned = date.min
        self._heard: set[int] = set()
        self._permitted: tuple[str, PermittedWords] | None = None
        self._noting: set[asyncio.Task[None]] = set()

    def used(self, use: Use, *entries: EntryId) -> None:
        """This happened with these entries; nothing is counted when the operator does not want it."""
        if self.settings.feedback:
            week = week_of(self._day(self._clock.now()))
            self._uses.update((entry, week, use) for entry in entries)

    def unanswered(self, address: Address, question: str, language: Language) -> None:
        """A question had no answer. The same one counts once a day for one chat; nobody waits for it."""
        if not self.settings.unanswered:
            return
        today = self._day(self._clock.now())
        if today != self._today:
            self._today = today
            self._heard.clear()
        mark = hash((address, words(question)))  # means nothing outside this process
        if mark not in self._heard:
            self._heard.add(mark)
            noting = asyncio.create_task(self._note(question, language, today))
            self._noting.add(noting)
            noting.add_done_callback(self._noting.discard)

    async def run(self, stop: asyncio.Event) -> None:
        """Write down what was counted, until `stop`, and remove what has been kept long enough."""
        await again(self.write, WRITE_EVERY, stop, "What was counted is not written down")

    async def write(self) -> None:
        """Write down what was counted since the last time. Raises StorageError; then nothing is lost."""
        counted, self._uses = self._uses, Counter()
        try:
            if counted:
                await self._store.count([EntryUse(*key, count) for key, count in counted.items()])
            await self._drop_old()
        except StorageError:
            self._uses.update(counted)
            raise

    async def settle(self) -> None:
        """Write down what is left; call before the store is closed."""
        await asyncio.gather(*self._noting)
        try:
            await self.write()
        except StorageError as error:
            log.warning("What was counted is not written down: %s", error)

    async def _drop_old(self) -> None:
        today = self._day(self._clock.now())
        if today == self._cleaned:
            return
        oldest = week_of(today) - timedelta(weeks=KEPT_WEEKS)
        await self._store.drop_before(oldest, today - timedelta(days=KEPT_DAYS))
        self._cleaned = today

    async def _note(self, question: str, language: Language, day: date) -> None:
        try:
            kept = (await self._permitted_words()).kept(question)
            if kept is not None:
                await self._store.count_unanswered(kept, language, day)
        except StorageError as error:
            log.warning("A question without an answer was not counted: %s", error)

    async def _permitted_words(self) -> PermittedWords:
        """Those of the knowledge of now; gathering them takes a while, so that happens beside the loop."""
        current = self._known()
        if self._permitted is None or self._permitted[0] != current.knowledge.revision:
            found = await asyncio.to_thread(PermittedWords, current.knowledge, everyday_words(current.texts))
            self._permitted = (current.knowledge.revision, found)
        return self._permitted[1]

    def _day(self, now: datetime) -> date:
        return now.astimezone(self._zone).date()


def everyday_words(texts: Texts) -> Iterable[str]:
    """The editors' list, of both languages."""
    return {word for one in Language for word in words(texts.say(EVERYDAY_WORDS, one))}
