"""Was everybody told what changed, once, and not before it had settled?"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.adapters.sqlite.store import SqliteStore
from tests.simulator.labels import NOTICE, Key
from tests.simulator.ledger import ROOM, Ledger
from tests.simulator.post import Try

SETTLES = timedelta(minutes=5)  # how long an editor has to save again before subscribers are told

_ROWS = """
SELECT person.chat, notice.event, notice.id, message.state, message.reason
FROM message JOIN person ON person.id = message.person JOIN notice ON notice.id = message.notice
"""
BEGUN = f"{_ROWS} WHERE message.begun"
OF_EVENT = f"{_ROWS} WHERE notice.event = ?"


def _key(row: sqlite3.Row) -> Key:
    return (row["chat"], row["event"], 0, f"{NOTICE}{row['id']}")


class NoticeAudit:
    """Writes what it finds in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def note_life(self, store: SqliteStore) -> None:
        """What was being told when the process before this one was killed."""
        self._ledger.in_flight |= {_key(row) for row in await store.database.read(BEGUN)}

    async def check(self, store: SqliteStore, event: str, followers: Mapping[str, datetime]) -> None:
        """Everybody who followed when the date changed was told, or it stands why not."""
        ledger, edited = self._ledger, self._ledger.edited.get(event)
        if edited is None:
            return
        told = set()
        for row in await store.database.read(OF_EVENT, (event,)):
            key = _key(row)
            ledger.check_end(key, row["state"], ledger.post.tries.get(key, ()))
            ledger.numbers[f"notice {row['state']} {row['reason'] or ''}".strip()] += 1
            told.add(row["chat"])
        excused = ledger.trouble(edited, edited)
        for chat, since in followers.items():
            gone = chat in ledger.blocked or ledger.stopped_before(chat, edited + timedelta(days=1))
            if since < edited and chat not in told and not gone and not excused:
                ledger.problem(f"{chat} was never told what changed about {event}")

    def check_moments(self, key: Key, tries: Sequence[Try]) -> None:
        """Not at once, and not at night unless it cannot wait."""
        ledger, event = self._ledger, key[1]
        edited = ledger.edited[event]
        for one in tries:
            if one.at < edited + SETTLES and event not in ledger.urgent:
                ledger.problem(f"{key} was told at {one.at}, before the editor had time to think")
            night = ledger.quiet(one.at, key[0]) and ledger.quiet(one.at - ROOM, key[0])
            if night and event not in ledger.urgent:
                ledger.problem(f"{key} was told in quiet hours, at {one.at}")
