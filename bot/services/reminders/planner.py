"""Keeps the store's agenda equal to the editors', and its reminders filled ahead."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.events.announced import AnnouncedDate, Purpose, announced_dates, announced_sessions
from bot.domain.events.event import Event, EventStatus
from bot.domain.knowledge.base import Knowledge
from bot.domain.reminders.date_plan import date_plan
from bot.domain.reminders.plan import FILL_AHEAD
from bot.domain.reminders.scope import scopes_of
from bot.domain.reminders.settings import ReminderSettings, stored_settings_key
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.reminders import AgendaChange, Filling, PlanStore
from bot.services.ports.storage import StorageError

FILL_EVERY = timedelta(days=1)
LOOK_EVERY = timedelta(minutes=1)  # whether a day has passed, or an edit still waits for the store
KEPT_AFTER = timedelta(days=90)  # a date that began so long ago is removed, with its reminders

log = logging.getLogger(__name__)

_Dates = Mapping[tuple[str, str], AnnouncedDate]


class Planner:
    """Compares with the store, never with memory: an edit made while the bot was down counts as well."""

    def __init__(
        self, store: PlanStore, knowledge: Callable[[], Knowledge], settings: ReminderSettings, clock: Clock
    ) -> None:
        self._store = store
        self._knowledge = knowledge
        self._settings = settings
        self._clock = clock
        self._taken_in = False

    async def run(self, stop: asyncio.Event) -> None:
        """Take in the agenda, then fill ahead every day until `stop`; a store that fails is tried again."""
        await again(self._step, LOOK_EVERY, stop, "The reminders are not planned yet")

    async def _step(self) -> None:
        if not self._taken_in:
            await self.reload()
        await self.fill()

    async def changed(self) -> None:
        """Take in what the editors changed, at once; where the store fails, `run` tries it again."""
        try:
            await self.reload()
        except StorageError as error:
            log.warning("The change of the agenda waits: %s", error)

    async def reload(self) -> None:
        """Take in the agenda as the editors have it now."""
        self._taken_in = False
        await self._take_in()
        self._taken_in = True

    async def _take_in(self) -> None:
        now = self._clock.now()
        events = self._knowledge().of_type(Event)
        known = {date.key: date for date in await self._store.upcoming(now)}
        former = {old.slug: event.id.slug for event in events for old in event.former}
        renamed = tuple((old, former[old]) for old in sorted({key[0] for key in known} & set(former)))
        known = {(former.get(event, event), date): known[event, date] for event, date in known}
        written = {date.key: date for event in events for date in announced_dates(event, now)}
        facts = [date for key, date in written.items() if _tells_news(key, date, known, now)]
        facts += [withdrawn(date) for key, date in known.items() if _is_over(key, date, written)]
        missing = tuple(
            key for key, date in known.items() if key not in written and date.purpose is Purpose.DATE
        )
        scopes = tuple((scope, event.id.slug) for event in events for scope in sorted(scopes_of(event)))
        coming = {key[0] for key, date in written.items() if date.occurrence.start > now}
        sessions = tuple(
            one for event in events if event.id.slug in coming for one in announced_sessions(event)
        )
        news = renamed or facts or missing or await self._store.missing()
        same = await self._store.sessions() == frozenset(sessions)
        if not news and same and await self._store.scopes() == frozenset(scopes):
            return
        choices = await self._store.choices()
        change = AgendaChange(
            scopes=scopes,
            renamed=renamed,
            facts=facts,
            replan=tuple(
                date_plan(date, choices, self._settings, now)
                for date in facts
                if _shape(date) != _shape(known.get(date.key))
            ),
            sessions=sessions,
            missing=missing,
        )
        await self._store.apply_change(change, now)

    async def fill(self) -> bool:
        """Store what is due within `FILL_AHEAD`; False when that was done less than a day ago."""
        now = self._clock.now()
        until, settings = await self._store.filled()
        whole = until is None or stored_settings_key(settings) != self._settings.key
        last = now if until is None else min(until - FILL_AHEAD, now)
        if not whole and now - last < FILL_EVERY:
            return False
        choices = await self._store.choices()
        plans = [
            date_plan(date, choices, self._settings, now, since=last)
            for date in await self._store.upcoming(now)
            if not date.cancelled
        ]
        if not whole and until is not None:
            plans = [plan.after(until) for plan in plans]
        await self._store.fill(Filling(plans, now + FILL_AHEAD, self._settings.key, whole), now)
        await self._store.remove_before(now - KEPT_AFTER)
        return True


def _is_over(key: tuple[str, str], date: AnnouncedDate, written: _Dates) -> bool:
    """Whether this is a deadline that the editors took away: nobody need be asked about that."""
    return date.purpose is Purpose.SIGN_UP and not date.cancelled and key not in written


def withdrawn(date: AnnouncedDate) -> AnnouncedDate:
    """The same date, cancelled."""
    return replace(date, occurrence=replace(date.occurrence, status=EventStatus.CANCELLED))


def _tells_news(key: tuple[str, str], date: AnnouncedDate, known: _Dates, now: datetime) -> bool:
    before = known.get(key)
    if before is None:
        return date.occurrence.start > now
    return before != date or _shape(before) != _shape(date) or before.wording != date.wording


def _shape(date: AnnouncedDate | None) -> tuple[object, ...] | None:
    """All that the reminders of a date depend on."""
    if date is None:
        return None
    one = date.occurrence
    return (one.start, str(one.start.tzinfo), one.all_day, date.cancelled)
