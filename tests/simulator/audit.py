"""Does every promise hold? Judged from what the channel saw and what the store says."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.adapters.sqlite.store import SqliteStore
from tests.simulator.post import NOTICE, Key, Post, Try

DAYS = {"7d": 7, "1d": 1}
ELAPSED = {"1h": timedelta(hours=1), "15m": timedelta(minutes=15)}
LEADS = (*DAYS, *ELAPSED)
ROOM = timedelta(seconds=10)  # a message that was claimed in time may leave so much later
SETTLES = timedelta(minutes=5)  # how long an editor has to save again before subscribers are told
SLACK = timedelta(hours=2)  # more than the clock is ever set back
QUIET_FROM, QUIET_UNTIL = time(22), time(7, 30)
ENDED = ("sent", "refused", "uncertain", "skipped")

_KEY = "SELECT person.chat, date.event, reminder.about, reminder.lead, reminder.state, reminder.reason"
_FROM = """
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
"""
CLAIMED = f"{_KEY} {_FROM} WHERE reminder.state = 'claimed'"
NOTICES = """
SELECT person.chat, notice.event, notice.id, message.state, message.reason
FROM message JOIN person ON person.id = message.person JOIN notice ON notice.id = message.notice
"""
CLAIMED_NOTICES = f"{NOTICES} WHERE message.state = 'claimed'"
NOTICES_OF_EVENT = f"{NOTICES} WHERE notice.event = ?"
OF_EVENT = f"{_KEY} {_FROM} WHERE date.event = ?"
PENDING = f"SELECT count(*) {_FROM} WHERE date.event = ? AND reminder.state IN ('planned', 'claimed')"


def _key(row: sqlite3.Row) -> Key:
    return (row["chat"], row["event"], row["about"], row["lead"])


def _notice_key(row: sqlite3.Row) -> Key:
    return (row["chat"], row["event"], 0, f"{NOTICE}{row['id']}")


class Audit:
    """`problems` says what went wrong; `numbers` counts what happened."""

    def __init__(self, post: Post, zone: str, wave: timedelta) -> None:
        self._post = post
        self._zone = ZoneInfo(zone)
        self._wave = wave
        self._in_flight: set[Key] = set()
        """Reminders that a killed process was sending: nobody knows whether they arrived."""
        self._edited: dict[str, datetime] = {}
        self._urgent: set[str] = set()
        self._blocked: set[str] = set()
        self._troubled: list[tuple[datetime, datetime]] = []
        self.problems: list[str] = []
        self.numbers: Counter[str] = Counter()

    def note_trouble(self, begin: datetime, end: datetime) -> None:
        """The program could not do its work in time."""
        self._troubled.append((begin, end))

    def note_edit(self, event: str, at: datetime, *, urgent: bool) -> None:
        """The date of this event changed; what is urgent may be told at night."""
        self._edited[event] = at
        if urgent:
            self._urgent.add(event)

    def note_block(self, chat: str) -> None:
        """This person will not receive everything."""
        self._blocked.add(chat)

    async def note_life(self, store: SqliteStore) -> None:
        """A process starts: what it finds claimed was being sent when the one before it was killed."""
        claimed = {_key(row) for row in await store.database.read(CLAIMED)}
        self.numbers["in flight when killed"] += len(claimed)
        self._in_flight |= claimed
        self._in_flight |= {_notice_key(row) for row in await store.database.read(CLAIMED_NOTICES)}

    async def check_cancelled(self, store: SqliteStore, event: str) -> None:
        """A cancelled date has nothing planned."""
        ((pending,),) = await store.database.read(PENDING, (event,))
        if pending:
            self.problems.append(f"{pending} reminders of {event}, which was cancelled, are pending")

    async def check_date(
        self, store: SqliteStore, event: str, start: datetime | None, followers: Mapping[str, datetime]
    ) -> None:
        """All about one event after its start; None when it was cancelled. `followers` with since when."""
        rows = {_key(row): row for row in await store.database.read(OF_EVENT, (event,))}
        for key, row in rows.items():
            self._check_end(key, row["state"])
            self.numbers[f"{row['state']} {row['reason'] or ''}".strip()] += 1
        for chat, since in followers.items() if start is not None else ():
            for lead in LEADS:
                key = (chat, event, int(start.timestamp()) if start else 0, lead)
                self._check_kept(key, rows.get(key), since)
        if event in self._edited:
            await self._check_notices(store, event, followers)
        for key in [key for key in self._post.tries if key[1] == event]:
            tries = self._post.tries.pop(key)
            self._check_copies(key, tries)
            if key[3].startswith(NOTICE):
                self._check_moment_of_notice(key, tries)
            else:
                self._check_moments(key, tries)

    async def _check_notices(self, store: SqliteStore, event: str, followers: Mapping[str, datetime]) -> None:
        """Everybody who followed when the date changed was told, or it stands why not."""
        edited = self._edited[event]
        told = set()
        for row in await store.database.read(NOTICES_OF_EVENT, (event,)):
            key = _notice_key(row)
            self._check_end(key, row["state"])
            self.numbers[f"notice {row['state']} {row['reason'] or ''}".strip()] += 1
            told.add(row["chat"])
        for chat, since in followers.items():
            if since < edited and chat not in told | self._blocked and not self._trouble(edited, edited):
                self.problems.append(f"{chat} was never told what changed about {event}")

    def _check_end(self, key: Key, state: str) -> None:
        if state not in ENDED:
            self.problems.append(f"{key} is still {state} after its date: lost")
        if state == "sent" and not any(one.arrived and one.known for one in self._post.tries.get(key, [])):
            self.problems.append(f"{key} counts as sent and never was")

    def _check_kept(self, key: Key, row: sqlite3.Row | None, since: datetime) -> None:
        chat, event, about, lead = key
        start = datetime.fromtimestamp(about, UTC)
        due = self._due(lead, start)
        if row is None:
            self.problems.append(f"{key} was never planned: lost")
            return
        if row["state"] != "skipped":
            return
        reason = row["reason"]
        too_late_to_plan = max(since, self._edited.get(event, since)) + SLACK
        excused = {
            "past": due < too_late_to_plan or self._quiet(due),
            "overtaken": self._quiet(due) or self._trouble(due, start),
            "too_late": chat in self._blocked or self._trouble(due, start),
            "quiet": self._trouble(due, start),
            "unreachable": chat in self._blocked,
        }
        if not excused.get(reason, False) and chat not in self._blocked:
            self.problems.append(f"{key} was skipped as {reason} without a cause")

    def _check_moment_of_notice(self, key: Key, tries: list[Try]) -> None:
        event = key[1]
        edited = self._edited[event]
        for one in tries:
            if one.at < edited + SETTLES and event not in self._urgent:
                self.problems.append(f"{key} was told at {one.at}, before the editor had time to think")
            if self._quiet(one.at) and self._quiet(one.at - ROOM) and event not in self._urgent:
                self.problems.append(f"{key} was told in quiet hours, at {one.at}")

    def _check_copies(self, key: Key, tries: list[Try]) -> None:
        self.numbers["tries"] += len(tries)
        arrived = sum(one.arrived for one in tries)
        self.numbers["second copies"] += max(0, arrived - 1)
        if arrived > 1 and key not in self._in_flight and all(one.known for one in tries):
            self.problems.append(f"{key} arrived {arrived} times, each with a known outcome")
        if sum(one.arrived or not one.known for one in tries) > 2:
            self.problems.append(f"{key} was tried again after two unknown outcomes")

    def _check_moments(self, key: Key, tries: list[Try]) -> None:
        if not all(one.right for one in tries):
            self.problems.append(f"{key} told of a date that was moved or cancelled")
        start = datetime.fromtimestamp(key[2], UTC)
        due = self._due(key[3], start)
        for one in tries:
            if one.at > start + ROOM:
                self.problems.append(f"{key} was tried after the start, at {one.at}")
            if self._quiet(one.at) and self._quiet(one.at - ROOM):
                self.problems.append(f"{key} was tried in quiet hours, at {one.at}")
            if one.at < due and not self._quiet(due):
                self.problems.append(f"{key} was tried at {one.at}, before {due}")
        first = tries[0].at
        late = first > due + self._wave and not self._quiet(due)
        if late and not self._trouble(due, first) and key[0] not in self._blocked:
            self.problems.append(f"{key} was first tried at {first}, long after {due}")

    def _due(self, lead: str, start: datetime) -> datetime:
        """Apart from quiet hours: days by the wall clock, hours by the stopwatch."""
        if lead in ELAPSED:
            return start - ELAPSED[lead]
        wall = start.astimezone(self._zone).replace(tzinfo=None) - timedelta(days=DAYS[lead])
        return wall.replace(tzinfo=self._zone).astimezone(UTC)

    def _quiet(self, at: datetime) -> bool:
        shown = at.astimezone(self._zone).time()
        return shown >= QUIET_FROM or shown < QUIET_UNTIL

    def _trouble(self, begin: datetime, end: datetime) -> bool:
        return any(first <= end and last >= begin for first, last in self._troubled)
