"""A shared example waits until somebody takes it, or until its time is over."""

from dataclasses import replace
from datetime import date

from bot.domain.language import Language
from bot.domain.usage.shared_example import SharedExample
from bot.services.ports.store import Store

EXAMPLE = SharedExample(
    date(2026, 11, 23), Language.NL, "Samen gegeten.", "Zwolle", "buren", "https://a.example"
)


async def test_what_is_shared_waits_until_it_is_taken(store: Store) -> None:
    first, second = await store.shared.share(EXAMPLE), await store.shared.share(replace(EXAMPLE, where=""))
    assert await store.shared.shared() == (
        replace(EXAMPLE, number=first), replace(EXAMPLE, where="", number=second),
    )  # fmt: skip
    assert await store.shared.drop_shared(first)
    assert not await store.shared.drop_shared(first)
    assert [one.number for one in await store.shared.shared()] == [second]


async def test_what_waited_too_long_is_gone(store: Store) -> None:
    await store.shared.share(EXAMPLE)
    await store.shared.drop_shared_before(EXAMPLE.day)
    assert len(await store.shared.shared()) == 1
    await store.shared.drop_shared_before(date(2026, 11, 24))
    assert await store.shared.shared() == ()
