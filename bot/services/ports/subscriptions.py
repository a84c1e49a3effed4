"""What following events needs of a store. Every method is one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.participation import Participation
from bot.domain.language import Language
from bot.domain.reminders.date_plan import DatePlan, PlanChoice
from bot.domain.reminders.person import Person
from bot.domain.reminders.receipt import PlannedLine
from bot.domain.reminders.scope import Scope
from bot.services.ports.recurring import RecurringPlan


class SubscriptionStore(Protocol):
    """Whole deeds, each one transaction."""

    async def find(self, address: Address) -> Person | None:
        """The person, when anything is kept about them."""
        ...

    async def following(self, address: Address) -> tuple[Scope, ...]:
        """What the person follows, in the order of `Scope`."""
        ...

    async def subscribe(
        self, address: Address, scope: Scope, language: Language, plans: Sequence[DatePlan], now: datetime
    ) -> bool:
        """Keep the subscription and this person's reminders; makes the person known. False: it existed."""
        ...

    async def unsubscribe(self, address: Address, scope: Scope, now: datetime) -> bool:
        """Drop the subscription, and skip the reminders that no other one asks for. False: there was none."""
        ...

    async def unsubscribe_all(self, address: Address, now: datetime) -> int:
        """Drop every subscription and skip every planned reminder; how many were dropped."""
        ...

    async def choose(
        self,
        address: Address,
        choice: PlanChoice,
        plans: Sequence[DatePlan],
        now: datetime,
        recurring: Sequence[RecurringPlan] | None = None,
    ) -> None:
        """Keep lead times and zone, and re-plan this person's reminders; makes the person known.

        With `recurring`, which holds the plan of each message that they asked to get regularly, those are
        planned anew as well. What they asked for once more, at a moment, stays at that moment.
        """
        ...

    async def participation(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        ...

    async def reminders_of(self, address: Address, since: datetime) -> tuple[PlannedLine, ...]:
        """The stored reminders that are not finished, or were due since then, in order of time."""
        ...
