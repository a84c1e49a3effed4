"""Tells subscribers what changed: once it has settled, in one message, and many of them only when asked."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot.domain.address import Address
from bot.domain.reminders.changes import DateChange, told_at
from bot.domain.reminders.notice import Notice, NoticeKind, NoticeState
from bot.domain.reminders.settings import NoticeSettings
from bot.services.periodic import again
from bot.services.ports.clock import Clock
from bot.services.ports.notices import Draft, NoticeDecision, NoticeStore, Unsettled, UnsettledSession

LOOK_EVERY = timedelta(seconds=1)

log = logging.getLogger(__name__)


class Notices:
    """Looks in the store, never in memory: a restart loses nothing of what is still to be told."""

    def __init__(self, store: NoticeStore, settings: NoticeSettings, clock: Clock) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock

    async def run(self, stop: asyncio.Event) -> None:
        """Tell what has settled, until `stop`."""
        await again(self.settle, LOOK_EVERY, stop, "The notices of change wait")

    async def settle(self) -> None:
        """Tell, or ask an admin about, every change that has settled by now."""
        now = self._clock.now()
        for event, found in groupby(await self._store.changed(), key=lambda one: one.event):
            await self._settle(event, tuple(found), now)
        for event, some in groupby(await self._store.changed_sessions(now), key=lambda one: one.event):
            await self._settle_sessions(event, tuple(some), now)
        for event, found in groupby(await self._store.removed(now), key=lambda one: one.event):
            gone = tuple(found)
            if min(one.change.settled_at(one.since) for one in gone) <= now:
                await self._ask_about_removal(event, gone, now)

    async def decide(self, admin: Address, notice: int, *, send: bool) -> tuple[NoticeDecision, int]:
        """What an admin says about a question; with how many messages go out."""
        if not self.may_decide(admin):
            return NoticeDecision.FORBIDDEN, 0
        now = self._clock.now()
        asked = await self._store.question(notice)
        if asked is None or asked.state is not NoticeState.ASKED or asked.useful_until <= now:
            return NoticeDecision.LATE, 0
        removal = asked.kind is NoticeKind.REMOVAL
        if send:
            messages = await self._store.confirm(notice, now)
            if messages is None:
                return NoticeDecision.LATE, 0
            return (NoticeDecision.CANCELLED if removal else NoticeDecision.SENT), messages
        if not await self._store.decline(notice):
            return NoticeDecision.LATE, 0
        return (NoticeDecision.KEPT if removal else NoticeDecision.NOT_SENT), 0

    async def open_questions(self, admin: Address) -> tuple[Notice, ...] | None:
        """What waits for an answer, oldest first; None for who may not give it."""
        if not self.may_decide(admin):
            return None
        return await self._store.open_questions(self._clock.now())

    def may_decide(self, address: Address) -> bool:
        """Whether this is somebody who may answer the questions to an admin."""
        return address in self._settings.admins or address in self._settings.hosts

    async def _settle(self, event: str, found: Sequence[Unsettled], now: datetime) -> None:
        news = [one for one in found if one.change.kinds and one.change.useful_until > now]
        rest = [one.change for one in found if one not in news]
        if rest:
            await self._store.no_news(rest)
        if not news or told_at([(one.change, one.since) for one in news], self._settings.quiet_hours) > now:
            return
        await self._tell(await self._draft(event, NoticeKind.CHANGE, news, now), now)

    async def _settle_sessions(self, event: str, found: Sequence[UnsettledSession], now: datetime) -> None:
        news = [one for one in found if one.change.kind is not None]
        rest = [one.change for one in found if one not in news]
        if rest:
            await self._store.no_news((), rest)
        times = [(DateChange(one.date, one.date), one.since) for one in news]
        quiet = self._settings.quiet_hours
        if not news or told_at(times, quiet) > now:
            return
        draft = Draft(
            event=event,
            kind=NoticeKind.CHANGE,
            changes=(),
            sessions=tuple(one.change for one in news),
            recipients=await self._store.choosers(event, {one.change.after.id for one in news}),
            urgent=any(date.urgent_at(now, quiet) for date, _ in times),
            useful_until=max(date.useful_until for date, _ in times),
        )
        await self._tell(draft, now)

    async def _tell(self, draft: Draft, now: datetime) -> None:
        limit = self._settings.ask_admin_above
        if draft.recipients == 0:
            await self._store.no_news(draft.changes, draft.sessions)
        elif limit is None or draft.recipients <= limit:
            await self._store.announce(draft, now)
        elif self._settings.admins:
            await self._store.ask(draft, self._settings.admins, now)
        else:
            log.warning(
                "No admin to ask: %d people are told of a change of %s", draft.recipients, draft.event
            )
            await self._store.announce(draft, now)

    async def _ask_about_removal(self, event: str, gone: Sequence[Unsettled], now: datetime) -> None:
        draft = await self._draft(event, NoticeKind.REMOVAL, gone, now)
        if draft.recipients:
            await self._store.ask(draft, self._settings.admins, now)

    async def _draft(self, event: str, kind: NoticeKind, found: Sequence[Unsettled], now: datetime) -> Draft:
        quiet = self._settings.quiet_hours
        return Draft(
            event=event,
            kind=kind,
            changes=tuple(one.change for one in found),
            recipients=await self._store.followers(event),
            urgent=any(one.change.urgent_at(now, quiet) for one in found),
            useful_until=max(one.change.useful_until for one in found),
        )
