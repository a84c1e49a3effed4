"""The years themselves."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.domain.address import Address
from bot.domain.agenda.event import Event, EventStatus
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.settings import ReminderSettings
from tests.agenda import Agenda, SetClock
from tests.simulator.audit import LEADS, QUIET_FROM, QUIET_UNTIL, Audit
from tests.simulator.post import Faults, Post
from tests.simulator.program import Build, Program
from tests.simulator.script import (
    BEGIN,
    ZONE,
    Happening,
    Script,
    What,
    cancelled,
    moved,
    start_of,
    write_script,
)

AFTERWARDS = timedelta(days=1)  # how long after its start a date is judged
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
        faults: Faults | None = None,
    ) -> None:
        random = Random(seed)
        self._script: Script = write_script(years, subscribers, random)
        self._events = {event.id.slug: event for event in self._script.events}
        self._agenda = Agenda(*self._events.values())
        self._clock = SetClock(BEGIN)
        self._post = Post(self._clock, random, faults or Faults(), self._true_start)
        self._audit = Audit(self._post, ZONE, timedelta(seconds=90 + subscribers / 14))
        self._followers: dict[str, dict[str, datetime]] = {slug: {} for slug in self._events}
        self._unjudged = set(self._events)
        self._program = Program(
            folder,
            self._agenda,
            self._clock,
            self._post,
            SETTINGS,
            build=build,
            random=random,
            after_kill=self._audit.note_life,
        )

    async def run(self, tell: Callable[[float], None] = lambda _: None) -> Result:
        """All the years; `tell` hears how much (0–1) is done."""
        try:
            await self._live(tell)
        finally:
            await self._program.stop()
        numbers = {**self._audit.numbers, "kills": self._program.kills, "lives": self._program.lives}
        return Result(tuple(self._audit.problems), numbers)

    async def _live(self, tell: Callable[[float], None]) -> None:
        waiting = deque(self._script.happenings)
        whole = self._script.end - BEGIN
        while self._clock.at < self._script.end:
            await self._program.do(self._work)
            await self._judge()
            while waiting and waiting[0].at <= self._clock.at:
                await self._happen(waiting.popleft(), waiting)
            await self._pass_time(waiting[0].at if waiting else self._script.end)
            tell((self._clock.at - BEGIN) / whole)

    async def _reload(self) -> None:
        await self._program.planner.reload()

    async def _work(self) -> None:
        await self._program.planner.fill()
        await self._program.notices.settle()
        await self._program.dispatcher.step()

    async def _pass_time(self, next_happening: datetime) -> None:
        due = await self._program.dispatcher.next_due()
        at = min(next_happening, self._clock.at + timedelta(days=1))
        if await self._program.store.notices.changed():
            at = min(at, self._clock.at + timedelta(minutes=1))
        if due is not None and due < at:
            at = max(due, self._clock.at + timedelta(seconds=1))
        self._clock.at = max(at, self._clock.at)

    async def _happen(self, one: Happening, waiting: deque[Happening]) -> None:
        now = self._clock.at
        match one.what:
            case What.FOLLOW:
                await self._follow(one)
            case What.MOVE | What.CANCEL:
                self._edit(one)
                await self._program.do(self._reload)
                if one.what is What.CANCEL and one.event:
                    await self._audit.check_cancelled(self._program.store, one.event)
            case What.OUTAGE:
                self._post.unreachable_until = now + one.lasting
                self._audit.note_trouble(now, now + one.lasting + timedelta(minutes=5))
            case What.DOWN:
                await self._program.stop()
                self._clock.at += one.lasting
                self._audit.note_trouble(now, self._clock.at + timedelta(minutes=5))
                self._edit_while_down(waiting)
                await self._program.do(self._work)
            case What.SET_BACK:
                self._clock.at -= one.lasting
            case What.BLOCK | What.RETURN:
                await self._block(one)

    async def _follow(self, one: Happening) -> None:
        address, scope, now = one.address, one.scope, self._clock.now()
        assert address is not None
        assert scope is not None
        for slug, event in self._events.items():
            if scope.covers(event):
                self._followers[slug].setdefault(address.id, now)
        await self._program.do(
            lambda: self._program.subscriptions.follow(address, scope, Language.NL, self._clock.now())
        )

    async def _block(self, one: Happening) -> None:
        address = one.address
        assert address is not None
        self._audit.note_block(address.id)
        if one.what is What.BLOCK:
            self._post.blocked.add(address)
            return
        self._post.blocked.discard(address)
        await self._program.do(lambda: self._write(address))

    async def _write(self, address: Address) -> None:
        await self._program.people.seen(address, self._clock.now())
        await self._program.people.settle()

    def _edit(self, one: Happening) -> None:
        assert one.event is not None
        event = self._events[one.event]
        self._events[one.event] = edited = cancelled(event) if one.day is None else moved(event, one.day)
        self._agenda.edit(*self._events.values())
        soon = min(start_of(event), start_of(edited)) - self._clock.at < timedelta(days=1, hours=12)
        self._audit.note_edit(one.event, self._clock.at, urgent=one.what is What.CANCEL or soon)

    def _edit_while_down(self, waiting: deque[Happening]) -> None:
        edits = (What.MOVE, What.CANCEL)
        now = [one for one in waiting if one.at <= self._clock.at and one.what in edits]
        for one in now:
            waiting.remove(one)
            self._edit(one)

    async def _judge(self) -> None:
        for slug in [slug for slug in self._unjudged if self._over(self._events[slug])]:
            self._unjudged.remove(slug)
            event = self._events[slug]
            on = event.event_status is not EventStatus.CANCELLED
            start = start_of(event) if on else None
            await self._audit.check_date(self._program.store, slug, start, self._followers[slug])

    def _over(self, event: Event) -> bool:
        return start_of(event) + AFTERWARDS < self._clock.at

    def _true_start(self, slug: str) -> int | None:
        event = self._events[slug]
        if event.event_status is EventStatus.CANCELLED:
            return None
        return int(start_of(event).timestamp())
