"""Whoever reads does not wait for whoever writes."""

from pathlib import Path

from bot.adapters.sqlite.store import open_store
from bot.domain.language import Language
from tests.agenda import NOW
from tests.reminding import ANNA, BEN


async def test_a_deed_that_takes_long_keeps_nobody_from_what_was_known_before_it(tmp_path: Path) -> None:
    store = await open_store(tmp_path)
    await store.people.choose_language(ANNA, Language.EN, NOW.date())
    async with store.database.transaction() as connection:
        await connection.execute("DELETE FROM person")
        person = await store.people.find(ANNA)
        assert person is not None
        assert person.language is Language.EN
        assert await store.people.find(BEN) is None
    assert await store.people.find(ANNA) is None
    await store.close()
