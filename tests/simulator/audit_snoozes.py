"""Does what a person wanted to hear once more come at that moment?"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tests.simulator.labels import SIGN_UP
from tests.simulator.ledger import Asked, Ledger


def check_snoozes(ledger: Ledger, event: str, rows: Sequence[sqlite3.Row], *, on: bool) -> None:
    """All of one event after its start; `rows` are its reminders."""
    of_chat: defaultdict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        of_chat[row["chat"]].append(row)
    for chat, name in [key for key in ledger.snoozes if key[1] == event]:
        asked = ledger.snoozes.pop((chat, name))
        for number, one in enumerate(asked):
            replaced = any(later.since <= one.at + ledger.wave for later in asked[number + 1 :])
            if not replaced and chat not in ledger.blocked:
                _check(ledger, chat, event, one, of_chat[chat], on=on)


def _check(
    ledger: Ledger, chat: str, event: str, asked: Asked, rows: Sequence[sqlite3.Row], *, on: bool
) -> None:
    words = f"what {chat} wanted to hear once more of {event} at {asked.at}"
    found = [row for row in rows if row["snoozed"] and row["due_at"] == int(asked.at.timestamp())]
    if not found:
        ledger.problem(f"{words} was never planned: lost")
        return
    (row, *_) = found
    if row["state"] != "skipped":
        return
    start = datetime.fromtimestamp(row["about"], UTC)
    edited = ledger.edited.get(event)
    trouble = ledger.trouble(asked.at, start) or ledger.withheld(chat, asked.at, start)
    excused = {
        "overtaken": _nearer(rows, row, asked.at + ledger.wave) or trouble,
        "too_late": trouble,
        "quiet": trouble,
        "answered": (chat, event) in ledger.perhaps,
        "cancelled": not on,
        "unsubscribed": ledger.stopped_before(chat, start) or (chat, event) in ledger.unfollowed,
        "moved": edited is not None and edited > asked.since - timedelta(hours=2),
    }
    if not excused.get(row["reason"], False):
        ledger.problem(f"{words} was skipped as {row['reason']} without a cause")


def _nearer(rows: Sequence[sqlite3.Row], snoozed: sqlite3.Row, by: datetime) -> bool:
    """Whether a nearer reminder of the same date came so soon after that one of them was enough."""
    return any(
        row["about"] == snoozed["about"]
        and row["due_at"] >= snoozed["due_at"]
        and row["due_at"] <= by.timestamp()
        and row is not snoozed
        and not row["lead"].startswith(SIGN_UP)
        for row in rows
    )
