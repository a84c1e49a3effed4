"""Noting a contact never keeps a person waiting."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.language import Language
from bot.services.people import People
from tests.agenda import NOW
from tests.reminding import ANNA


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """A store that knows Anna."""
    opened = await open_store(tmp_path)
    await People(opened.people).choose_language(ANNA, Language.EN, NOW)
    yield opened
    await opened.close()


async def test_nobody_waits_for_a_long_deed_of_the_store_when_writing_to_the_bot(store: SqliteStore) -> None:
    people = People(store.people)
    async with store.database.transaction():
        person = await asyncio.wait_for(people.seen(ANNA, NOW + timedelta(days=1)), 1)
    await people.settle()
    assert person is not None
    assert person.language is Language.EN
    assert person.last_contact == NOW.date()
    later = await people.seen(ANNA, NOW + timedelta(days=1))
    assert later is not None
    assert later.last_contact == NOW.date() + timedelta(days=1)


async def test_a_contact_is_noted_once_a_day(store: SqliteStore) -> None:
    people = People(store.people)
    statements: list[str] = []
    await store.database.trace(statements.append)
    for _ in range(3):
        await people.seen(ANNA, NOW + timedelta(days=1))
        await people.settle()
    assert len([statement for statement in statements if statement.lstrip().startswith("UPDATE person")]) == 1
