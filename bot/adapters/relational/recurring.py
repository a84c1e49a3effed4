"""What people asked to get regularly, the messages that are due, and what became of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from bot.adapters.relational.claims import SqlClaims
from bot.adapters.relational.database import Database, Row, Transaction, Value
from bot.adapters.relational.people import know, known
from bot.adapters.relational.rows import instant, seconds
from bot.adapters.relational.sql import people as sql_people
from bot.adapters.relational.sql import recurring as sql
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage
from bot.domain.reminders.state import SkipReason
from bot.services.ports.recurring import Drawn, RecurringClaim, RecurringPlan

KEPT_AFTER = timedelta(days=90)  # a message that ended so long ago is removed


class SqlRecurring:
    """Implements `RecurringStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def recurring_of(self, address: Address) -> tuple[RecurringMessage, ...]:
        """See the protocol."""
        rows = await self._database.read(sql.OF, (address.channel, address.id))
        return tuple(_recurring_message(row["kind"], row["weekday"], row["minute"]) for row in rows)

    async def tips_shown(self, address: Address) -> int:
        """See the protocol."""
        rows = await self._database.read(sql.OF, (address.channel, address.id))
        return sum(row["tips"] for row in rows)

    async def ask(self, address: Address, plan: RecurringPlan, language: Language, now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            person = await know(transaction, address, now.date())
            await transaction.execute(sql_people.SPEAK, {"person": person, "language": language})
            values = _values(plan.recurring_message) | {"person": person}
            await transaction.execute(sql.ASK, values)
            await plan_anew(transaction, person, plan, now)

    async def stop(self, address: Address, kinds: Iterable[RecurringKind], now: datetime) -> int:
        """See the protocol."""
        ended = 0
        async with self._database.transaction() as transaction:
            person = await known(transaction, address)
            for kind in kinds:
                values: dict[str, Value] = {"person": person, "kind": kind}
                ended += (await transaction.execute(sql.STOP, values)).rowcount
                await transaction.execute(sql.VOID_KIND, values | _unsubscribed(now))
        return ended

    async def distinct(self) -> tuple[tuple[RecurringMessage, str | None], ...]:
        """See the protocol."""
        rows = await self._database.read(sql.DISTINCT)
        return tuple(
            (_recurring_message(row["kind"], row["weekday"], row["minute"]), row["zone"] or None)
            for row in rows
        )

    async def fill(self, plans: Sequence[RecurringPlan], now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            for plan in plans:
                await transaction.executemany(sql.PLANT, _moments(plan))
            await transaction.execute(sql.REMOVE_BEFORE, (seconds(now - KEPT_AFTER),))

    async def note_drawn(self, drawn: Sequence[Drawn]) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            for one in drawn:
                await transaction.execute(sql.GIVE_TIP, {"claim": one.claim, "tip": one.tip})
                for row in await transaction.execute_fetchall(sql.SHOWN_BEFORE, {"claim": one.claim}):
                    before = b"" if one.again else bytes(row["shown"])
                    values = {"person": row["person"], "shown": before + one.tip.to_bytes(4)}
                    await transaction.execute(sql.SHOW_TIP, values)

    async def leave_out(self, claims: Sequence[int], now: datetime) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            values = [{"claim": claim, "now": seconds(now)} for claim in claims]
            await transaction.executemany(sql.LEAVE_OUT, values)


async def plan_anew(transaction: Transaction, person: int, plan: RecurringPlan, now: datetime) -> None:
    """Plan the messages of one person from one wish in the place of those planned before."""
    values: dict[str, Value] = {"person": person, "kind": plan.recurring_message.kind}
    await transaction.execute(sql.VOID_KIND, values | _unsubscribed(now))
    await transaction.executemany(sql.PLANT_FOR_ONE, [values | at for at in _moments(plan)])


def keys_from(shown: bytes) -> tuple[int, ...]:
    """The keys of tips in the column `shown`, the last one last."""
    return tuple(int.from_bytes(shown[at : at + 4]) for at in range(0, len(shown), 4))


def _recurring_message(kind: str, weekday: int | None, minute: int) -> RecurringMessage:
    return RecurringMessage(RecurringKind(kind), weekday, time(*divmod(minute, 60)))


def _values(recurring_message: RecurringMessage) -> dict[str, Value]:
    minute = recurring_message.clock.hour * 60 + recurring_message.clock.minute
    return {"kind": recurring_message.kind, "weekday": recurring_message.weekday, "minute": minute}


def _moments(plan: RecurringPlan) -> list[dict[str, Value]]:
    useful = plan.recurring_message.useful
    values = _values(plan.recurring_message) | {"zone": plan.zone or ""}
    return [values | {"at": seconds(at), "until": seconds(at + useful)} for at in plan.moments]


def _unsubscribed(now: datetime) -> dict[str, Value]:
    return {"reason": SkipReason.UNSUBSCRIBED, "now": seconds(now)}


class SqlRecurringDispatch(SqlClaims[RecurringClaim]):
    """Implements `DispatchStore` for what people get regularly."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql.CLAIMING)

    async def _claims(self, rows: Sequence[Row]) -> tuple[RecurringClaim, ...]:
        return tuple(_claim(row) for row in rows)


def _claim(row: Row) -> RecurringClaim:
    shown = keys_from(row["shown"] or b"")
    return RecurringClaim(
        id=row["claim"],
        address=Address(row["channel"], row["chat"]),
        language=Language(row["language"]),
        kind=RecurringKind(row["kind"]),
        tries=row["tries"],
        due=instant(row["due_at"]),
        zone=row["person_zone"] or None,
        useful_until=instant(row["useful_until"]),
        person=row["person"],
        tip=row["tip"],
        shown=frozenset(shown),
        last=shown[-1] if shown else None,
    )
