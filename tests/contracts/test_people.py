"""What is known of a person is what was kept last, whoever kept it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.language import Language
from tests.agenda import NOW
from tests.reminding import ANNA, BEN


@pytest.fixture
async def other(store: SqliteStore, tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """The same store as another process has it open."""
    del store
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()


async def test_what_another_process_keeps_about_a_person_is_known_at_once(
    store: SqliteStore, other: SqliteStore
) -> None:
    for keeps, asks in ((store, other), (other, store)):
        for language in Language:
            await keeps.people.choose_language(ANNA, language, NOW.date())
            person = await asks.people.find(ANNA)
            assert person is not None
            assert person.language is language
        await keeps.people.forget(ANNA)
        assert await asks.people.find(ANNA) is None


async def test_a_deed_that_takes_long_keeps_nobody_from_what_was_known_before_it(store: SqliteStore) -> None:
    await store.people.choose_language(ANNA, Language.EN, NOW.date())
    async with store.database.transaction() as connection:
        await connection.execute("DELETE FROM person")
        person = await store.people.find(ANNA)
        assert person is not None
        assert person.language is Language.EN
        assert await store.people.find(BEN) is None
    assert await store.people.find(ANNA) is None
