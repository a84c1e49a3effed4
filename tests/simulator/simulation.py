"""The years themselves."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.events.event import Event, EventStatus
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.settings import ReminderSettings
from bot.domain.reminders.wave import LONGEST_HEAD_START, worth_spreading
from tests.agenda import SetClock
from tests.simulator.audit import LEADS, Audit
from tests.simulator.audit_recurring import RecurringAudit
from tests.simulator.build import Build, World
from tests.simulator.ledger import QUIET_FROM, QUIET_UNTIL, Ledger
from tests.simulator.post import Faults, Post
from tests.simulator.program import Program
from tests.simulator.script import (
    BEGIN,
    TIPS,
    ZONE,
    Script,
    deadline_of,
    start_of,
    write_script,
)
from tests.simulator.stage import Stage, Truth

AFTERWARDS = timedelta(days=1)  # how long after its start a date is judged
RATE = 28.0  # messages a second, as the product has it
SUBSCRIBERS_A_MESSAGE = 60  # a second, when they are few: half of them are a wave of half a minute
PROMPT = timedelta(seconds=15)  # so much later is a first try when nothing stands in its way
USUAL = Faults()
SETTINGS = ReminderSettings(
    tuple(LeadTime.parse(lead) for lead in LEADS), QuietHours(QUIET_FROM, QUIET_UNTIL, ZONE), ZONE
)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: no problems is what is hoped for."""

    problems: tuple[str, ...]
    numbers: dict[str, int] = field(default_factory=dict)


class Simulation:
    """`run` it once."""

    def __init__(
        self,
        folder: Path,
        years: int,
        subscribers: int,
        seed: int,
        build: Build,
        faults: Faults = USUAL,
    ) -> None:
        random = Random(seed)
        rate = min(RATE, subscribers / SUBSCRIBERS_A_MESSAGE)
        self._rate = rate
        self._script: Script = write_script(years, subscribers, random)
        self._truth = truth = Truth(self._script.events)
        self._clock = SetClock(BEGIN)
        self._post = Post(self._clock, random, faults, truth.start_of, rate)
        apart = timedelta(seconds=1 / rate)
        late = PROMPT + apart * (2 + subscribers * faults.share)
        self._ledger = Ledger(self._post, ZoneInfo(ZONE), late, wave=1.5 * subscribers * apart)
        self._audit = Audit(self._ledger)
        self._recurring = RecurringAudit(self._ledger, TIPS)
        self._unjudged = set(truth.events)
        self._filled_recurring = BEGIN
        world = World(truth.agenda, self._clock, self._post, SETTINGS, rate)
        self._program = Program(folder, world, build=build, random=random, after_kill=self._note_life)
        self._stage = Stage(
            truth, self._clock, self._post, self._program, self._ledger, self._audit, self._recurring
        )

    async def run(self, tell: Callable[[float], None] = lambda _: None) -> Result:
        """All the years; `tell` hears how much (0–1) is done."""
        try:
            await self._live(tell)
        finally:
            await self._program.stop()
        numbers = {**self._ledger.numbers, "kills": self._program.kills, "lives": self._program.lives}
        return Result(tuple(self._ledger.problems), numbers)

    async def _live(self, tell: Callable[[float], None]) -> None:
        waiting = deque(self._script.happenings)
        whole = self._script.end - BEGIN
        while self._clock.at < self._script.end:
            await self._program.do(self._work)
            for tap in self._post.taken_taps():
                await self._stage.snooze(tap)
            await self._judge()
            while waiting and waiting[0].at <= self._clock.at:
                await self._stage.happen(waiting.popleft(), waiting, self._work)
            await self._pass_time(waiting[0].at if waiting else self._script.end)
            tell((self._clock.at - BEGIN) / whole)
        await self._recurring.check(self._program.store, self._script.end)

    async def _note_life(self) -> None:
        await self._audit.note_life(self._program.store)
        await self._recurring.note_life(self._program.store)

    async def _work(self) -> None:
        life = self._program.life
        await life.application.planner.fill()
        if self._clock.at >= self._filled_recurring + timedelta(days=1):
            await life.application.recurring.fill()
            self._filled_recurring = self._clock.at
        await life.application.notices.settle()
        await life.application.waves.step()
        await life.dispatcher.step()

    async def _pass_time(self, next_happening: datetime) -> None:
        now = self._clock.at
        due = await self._program.life.dispatcher.next_due()
        at = min(next_happening, now + timedelta(days=1))
        if await self._program.store.notices.changed():
            at = min(at, now + timedelta(minutes=1))
        if due is not None and due < at:
            at = max(due, now + timedelta(seconds=1))
        large = worth_spreading(self._rate)
        for wave in await self._program.store.waves.waves(now, at + LONGEST_HEAD_START, large):
            begins = wave.at - timedelta(seconds=wave.count / self._rate) - timedelta(minutes=1)
            at = min(at, max(begins, now + timedelta(minutes=1)))
        self._clock.at = max(at, now)

    async def _judge(self) -> None:
        await self._recurring.check(self._program.store, self._clock.at)
        for slug in [slug for slug in self._unjudged if self._over(self._truth.events[slug])]:
            self._unjudged.remove(slug)
            event = self._truth.events[slug]
            on = event.event_status is not EventStatus.CANCELLED
            start = start_of(event) if on else None
            await self._audit.check_date(
                self._program.store, slug, start, deadline_of(event), self._truth.followers[slug]
            )

    def _over(self, event: Event) -> bool:
        return start_of(event) + AFTERWARDS < self._clock.at
