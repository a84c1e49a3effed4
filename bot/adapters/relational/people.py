"""People and what they chose."""

from datetime import UTC, date, datetime

from bot.adapters.relational.database import Database, Row, Transaction
from bot.adapters.relational.rows import seconds
from bot.adapters.relational.sql import participation as sql_participation
from bot.adapters.relational.sql import people as sql
from bot.domain.address import Address
from bot.domain.events.participation import Attendance, ChosenSession, DateAttendance, Participation
from bot.domain.language import Language
from bot.domain.reminders.date_plan import parse_lead_set
from bot.domain.reminders.person import Person
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.state import SkipReason


class PersonReader:
    """What several of the protocols ask about one person."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, address: Address) -> Person | None:
        """The person, when anything is kept about them."""
        rows = await self._database.glance(sql.FIND, (address.channel, address.id))
        if not rows:
            return None
        row = rows[0]
        return Person(
            address=address,
            language=Language(row["language"]) if row["language"] else None,
            lead_times=parse_lead_set(row["lead_times"]),
            zone=row["zone"] or None,
            last_contact=date.fromisoformat(row["last_contact"]) if row["last_contact"] else None,
            reachable=not row["unreachable"],
            withheld=bool(row["withheld"]),
        )

    async def following(self, address: Address) -> tuple[Scope, ...]:
        """What the person follows, in the order of `Scope`."""
        rows = await self._database.glance(sql.FOLLOWING, (address.channel, address.id))
        return tuple(sorted(Scope(ScopeKind(row["kind"]), row["key"]) for row in rows))

    async def participation(self, address: Address) -> Participation:
        """What the person said about the events they go to."""
        whose = (address.channel, address.id)
        sessions = await self._database.glance(sql_participation.SESSIONS, whose)
        signed_up = await self._database.glance(sql_participation.SIGNED_UP, whose)
        return Participation(
            tuple(ChosenSession(row["event"], row["round"], row["session"]) for row in sessions),
            tuple(row["event"] for row in signed_up),
            tuple(
                DateAttendance(row["event"], row["date"], Attendance(row["answer"]))
                for row in await self._database.glance(sql_participation.ATTENDANCE, whose)
            ),
        )


class SqlPeople(PersonReader):
    """Implements `PeopleStore`."""

    async def choose_language(self, address: Address, language: Language | None, day: date) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, day)
            await transaction.execute(sql.CHOOSE_LANGUAGE, {"person": person, "language": language})

    async def seen(self, address: Address, day: date) -> bool:
        """See the protocol."""
        rows = await self._database.glance(sql.FIND, (address.channel, address.id))
        if not rows:
            return False
        person, was_unreachable = rows[0]["id"], bool(rows[0]["unreachable"])
        if rows[0]["last_contact"] == day.isoformat() and not was_unreachable and not rows[0]["withheld"]:
            return False
        async with self._database.transaction() as transaction:
            await transaction.execute(sql.SEEN, {"person": person, "day": day.isoformat()})
            await _resume(transaction, rows[0])
        return was_unreachable

    async def move(self, before: Address, to: Address) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            for row in await _with_threads(transaction, before):
                thread = row["chat"].removeprefix(before.id)
                await move(transaction, row["id"], Address(to.channel, to.id + thread))

    async def may_write(self, address: Address) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            for row in await _with_threads(transaction, address):
                await transaction.execute(sql.MAY_WRITE, {"person": row["id"]})
                await _resume(transaction, row)

    async def refused(self, address: Address, now: datetime) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            if person is not None:
                await give_up(transaction, person, now)
        return person is not None

    async def count_reminders(self, address: Address) -> int:
        """See the protocol."""
        rows = await self._database.read(sql.COUNT, (address.channel, address.id))
        return int(rows[0]["reminders"])

    async def forget(self, address: Address) -> bool:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            cursor = await transaction.execute(sql.FORGET, (address.channel, address.id))
        await self._database.erase()
        return cursor.rowcount > 0

    async def forget_absent(self, contact_before: date, blocked_before: date, limit: int) -> int:
        """See the protocol."""
        values = {
            "contact": contact_before.isoformat(),
            "blocked": blocked_before.isoformat(),
            "limit": limit,
        }
        async with self._database.transaction() as transaction:
            cursor = await transaction.execute(sql.FORGET_ABSENT, values)
        if cursor.rowcount:
            await self._database.erase()
        return cursor.rowcount


async def know(transaction: Transaction, address: Address, day: date) -> int:
    """The row of the person at `address`, made when there was none; part of a transaction."""
    values = {"channel": address.channel, "chat": address.id, "day": day.isoformat()}
    rows = list(await transaction.execute_fetchall(sql.KNOW, values))
    return int(rows[0]["id"])


async def known(transaction: Transaction, address: Address) -> int | None:
    """The row of the person at `address`, if there is one; part of a transaction."""
    rows = list(await transaction.execute_fetchall(sql.FIND, (address.channel, address.id)))
    return int(rows[0]["id"]) if rows else None


async def move(transaction: Transaction, person: int, to: Address) -> None:
    """Everything of a person goes to another address, which may be known; part of a transaction."""
    values = {"person": person, "channel": to.channel, "chat": to.id}
    there = await known(transaction, to)
    if there is None:
        await transaction.execute(sql.MOVE, values)
    elif there != person:
        for statement in sql.MERGE:
            await transaction.execute(statement, {**values, "to": there})


async def give_up(transaction: Transaction, person: int, now: datetime) -> None:
    """Nothing more is sent to this person until they come back; part of a transaction."""
    values = {
        "person": person,
        "reason": SkipReason.UNREACHABLE,
        "now": seconds(now),
        "day": now.astimezone(UTC).date().isoformat(),
    }
    for statement in sql.GIVE_UP:
        await transaction.execute(statement, values)


async def _with_threads(transaction: Transaction, address: Address) -> list[Row]:
    values = {"channel": address.channel, "chat": address.id}
    return list(await transaction.execute_fetchall(sql.WITH_THREADS, values))


async def _resume(transaction: Transaction, row: Row) -> None:
    """Plan again what was skipped or waits because nothing could be sent to this person."""
    again = (*(sql.REACH_AGAIN if row["unreachable"] else ()), *(sql.RESUME if row["withheld"] else ()))
    for statement in again:
        await transaction.execute(statement, {"person": row["id"]})
