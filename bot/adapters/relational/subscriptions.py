"""Who follows what, the reminders of one person, and those asked for once more."""

from collections.abc import Sequence
from datetime import datetime

from bot.adapters.relational.database import Database
from bot.adapters.relational.people import PersonReader, know, known
from bot.adapters.relational.recurring import plan_anew
from bot.adapters.relational.rows import date_from, instant, seconds
from bot.adapters.relational.schedule import introduce, load_lines
from bot.adapters.relational.sql import messages as sql_messages
from bot.adapters.relational.sql import people as sql_people
from bot.adapters.relational.sql import plan as sql
from bot.adapters.relational.sql import snooze as sql_snooze
from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate, Purpose
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.reminders.date_plan import DatePlan, PlanChoice, lead_set_key
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.receipt import PlannedLine
from bot.domain.reminders.scope import Scope
from bot.domain.reminders.state import SkipReason, State
from bot.services.ports.recurring import RecurringPlan


class SqlSubscriptions(PersonReader):
    """Implements `SubscriptionStore`."""

    async def subscribe(
        self, address: Address, scope: Scope, language: Language, plans: Sequence[DatePlan], now: datetime
    ) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            await transaction.execute(sql_people.SPEAK, {"person": person, "language": language})
            cursor = await transaction.execute(
                sql_people.FOLLOW, {"person": person, "kind": scope.kind, "key": scope.key}
            )
            await introduce(transaction, plans)
            await load_lines(transaction, plans)
            await transaction.execute(sql.PLANT_FOR_ONE, {"person": person, "now": seconds(now)})
            return cursor.rowcount > 0

    async def unsubscribe(self, address: Address, scope: Scope, now: datetime) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            cursor = await transaction.execute(
                sql_people.UNFOLLOW, {"person": person, "kind": scope.kind, "key": scope.key}
            )
            await transaction.execute(sql.VOID_UNFOLLOWED, _unsubscribed(person, now))
            await transaction.execute(sql_messages.VOID_UNFOLLOWED, _unsubscribed(person, now))
            return cursor.rowcount > 0

    async def unsubscribe_all(self, address: Address, now: datetime) -> int:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            cursor = await transaction.execute(sql_people.UNFOLLOW_ALL, {"person": person})
            await transaction.execute(sql.VOID_PERSON, _unsubscribed(person, now))
            await transaction.execute(sql_messages.VOID_CHANGES, _unsubscribed(person, now))
            return cursor.rowcount

    async def choose(
        self,
        address: Address,
        choice: PlanChoice,
        plans: Sequence[DatePlan],
        now: datetime,
        recurring: Sequence[RecurringPlan] | None = None,
    ) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            leads, zone = lead_set_key(choice.leads), choice.zone or ""
            await transaction.execute(sql_people.CHOOSE, {"person": person, "leads": leads, "zone": zone})
            await introduce(transaction, plans)
            await load_lines(transaction, plans)
            await transaction.execute(sql.VOID_UNCHOSEN, _unsubscribed(person, now))
            await transaction.execute(sql.PLANT_FOR_ONE, {"person": person, "now": seconds(now)})
            for plan in recurring or ():
                await plan_anew(transaction, person, plan, now)

    async def reminders_of(self, address: Address, since: datetime) -> tuple[PlannedLine, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.REMINDERS_OF, (address.channel, address.id, seconds(since)))
        return tuple(
            PlannedLine(
                event=EntryId(Kind.EVENT, row["event"]),
                date_id=row["date"],
                start=instant(row["about"], row["zone"]),
                lead=LeadTime.of_key(row["lead"]),
                at=instant(row["due_at"], row["zone"]),
                state=State(row["state"]),
                reason=SkipReason(row["reason"]) if row["reason"] and row["state"] == "skipped" else None,
                snoozed=bool(row["snoozed"]),
                purpose=Purpose(row["purpose"]),
            )
            for row in rows
        )


def _unsubscribed(person: int | None, now: datetime) -> dict[str, str | int | None]:
    return {"person": person, "reason": SkipReason.UNSUBSCRIBED, "now": seconds(now)}


class SqlSnoozes:
    """Implements `SnoozeStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reminded_of(self, address: Address, event: str, start: datetime) -> AnnouncedDate | None:
        """See the protocol."""
        values = (event, seconds(start), address.channel, address.id, seconds(start))
        rows = await self._database.read(sql_snooze.REMINDED_OF, values)
        return date_from(rows[0]) if rows else None

    async def snooze(self, address: Address, date: AnnouncedDate, at: datetime, now: datetime) -> None:
        """See the protocol."""
        event, key = date.key
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            values = {"person": person, "event": event, "date": key, "at": seconds(at)}
            cursor = await transaction.execute(sql_snooze.SNOOZE_AGAIN, values)
            if cursor.rowcount == 0:
                await transaction.execute(sql_snooze.SNOOZE, values)
