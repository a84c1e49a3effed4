"""What is counted adds up, is found by week and by day, and goes when it has been kept long enough."""

from datetime import date

import pytest

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.usage.entry_use import EntryUse, Use
from bot.domain.usage.unanswered import UnansweredQuestion
from bot.services.ports.store import Store

DIALOOG = EntryId(Kind.APPROACH, "dialoog")
BURENDAG = EntryId(Kind.EVENT, "burendag")
MONDAY, NEXT = date(2026, 11, 23), date(2026, 11, 30)


async def test_what_is_counted_twice_in_one_week_adds_up(store: Store) -> None:
    await store.usage.count([EntryUse(DIALOOG, MONDAY, Use.SHOWN, 2), EntryUse(BURENDAG, NEXT, Use.SHOWN, 1)])
    await store.usage.count(
        [EntryUse(DIALOOG, MONDAY, Use.SHOWN, 3), EntryUse(DIALOOG, MONDAY, Use.HELPED, 1)]
    )
    found = set(await store.usage.uses(date(2026, 11, 26)))
    assert found == {
        EntryUse(DIALOOG, MONDAY, Use.SHOWN, 5),
        EntryUse(DIALOOG, MONDAY, Use.HELPED, 1),
        EntryUse(BURENDAG, NEXT, Use.SHOWN, 1),
    }
    assert await store.usage.uses(NEXT) == (EntryUse(BURENDAG, NEXT, Use.SHOWN, 1),)


@pytest.mark.parametrize(("least", "words"), [(3, ["… plein"]), (1, ["… plein", "… zwembad"])])
async def test_a_question_is_found_from_the_count_that_is_asked_for(
    store: Store, least: int, words: list[str]
) -> None:
    for day in (MONDAY, MONDAY, NEXT):
        await store.usage.count_unanswered("… plein", Language.NL, day)
    await store.usage.count_unanswered("… zwembad", Language.NL, NEXT)
    found = await store.usage.unanswered(MONDAY, least)
    assert [one.words for one in found] == words
    assert found[0] == UnansweredQuestion("… plein", Language.NL, 3, NEXT)


async def test_what_was_kept_long_enough_is_gone(store: Store) -> None:
    await store.usage.count([EntryUse(DIALOOG, week, Use.SHOWN, 1) for week in (MONDAY, NEXT)])
    for day in (MONDAY, NEXT):
        await store.usage.count_unanswered("… plein", Language.NL, day)
    await store.usage.drop_before(NEXT, NEXT)
    assert [one.week for one in await store.usage.uses(MONDAY)] == [NEXT]
    assert [one.count for one in await store.usage.unanswered(MONDAY, 1)] == [1]
