"""Who is forgotten is gone from the files, and not only from the tables."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from tests.agenda import NOW, an_event, on
from tests.contracts.followed import DAY
from tests.reminding import Reminding

CHAT = "7314159265358979"
GONE_WITHIN = 2.0  # seconds


def holds(folder: Path, words: str = CHAT) -> list[str]:
    """Which of the files of the database have these letters anywhere in them."""
    return [file.name for file in folder.glob("buurtgids*") if words.encode() in file.read_bytes()]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()


async def test_a_person_who_is_forgotten_is_in_no_file_within_two_seconds(
    store: SqliteStore, tmp_path: Path
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)))
    await r.planner.reload()
    for number in range(300):
        chat = CHAT if number == 150 else f"8{number:015}"
        await r.subscriptions.follow(Address("box", chat), Scope(ScopeKind.ALL), Language.NL, NOW)
    assert "buurtgids.sqlite3-wal" in holds(tmp_path)
    begin = time.monotonic()
    assert await r.people.forget(Address("box", CHAT))
    assert holds(tmp_path) == []
    assert time.monotonic() - begin < GONE_WITHIN


async def test_somebody_who_reads_puts_it_off_no_longer_than_until_the_next_deed(
    store: SqliteStore, tmp_path: Path
) -> None:
    anna, ben = Address("box", CHAT), Address("box", "1")
    for address in (anna, ben):
        await store.people.choose_language(address, Language.EN, NOW.date())
    reader = sqlite3.connect(tmp_path / "buurtgids.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM person").fetchone()
    begin = time.monotonic()
    await asyncio.wait_for(store.people.forget(anna), GONE_WITHIN)
    assert time.monotonic() - begin < GONE_WITHIN
    reader.close()
    await store.people.choose_language(ben, Language.NL, NOW.date())
    assert holds(tmp_path) == []
