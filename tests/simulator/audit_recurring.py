"""Do the weekly tip and the agenda of the month come when they should, each tip once in a round?"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.adapters.sqlite.store import SqliteStore
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage
from bot.domain.recurring.working_day import first_working_day
from tests.simulator.labels import RECURRING_MESSAGE, Key
from tests.simulator.ledger import NINE, OBEYED, ROOM, SLACK, Ledger
from tests.simulator.post import Try

USEFUL = {RecurringKind.TIP: timedelta(hours=6), RecurringKind.AGENDA: timedelta(hours=12)}
NEAR = 24 * 3600  # seconds between a message and the moment for which it was
SETTLED = timedelta(days=2)  # how long after its moment a message is judged

_ROWS = """
SELECT person.chat, message.kind, message.due_at, message.state, message.reason, message.tip
FROM wish_message AS message JOIN person ON person.id = message.person
"""
BEGUN = f"{_ROWS} WHERE message.begun"
BETWEEN = f"{_ROWS} WHERE message.due_at > ? AND message.due_at <= ? ORDER BY message.due_at"


class RecurringAudit:
    """Writes what it finds in the ledger. `tips` is how many there are."""

    def __init__(self, ledger: Ledger, tips: int) -> None:
        self._ledger = ledger
        self._tips = tips
        self._asked: dict[tuple[str, RecurringKind], tuple[RecurringMessage, datetime]] = {}
        self._judged: datetime | None = None
        self._round: defaultdict[str, list[int]] = defaultdict(list)
        """The tips that each chat was given since they began anew, in order."""

    def note_recurring(self, chat: str, recurring_message: RecurringMessage, at: datetime) -> None:
        """From now on this comes regularly."""
        self._asked[chat, recurring_message.kind] = (recurring_message, at)
        self._judged = self._judged or at

    async def note_life(self, store: SqliteStore) -> None:
        """What was being sent when the process before this one was killed."""
        self._ledger.in_flight |= {_key(row) for row in await store.database.read(BEGUN)}

    async def check(self, store: SqliteStore, now: datetime) -> None:
        """Everything of a month and longer ago that was not judged yet."""
        since, until = self._judged, now - SETTLED
        if since is None or until < since + timedelta(days=30):
            return
        self._judged = until
        rows: defaultdict[tuple[str, RecurringKind], list[sqlite3.Row]] = defaultdict(list)
        for row in await store.database.read(BETWEEN, (int(since.timestamp()), int(until.timestamp()))):
            rows[row["chat"], RecurringKind(row["kind"])].append(row)
        for (chat, kind), (recurring_message, asked) in self._asked.items():
            found = rows.pop((chat, kind), [])
            due = {row["due_at"] for row in found}
            possible = self._moments(chat, recurring_message, max(since, asked), until)
            wanted = [at for at in possible if not self._ledger.stopped_before(chat, at)]
            lost = {int(at.timestamp()) for at in wanted} - due
            unasked = due - {int(at.timestamp()) for at in possible}
            if lost or unasked:
                self._ledger.problem(f"the {kind} of {chat}: lost {lost}, unasked {unasked}")
            self._check_rows(chat, kind, found, until)
        for (chat, kind), found in rows.items():
            self._ledger.problem(f"{chat} never asked for {len(found)} times {kind}")

    def _check_rows(
        self, chat: str, kind: RecurringKind, rows: Sequence[sqlite3.Row], until: datetime
    ) -> None:
        tries: defaultdict[int, list[Try]] = defaultdict(list)
        later = []
        for one in self._ledger.post.tries.pop((chat, kind, 0, RECURRING_MESSAGE), []):
            nearest = min(rows, key=lambda row: abs(row["due_at"] - one.at.timestamp()), default=None)
            if nearest is not None and abs(nearest["due_at"] - one.at.timestamp()) < NEAR:
                tries[nearest["due_at"]].append(one)
            elif one.at > until - SLACK:
                later.append(one)
            else:
                self._ledger.problem(f"{chat} got a {kind} at {one.at} that nobody planned")
        if later:
            self._ledger.post.tries[chat, kind, 0, RECURRING_MESSAGE] = later
        for row in rows:
            self._check_row(_key(row), row, tries[row["due_at"]])

    def _check_row(self, key: Key, row: sqlite3.Row, tries: Sequence[Try]) -> None:
        ledger, (chat, kind, due_at, _) = self._ledger, key
        due = datetime.fromtimestamp(due_at, UTC)
        until = due + USEFUL[RecurringKind(kind)]
        ledger.check_end(key, row["state"], tries)
        ledger.check_copies(key, tries)
        ledger.numbers[f"{kind} {row['state']} {row['reason'] or ''}".strip()] += 1
        excused = chat in ledger.blocked or ledger.trouble(due, until) or ledger.stopped_before(chat, until)
        if row["state"] == "skipped" and not excused:
            ledger.problem(f"{key} was skipped as {row['reason']} without a cause")
        for one in tries:
            if one.at < due - SLACK or one.at > until + ROOM:
                ledger.problem(f"{key} was tried at {one.at}")
            if ledger.quiet(one.at, chat) and one.at > due + OBEYED + ROOM:
                ledger.problem(f"{key} was tried in quiet hours, at {one.at}")
        if tries and tries[0].at > due + ledger.wave + timedelta(seconds=90) and not excused:
            ledger.problem(f"{key} was first tried at {tries[0].at}")
        if kind == RecurringKind.TIP and row["tip"] is not None:
            self._check_tip(key, row["tip"], tries)

    def _check_tip(self, key: Key, tip: int, tries: Sequence[Try]) -> None:
        given, ledger = self._round[key[0]], self._ledger
        if any(number != tip for one in tries for _, _, number, _ in one.keys):
            ledger.problem(f"{key} told another tip the second time")
        if tip in given and (len(given) < self._tips or given[-1] == tip):
            ledger.problem(f"{key} repeats a tip after {len(given)} of {self._tips}")
        if tip in given:
            given.clear()
            ledger.numbers["rounds of tips"] += 1
        given.append(tip)

    def _moments(
        self, chat: str, recurring_message: RecurringMessage, after: datetime, until: datetime
    ) -> list[datetime]:
        """By the wall clock: computed here on its own, but for the working days."""
        first, last = self._ledger.wall(after, chat).date(), self._ledger.wall(until, chat).date()
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        if recurring_message.weekday is None:
            wanted = ((day, NINE) for day in days if day == first_working_day(day.year, day.month))
        else:
            wanted = (
                (day, recurring_message.clock) for day in days if day.weekday() == recurring_message.weekday
            )
        moments = (self._ledger.instant(datetime.combine(day, clock), chat) for day, clock in wanted)
        return [at for at in moments if after < at <= until]


def _key(row: sqlite3.Row) -> Key:
    return (row["chat"], row["kind"], row["due_at"], RECURRING_MESSAGE)
