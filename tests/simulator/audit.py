"""Does every promise about dates hold? Judged from what the channel saw and what the store says."""

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.adapters.sqlite.store import SqliteStore
from tests.simulator.audit_digests import DigestAudit
from tests.simulator.audit_notices import NoticeAudit
from tests.simulator.audit_snoozes import check_snoozes
from tests.simulator.labels import NOTICE, SIGN_UP, Key
from tests.simulator.ledger import OBEYED, ROOM, SLACK, Ledger
from tests.simulator.post import Try

LEADS = ("7d", "1d", "1h", "15m")
TO_SIGN_UP = (f"{SIGN_UP}3d", f"{SIGN_UP}1d")

_FROM = """
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
"""
_ROWS = f"""
SELECT person.chat, date.event, reminder.about, reminder.state, reminder.reason, reminder.due_at,
    reminder.snoozed, iif(date.purpose = 'sign_up', '{SIGN_UP}', '') || reminder.lead AS lead {_FROM}
"""
BEGUN = f"{_ROWS} WHERE reminder.begun"
OF_EVENT = f"{_ROWS} WHERE date.event = ?"
PENDING = f"SELECT count(*) {_FROM} WHERE date.event = ? AND reminder.state IN ('planned', 'claimed')"


def _key(row: sqlite3.Row) -> Key:
    return (row["chat"], row["event"], row["about"], row["lead"])


class Audit:
    """Writes what it finds in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._notices = NoticeAudit(ledger)
        self._digests = DigestAudit(ledger)

    async def note_life(self, store: SqliteStore) -> None:
        """A process starts: what it finds begun was being sent when the one before it was killed."""
        claimed = {_key(row) for row in await store.database.read(BEGUN)}
        self._ledger.numbers["in flight when killed"] += len(claimed)
        self._ledger.in_flight |= claimed
        await self._notices.note_life(store)

    async def check_cancelled(self, store: SqliteStore, event: str) -> None:
        """A cancelled date has nothing planned, and neither has its deadline."""
        ((pending,),) = await store.database.read(PENDING, (event,))
        if pending:
            self._ledger.problem(f"{pending} reminders of {event}, which was cancelled, are pending")

    async def check_date(
        self,
        store: SqliteStore,
        event: str,
        start: datetime | None,
        deadline: datetime | None,
        followers: Mapping[str, datetime],
    ) -> None:
        """All about one event after its start; None when it was cancelled. `followers` with since when."""
        rows = {_key(row): row for row in await store.database.read(OF_EVENT, (event,))}
        for key, row in rows.items():
            self._ledger.check_end(key, row["state"], self._ledger.post.tries.get(key, ()))
            self._count(row)
        for begins, leads in ((start, LEADS), (deadline, TO_SIGN_UP)):
            if begins is None or start is None:
                continue
            for chat, since in followers.items():
                usual = leads is LEADS
                for lead in self._ledger.every_lead(chat, leads) if usual else leads:
                    key = (chat, event, int(begins.timestamp()), lead)
                    due = self._ledger.due(lead, begins)
                    held = not usual or lead in self._ledger.leads_at(chat, due, LEADS)
                    if held and not self._ledger.chose_near(chat, due):
                        self._check_kept(key, rows.get(key), since)
        check_snoozes(self._ledger, event, list(rows.values()), on=start is not None)
        await self._notices.check(store, event, followers)
        tries = self._ledger.post.tries
        for key in [key for key in tries if key[1] == event]:
            self._check_tries(key, tries.pop(key))
        self._digests.forget_old()

    def _count(self, row: sqlite3.Row) -> None:
        about = "snoozed " if row["snoozed"] else "sign-up " if row["lead"].startswith(SIGN_UP) else ""
        self._ledger.numbers[f"{about}{row['state']} {row['reason'] or ''}".strip()] += 1

    def _check_tries(self, key: Key, tries: list[Try]) -> None:
        self._ledger.check_copies(key, tries)
        if key[3].startswith(NOTICE):
            self._notices.check_moments(key, tries)
            return
        self._check_moments(key, tries)
        self._check_resumed(key, tries)
        self._digests.check(key, tries)

    def _check_kept(self, key: Key, row: sqlite3.Row | None, since: datetime) -> None:
        ledger, (chat, event, about, lead) = self._ledger, key
        start = datetime.fromtimestamp(about, UTC)
        due, signed_up = ledger.due(lead, start), ledger.signed_up.get((chat, event))
        if row is None:
            told = lead.startswith(SIGN_UP) and signed_up is not None and signed_up < due
            answered = ledger.answered(chat, event, lead)
            told = told or (answered is not None and answered < due) or self._thought_again(chat, event, due)
            if not told and not ledger.stopped_before(chat, due):
                ledger.problem(f"{key} was never planned: lost")
            return
        if row["state"] != "skipped":
            return
        reason = row["reason"]
        put_off_to_it = any(asked.at == due for asked in ledger.snoozes.get((chat, event), ()))
        too_late_to_plan = max(since, ledger.edited.get(event, since)) + SLACK
        trouble = ledger.trouble(due, start) or ledger.withheld(chat, due, start)
        told = lead.startswith(SIGN_UP) and signed_up is not None
        again = self._thought_again(chat, event, due)
        excused = {
            "past": due < too_late_to_plan or ledger.quiet(due, chat) or again,
            "overtaken": ledger.quiet(due, chat) or trouble or put_off_to_it,
            "too_late": trouble,
            "quiet": trouble,
            "unsubscribed": ledger.stopped_before(chat, start),
            "answered": ledger.answered(chat, event, lead) is not None or again or told,
            "signed_up": told,
        }
        if not excused.get(reason, False) and chat not in ledger.blocked:
            ledger.problem(f"{key} was skipped as {reason} without a cause")

    def _thought_again(self, chat: str, event: str, due: datetime) -> bool:
        """Whether they said perhaps only when this was over, or nearly so."""
        again = self._ledger.perhaps.get((chat, event))
        return again is not None and due < again + SLACK

    def _check_resumed(self, key: Key, tries: list[Try]) -> None:
        """What waited for a restriction to end arrives at once."""
        ledger, (chat, _, about, _) = self._ledger, key
        start = datetime.fromtimestamp(about, UTC)
        for _, end in ledger.restricted.get(chat, ()):
            waited = [one for one in tries if ledger.withheld(chat, one.at, one.at) and one.at < end]
            if not waited or start < end + timedelta(hours=2):
                continue
            came = next((one.at for one in tries if one.arrived and one.at >= end - ROOM), None)
            free = not (ledger.quiet(end, chat) or ledger.trouble(end, end + timedelta(hours=1)))
            if came is not None and free and came > end + ledger.wave + ledger.late:
                ledger.problem(f"{key} came at {came}, long after the chat was open again at {end}")
            ledger.numbers["withheld, then came" if came is not None else "withheld, never came"] += 1

    def _check_moments(self, key: Key, tries: list[Try]) -> None:
        ledger, (chat, event, about, lead) = self._ledger, key
        if not all(one.right for one in tries):
            ledger.problem(f"{key} told of a date that was moved or cancelled")
        start = datetime.fromtimestamp(about, UTC)
        due, asked_for = ledger.moment(lead, start, chat), lead.endswith("s")
        signed_up = ledger.signed_up.get((chat, event)) if lead.startswith(SIGN_UP) else None
        answered = ledger.answered(chat, event, lead)
        for one in tries:
            if answered is not None and one.at > answered + ROOM:
                ledger.problem(f"{key} was tried at {one.at}, after they said whether they come")
            let_go = ledger.unfollowed.get((chat, event))
            if let_go is not None and one.at > let_go + ROOM:
                ledger.problem(f"{key} was tried at {one.at}, after unfollowing")
            if not asked_for and not lead.startswith(SIGN_UP):
                held = {
                    *ledger.leads_at(chat, one.at, LEADS), *ledger.leads_at(chat, one.at - ROOM, LEADS)
                }  # fmt: skip
                if lead not in held:
                    ledger.problem(f"{key} was tried at {one.at}, after choosing other lead times")
            if one.at > start + ROOM:
                ledger.problem(f"{key} was tried after the start, at {one.at}")
            obeyed = asked_for and one.at <= due + OBEYED + ROOM
            if ledger.quiet(one.at, chat) and ledger.quiet(one.at - ROOM, chat) and not obeyed:
                ledger.problem(f"{key} was tried in quiet hours, at {one.at}")
            head_start = timedelta(0) if asked_for else ledger.wave
            if len(one.keys) == 1 and one.at < due - head_start:
                ledger.problem(f"{key} was tried at {one.at}, before {due}")
            if signed_up is not None and one.at > signed_up + ROOM:
                ledger.problem(f"{key} was tried at {one.at}, after signing up")
        first = tries[0].at
        begins = due - ledger.wave  # a head start waits for the end of the night, also of that where most are
        night = ledger.quiet(begins) or ledger.quiet(begins, chat)
        excused = ledger.trouble(due, first) or chat in ledger.blocked or night
        if first > due + ledger.late and not excused:
            ledger.problem(f"{key} was first tried at {first}, long after {due}")
