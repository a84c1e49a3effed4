"""Faults of the kind that a hurried change brings in. The simulator must find each."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.adapters.relational.notices import SqlNotices
from bot.adapters.relational.participation import SqlParticipation
from bot.adapters.relational.people import SqlPeople
from bot.adapters.relational.plans import SqlPlans
from bot.adapters.relational.recurring import SqlRecurring
from bot.adapters.relational.reminder_dispatch import SqlReminderDispatch
from bot.adapters.relational.subscriptions import SqlSnoozes, SqlSubscriptions
from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.participation import Attendance
from bot.domain.reminders.date_plan import DatePlan, PlanChoice
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.scope import Scope
from bot.domain.reminders.state import State
from bot.services.ports.notices import Draft
from bot.services.ports.recurring import Drawn, RecurringPlan
from bot.services.ports.reminders import AgendaChange, Claim, DeliveryResult


class ClaimsAfterTheCall(SqlReminderDispatch):
    """A reminder stays planned while it is being sent."""

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[Claim, ...]:
        """Claimed, and let go of again before the call."""
        claims = await super().claim_due(now, owner, lease, limit, channels)
        async with self._database.transaction() as connection:
            await connection.executemany(
                "UPDATE reminder SET state = 'planned', owner = NULL, lease_until = NULL WHERE id = ?",
                [(claim.id,) for claim in claims],
            )
        return claims

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """Nothing is kept."""
        return frozenset(claims)

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """Claimed only now."""
        endings = list(endings)
        async with self._database.transaction() as connection:
            await connection.executemany(
                "UPDATE reminder SET state = 'claimed', owner = ?, lease_until = 0 WHERE id = ?",
                [(owner, ending.claim) for ending in endings],
            )
        await super().finish(endings, owner, now)


class BeginsUnseen(SqlReminderDispatch):
    """What a killed process was sending goes back as if its call had not begun."""

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """Nothing is kept."""
        return frozenset(claims)


class LosesClaims(SqlReminderDispatch):
    """Nobody looks after what a killed process was sending."""

    async def take_over(self, owner: str, now: datetime) -> int:
        """Nothing is taken over."""
        return 0


class TriesTooOften(SqlReminderDispatch):
    """An unknown outcome is never final."""

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """Every unknown outcome is tried again."""
        again = [
            replace(ending, state=State.PLANNED, at=now, unknown=False) if ending.unknown else ending
            for ending in endings
        ]
        await super().finish(again, owner, now)


class ForgetsToCancel(SqlPlans):
    """A cancelled date keeps its reminders."""

    async def apply_change(self, change: AgendaChange, now: datetime) -> None:
        """The facts are kept, the reminders are not touched."""
        replan = [plan for plan in change.replan if not plan.date.cancelled]
        await super().apply_change(replace(change, replan=replan), now)


class ForgetsToTell(SqlNotices):
    """What changed counts as told, and nobody was."""

    async def announce(self, draft: Draft, now: datetime) -> int:
        """Not a message."""
        await self.no_news(draft.changes)
        return 0


class ForgetsSnoozes(SqlSnoozes):
    """Once more is never."""

    async def snooze(self, address: Address, date: AnnouncedDate, at: datetime, now: datetime) -> None:
        """Nothing is planned."""


class ForgetsToStop(SqlSubscriptions):
    """The word stop is heard, and that is all."""

    async def unsubscribe_all(self, address: Address, now: datetime) -> int:
        """Nothing ends."""
        return 0


class ForgetsWhoSignedUp(SqlParticipation):
    """The deadline is news for everybody."""

    async def sign_up(self, address: Address, event: str, now: datetime) -> None:
        """Nothing is kept."""


class ForgetsWhoDoesNotCome(SqlParticipation):
    """Whatever somebody says counts as perhaps."""

    async def attend(
        self, address: Address, event: str, start: datetime, attendance: Attendance, now: datetime
    ) -> AnnouncedDate | None:
        """Nothing is skipped."""
        return await super().attend(address, event, start, Attendance.MAYBE, now)


class ForgetsZones(SqlSubscriptions):
    """The zone that a person chose is kept, and the plan is that of the operator's."""

    async def choose(
        self,
        address: Address,
        choice: PlanChoice,
        plans: Sequence[DatePlan],
        now: datetime,
        recurring: Sequence[RecurringPlan] | None = None,
    ) -> None:
        """As if nobody had chosen a zone."""
        await super().choose(address, replace(choice, zone=None), plans, now, recurring)


class ForgetsLeadTimes(SqlSubscriptions):
    """The lead times that a person chose are not kept."""

    async def choose(
        self,
        address: Address,
        choice: PlanChoice,
        plans: Sequence[DatePlan],
        now: datetime,
        recurring: Sequence[RecurringPlan] | None = None,
    ) -> None:
        """As if nobody had chosen any."""
        await super().choose(address, replace(choice, leads=None), plans, now, recurring)


class ForgetsToUnfollow(SqlSubscriptions):
    """Letting an event go is heard, and that is all."""

    async def unsubscribe(self, address: Address, scope: Scope, now: datetime) -> bool:
        """Nothing ends."""
        return True


class ForgetsToResume(SqlPeople):
    """Nobody looks whether the bot may write in a group again."""

    async def may_write(self, address: Address) -> None:
        """What waits goes on waiting."""


class ForgetsTips(SqlRecurring):
    """Only the last tip is remembered."""

    async def note_drawn(self, drawn: Sequence[Drawn]) -> None:
        """Each begins a new round."""
        await super().note_drawn([replace(one, again=True) for one in drawn])


class JoinsNothing(SqlReminderDispatch):
    """Every reminder comes on its own."""

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[Claim, ...]:
        """As if nobody had thought of many for one person on one day."""
        return await super().claim_due(now, owner, lease, 1, channels)

    async def claim_along(
        self, claims: Sequence[Claim], now: datetime, until: datetime, owner: str, lease: timedelta
    ) -> tuple[Claim, ...]:
        """Nothing comes along."""
        return ()


class EndsOnlyTheFirst(SqlReminderDispatch):
    """Of a message about several reminders, the end of one is kept."""

    async def claim_along(
        self, claims: Sequence[Claim], now: datetime, until: datetime, owner: str, lease: timedelta
    ) -> tuple[Claim, ...]:
        """Remembered as those that are not the first."""
        along = await super().claim_along(claims, now, until, owner, lease)
        self._others = frozenset(claim.id for claim in along)
        return along

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """The others stay claimed."""
        kept = [ending for ending in endings if ending.claim not in self._others]
        await super().finish(kept, owner, now)

    _others: frozenset[int] = frozenset()


def days_as_elapsed_time(lead: LeadTime, start: datetime) -> datetime:
    """Days counted in UTC, in the place of `LeadTime.before`: wrong by an hour when the clock changes."""
    length = timedelta(days=1) if lead.unit is Unit.DAY else timedelta(seconds=lead.seconds / lead.count)
    return (start.astimezone(UTC) - length * lead.count).astimezone(start.tzinfo)
