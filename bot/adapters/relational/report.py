"""What an operator sees of the reminders; nothing here changes a state."""

from datetime import datetime
from itertools import groupby

from bot.adapters.relational.database import Database, Row
from bot.adapters.relational.rows import date_from, instant, seconds
from bot.adapters.relational.sql import report as sql
from bot.domain.address import Address
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.state import SkipReason, State
from bot.services.ports.reminders import DateCount, FailedDelivery, FollowedDate


class SqlReport:
    """Implements `ReportStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def dates(self, since: datetime, until: datetime) -> tuple[DateCount, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.DATES, (seconds(since), seconds(until)))
        found = []
        for _, some in groupby(rows, key=lambda row: row["id"]):
            group = list(some)
            counts = {
                State(row["reminder_state"]): row["reminders"] for row in group if row["reminder_state"]
            }
            found.append(DateCount(date_from(group[0]), counts))
        return tuple(found)

    async def followed(self, now: datetime) -> tuple[FollowedDate, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.FOLLOWED, (seconds(now),))
        return tuple(FollowedDate(date_from(row), row["people"]) for row in rows)

    async def troubles(self, since: datetime, limit: int) -> tuple[FailedDelivery, ...]:
        """See the protocol."""
        values = (seconds(since), limit)
        reminders = [
            _trouble(
                row,
                start=instant(row["about"], row["zone"]),
                zone=row["zone"],
                event=row["event"],
                date_id=row["date"],
                lead=LeadTime.of_key(row["lead"]),
            )
            for row in await self._database.read(sql.TROUBLES, values)
        ]
        notices = [
            _trouble(row, start=instant(row["useful_until"]), event=row["event"])
            for row in await self._database.read(sql.MESSAGE_TROUBLES, values)
        ]
        recurring = [
            _trouble(row, start=instant(row["useful_until"]), recurring_message=RecurringKind(row["kind"]))
            for row in await self._database.read(sql.RECURRING_FAILURES, values)
        ]
        newest = sorted((*reminders, *notices, *recurring), key=lambda one: one.at, reverse=True)
        return tuple(newest[:limit])


def _trouble(
    row: Row,
    *,
    start: datetime,
    zone: str | None = None,
    event: str = "",
    date_id: str = "",
    lead: LeadTime | None = None,
    recurring_message: RecurringKind | None = None,
) -> FailedDelivery:
    return FailedDelivery(
        address=Address(row["channel"], row["chat"]),
        event=event,
        date_id=date_id,
        start=start,
        lead=lead,
        at=instant(row["due_at"], zone),
        state=State(row["state"]),
        reason=SkipReason(row["reason"]) if row["reason"] else None,
        recurring_message=recurring_message,
    )
