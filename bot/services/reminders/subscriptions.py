"""Following events: what will come, what came, and how long before."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate, Purpose, announced_dates
from bot.domain.events.event import Event
from bot.domain.events.participation import Attendance, Participation
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.reminders.date_plan import AS_THE_OPERATOR, PlanChoice, date_plan, plan_of
from bot.domain.reminders.digest import joined
from bot.domain.reminders.lead_time import LeadTime, in_order
from bot.domain.reminders.receipt import Overview, PlannedLine, Receipt
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.domain.reminders.settings import ReminderSettings
from bot.domain.reminders.state import State
from bot.services.ports.recurring import RecurringPlan
from bot.services.ports.subscriptions import SubscriptionStore

RECEIPT_AHEAD = timedelta(days=400)  # so that a yearly event always shows its next date
HISTORY = timedelta(days=30)  # how far back an overview looks


class Subscriptions:
    """`knowledge` gives the base of this moment, `settings` the operator's reminders."""

    def __init__(
        self, store: SubscriptionStore, knowledge: Callable[[], Knowledge], settings: ReminderSettings
    ) -> None:
        self._store = store
        self._knowledge = knowledge
        self._settings = settings
        self._one_at_a_time = asyncio.Lock()

    async def follow(self, address: Address, scope: Scope, language: Language, now: datetime) -> Receipt:
        """Subscribe; following twice changes nothing. `language` is the one reminders are written in."""
        async with self._one_at_a_time:
            choice = await self._choice(address)
            scope = self._current(scope)
            dates = self._dates([scope], now)
            every = self._dates([scope, *await self._store.following(address)], now)
            plans = [date_plan(date, [choice], self._settings, now) for date in dates]
            new = await self._store.subscribe(address, scope, language, plans, now)
        keys = {date.key for date in dates}
        lines = self._joined(self._lines(await self._open(address, every), choice, now), choice)
        return Receipt(scope, tuple(line for line in lines if (line.event.slug, line.date_id) in keys), new)

    async def unfollow(self, address: Address, scope: Scope, now: datetime) -> bool:
        """Undo `follow`; False when it was not followed."""
        async with self._one_at_a_time:
            return await self._store.unsubscribe(address, self._current(scope), now)

    async def stop(self, address: Address, now: datetime) -> int:
        """No message comes on its own any more; how many subscriptions ended. Choices are kept."""
        async with self._one_at_a_time:
            return await self._store.unsubscribe_all(address, now)

    async def following(self, address: Address) -> tuple[Scope, ...]:
        """What this person follows, in the order of `Scope`."""
        return await self._store.following(address)

    async def lead_times(self, address: Address) -> tuple[LeadTime, ...]:
        """How long before this person is reminded, the longest first."""
        return self._leads(await self._choice(address))

    async def set_lead_times(
        self, address: Address, leads: Sequence[LeadTime] | None, now: datetime
    ) -> tuple[LeadTime, ...]:
        """Choose how long before; None goes back to the operator's setting, an empty choice reminds never."""
        async with self._one_at_a_time:
            before = await self._choice(address)
            choice = replace(before, leads=None if leads is None else in_order(leads))
            await self._plan(address, choice, now)
        return self._leads(choice)

    async def set_zone(
        self, address: Address, zone: str | None, recurring: Sequence[RecurringPlan], now: datetime
    ) -> None:
        """Read times in `zone` from now on; None goes back to the operator's.

        `recurring`: what the person asked to get regularly, planned in that zone.
        """
        async with self._one_at_a_time:
            choice = replace(await self._choice(address), zone=zone)
            await self._plan(address, choice, now, recurring)

    async def plan_again(self, address: Address, now: datetime) -> None:
        """Bring the reminders of this person up to date with what they said."""
        async with self._one_at_a_time:
            await self._plan(address, await self._choice(address), now)

    async def overview(self, address: Address, now: datetime) -> Overview:
        """What will come in the coming year, and what came of the rest in the last `HISTORY`."""
        following = await self._store.following(address)
        choice = await self._choice(address)
        stored = await self._store.reminders_of(address, now - HISTORY)
        known = {(line.event, line.date_id, line.start, line.lead) for line in stored}
        dates = await self._open(address, self._dates(following, now))
        computed = [
            line
            for line in self._lines(dates, choice, now)
            if line.state is State.PLANNED and (line.event, line.date_id, line.start, line.lead) not in known
        ]
        open_states = (State.PLANNED, State.CLAIMED)
        return Overview(
            following=following,
            lead_times=self._leads(choice),
            planned=self._joined(
                [*(line for line in stored if line.state in open_states), *computed], choice
            ),
            sent=_newest_first(stored, State.SENT),
            skipped=_newest_first(stored, State.SKIPPED),
            uncertain=_newest_first(stored, State.UNCERTAIN),
        )

    async def _plan(
        self,
        address: Address,
        choice: PlanChoice,
        now: datetime,
        recurring: Sequence[RecurringPlan] | None = None,
    ) -> None:
        dates = self._dates(await self._store.following(address), now)
        plans = [date_plan(date, [choice], self._settings, now) for date in dates]
        await self._store.choose(address, choice, plans, now, recurring)

    def _joined(self, lines: Sequence[PlannedLine], choice: PlanChoice) -> tuple[PlannedLine, ...]:
        return _in_time(joined(lines, ZoneInfo(choice.zone or self._settings.zone)))

    def _leads(self, choice: PlanChoice) -> tuple[LeadTime, ...]:
        return in_order(self._settings.lead_times if choice.leads is None else choice.leads)

    async def _choice(self, address: Address) -> PlanChoice:
        person = await self._store.find(address)
        return PlanChoice(person.lead_times, person.zone) if person else AS_THE_OPERATOR

    def _current(self, scope: Scope) -> Scope:
        """The same scope under the id that its event has today."""
        if scope.kind is ScopeKind.ALL:
            return EVERYTHING
        if scope.kind is ScopeKind.EVENT:
            for event in self._knowledge().of_type(Event):
                if scope.covers(event):
                    return Scope(ScopeKind.EVENT, event.id.slug)
        return scope

    def _dates(self, scopes: Sequence[Scope], now: datetime) -> tuple[AnnouncedDate, ...]:
        events = self._knowledge().of_type(Event)
        followed = [event for event in events if any(scope.covers(event) for scope in scopes)]
        dates = (date for event in followed for date in announced_dates(event, now))
        return tuple(
            date
            for date in dates
            if now < date.occurrence.start <= now + RECEIPT_AHEAD and not date.cancelled
        )

    async def _open(self, address: Address, dates: Sequence[AnnouncedDate]) -> tuple[AnnouncedDate, ...]:
        """Without the dates they do not come to, and the deadlines that are no news to them."""
        said = await self._store.participation(address)
        return tuple(date for date in dates if not _not_for(said, date, dates))

    def _lines(
        self, dates: Sequence[AnnouncedDate], choice: PlanChoice, now: datetime
    ) -> tuple[PlannedLine, ...]:
        return _in_time(
            PlannedLine(
                event=date.occurrence.event,
                date_id=date.occurrence.id,
                start=date.occurrence.start,
                lead=line.lead,
                at=line.at.astimezone(date.occurrence.start.tzinfo),
                state=State.PLANNED if line.skipped is None else State.SKIPPED,
                reason=line.skipped,
                purpose=date.purpose,
            )
            for date in dates
            for line in plan_of(date, choice, self._settings, now)
        )


def _not_for(said: Participation, date: AnnouncedDate, dates: Sequence[AnnouncedDate]) -> bool:
    event, date_id = date.key
    if date.purpose is Purpose.DATE:
        return said.attends(event, date_id) is Attendance.NO
    after = [
        other.key[1]
        for other in dates
        if other.key[0] == event
        and other.purpose is Purpose.DATE
        and other.occurrence.start >= date.occurrence.start
    ]
    return event in said.signed_up or said.decided(event, after)


def _in_time(lines: Iterable[PlannedLine]) -> tuple[PlannedLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.at.timestamp(), line.event, line.date_id)))


def _newest_first(lines: Sequence[PlannedLine], state: State) -> tuple[PlannedLine, ...]:
    return tuple(reversed([line for line in lines if line.state is state]))
