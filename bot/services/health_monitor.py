"""A running bot writes down that it lives, and knows at every moment whether it is well."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.health import HealthFinding, Heartbeat, VitalSigns, examine
from bot.domain.reminders.state import State
from bot.services.periodic import pause
from bot.services.ports.clock import Clock
from bot.services.ports.health import HealthStore
from bot.services.ports.storage import StorageError

EVERY = timedelta(seconds=15)
COUNT_EVERY = timedelta(minutes=1)  # counting reads every reminder

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Measurements:
    """What a graph is drawn from. Whole at every moment: any thread may read it."""

    signs: VitalSigns = field(default_factory=VitalSigns)
    knowledge_since: datetime | None = None
    reminders: Mapping[State, int] = field(default_factory=dict)
    answers: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """Since the start, by channel, language and outcome."""


class HealthMonitor:
    """`revision` and `knowledge_current` tell which knowledge is in use, and whether that is the files'."""

    def __init__(
        self,
        store: HealthStore,
        clock: Clock,
        *,
        channels: Collection[str],
        revision: Callable[[], str],
        knowledge_current: Callable[[], bool],
        answers: Counter[tuple[str, str, str]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._channels = tuple(channels)
        self._revision = revision
        self._knowledge_current = knowledge_current
        self._answers = answers
        self._known: tuple[str, datetime] | None = None
        self._counted_at: datetime | None = None
        self.measured = Measurements()

    def findings(self) -> tuple[HealthFinding, ...]:
        """Every check at this moment; costs nothing and may be asked from any thread."""
        return examine(self.measured.signs, self._clock.now())

    async def run(self, stop: asyncio.Event) -> None:
        """A beat at once, and again until `stop`. A store that fails is told, not fatal."""
        while not stop.is_set():
            await self.step()
            await pause(EVERY, stop)

    async def step(self) -> None:
        """One beat: what is known now, written down and measured."""
        now, revision, current = self._clock.now(), self._revision(), self._knowledge_current()
        if self._known is None or self._known[0] != revision:
            self._known = (revision, now)
        since = self._known[1]
        signs = replace(self.measured.signs, ticked_at=now, knowledge_current=current)
        reminders = self.measured.reminders
        try:
            await self._store.beat(Heartbeat(now, revision, since, current, self._channels))
            signs = replace(signs, written_at=now, write_failed=False)
            waiting = await self._store.waiting_since(now, self._channels)
            signs = replace(signs, waiting_since=waiting)
            if self._counted_at is None or abs(now - self._counted_at) >= COUNT_EVERY:
                reminders = await self._store.reminder_counts()
                self._counted_at = now
        except StorageError as error:
            log.warning("A sign of life was not kept: %s", error)
            signs = replace(signs, write_failed=True)
        self.measured = Measurements(signs, since, reminders, dict(self._answers))
