"""The reminders that are due, waves of them, and what became of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.adapters.relational.claims import SqlClaims
from bot.adapters.relational.database import Database, Row
from bot.adapters.relational.rows import date_from, instant, seconds
from bot.adapters.relational.sql import dispatch as sql
from bot.domain.address import Address
from bot.domain.events.participation import Attendance, ChosenSession, DateAttendance, Participation
from bot.domain.language import Language
from bot.domain.reminders.digest import ENOUGH
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.wave import HeadStart, Wave
from bot.services.ports.reminders import Claim


class SqlReminderDispatch(SqlClaims[Claim]):
    """Implements `ReminderDispatch`."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, sql.CLAIMING)

    async def _claims(self, rows: Sequence[Row]) -> tuple[Claim, ...]:
        return tuple(
            Claim(
                id=row["claim"],
                address=Address(row["channel"], row["chat"]),
                language=Language(row["language"]),
                date=date_from(row),
                lead=LeadTime.of_key(row["lead"]),
                scope=_scope(row["scope"]),
                tries=row["tries"],
                due=instant(row["due_at"]),
                useful_until=instant(row["about"]),
                snoozed=bool(row["snoozed"]),
                participation=_participation(row),
                zone=row["person_zone"] or None,
            )
            for row in rows
        )

    async def claim_along(
        self, claims: Sequence[Claim], now: datetime, until: datetime, owner: str, lease: timedelta
    ) -> tuple[Claim, ...]:
        """See the protocol."""
        values = {
            "claims": [claim.id for claim in claims],
            "now": seconds(now),
            "until": seconds(until),
        }
        if not _along(claims, await self._database.read(sql.ALONG, values)):
            return ()
        async with self._database.transaction() as transaction:
            rows = _along(claims, await transaction.execute_fetchall(sql.ALONG, values))
            held = seconds(now + lease)
            await transaction.executemany(sql.CLAIMING.claim, [(owner, held, row["claim"]) for row in rows])
        return await self._claims(rows)


def _along(claims: Sequence[Claim], rows: Iterable[Row]) -> list[Row]:
    """Those of the rows that make enough together with the claims of the same person."""
    counts = Counter((claim.address, claim.tries) for claim in claims)
    useful = [row for row in rows if not row["pointless"] and _whose(row) in counts]
    counts.update(_whose(row) for row in useful)
    return [row for row in useful if counts[_whose(row)] >= ENOUGH]


def _whose(row: Row) -> tuple[Address, int]:
    return (Address(row["channel"], row["chat"]), row["tries"])


def _scope(text: str | None) -> Scope | None:
    if text is None:
        return None
    kind, _, key = text.partition(":")
    return Scope(ScopeKind(kind), key)


def _participation(row: Row) -> Participation:
    event, answer = row["event"], row["attendance"]
    chosen = (pair.partition("/") for pair in (row["sessions"] or "").split(",") if pair)
    said = () if answer is None else (DateAttendance(event, row["date"], Attendance(answer)),)
    sessions = tuple(ChosenSession(event, round_, session) for round_, _, session in chosen)
    return Participation(sessions, attendance=said)


class SqlWaves:
    """Implements `WaveStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waves(self, since: datetime, until: datetime, at_least: int) -> tuple[Wave, ...]:
        """See the protocol."""
        values = {"since": seconds(since), "until": seconds(until), "at_least": at_least}
        rows = await self._database.read(sql.COUNT, values)
        return tuple(Wave(instant(row["try_at"]), row["reminders"]) for row in rows)

    async def spread(self, starts: Sequence[HeadStart]) -> None:
        """See the protocol."""
        async with self._database.transaction() as transaction:
            await transaction.executemany(
                sql.SPREAD,
                [
                    {"at": seconds(one.wave.at), "begin": seconds(one.begin), "end": seconds(one.end)}
                    for one in starts
                ],
            )
