"""What editors learn from use, out of a real store."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.usage.entry_use import EntryUse, Use, week_of
from bot.domain.usage.link import LinkOutcome, LinkState
from bot.services.ports.store import Store
from bot.services.usage.links import links_of
from bot.services.usage.review import Review, Reviewing
from tests.talking import NOW, the_current

DIALOOG = EntryId(Kind.APPROACH, "dialoog")
RUST = EntryId(Kind.SITUATION, "rust")
TODAY = NOW.date()


async def reviewed(store: Store) -> Review:
    zone = ZoneInfo("Europe/Amsterdam")
    return await Reviewing(store.usage, store.links, store.shared, the_current, zone).review(NOW)


def uses(entry: EntryId, **counts: int) -> list[EntryUse]:
    return [EntryUse(entry, week_of(TODAY), Use(use), count) for use, count in counts.items()]


async def test_what_three_people_asked_is_shown_with_the_entry_that_is_nearest(store: Store) -> None:
    for day in range(3):
        await store.usage.count_unanswered("… dialoog beginnen …", Language.NL, TODAY - timedelta(days=day))
    for day in range(2):
        await store.usage.count_unanswered("… vliegveld", Language.NL, TODAY - timedelta(days=day))
    (missed,) = (await reviewed(store)).missed
    assert missed.way_of_asking == "dialoog beginnen"
    assert missed.question.count == 3
    assert missed.near is not None
    assert "dialoog" in missed.near.slug


async def test_an_answer_does_not_help_when_enough_people_said_so(store: Store) -> None:
    await store.usage.count(uses(DIALOOG, shown=9, helped=3, not_quite=2, wrong=1))
    await store.usage.count(uses(RUST, shown=9, not_quite=2))
    found = await reviewed(store)
    assert [one.entry for one in found.unhelpful] == [DIALOOG]
    assert [one.entry for one in found.uses] == [DIALOOG, RUST]


async def test_a_title_that_is_offered_in_vain_is_named(store: Store) -> None:
    await store.usage.count(uses(DIALOOG, shown=1, not_meant=4))
    await store.usage.count(uses(RUST, shown=5, not_meant=4))
    assert [one.entry for one in (await reviewed(store)).not_meant] == [DIALOOG]


async def test_a_dead_link_comes_with_the_entries_that_name_it(store: Store) -> None:
    link, entries = next(iter(links_of(the_current().knowledge).items()))
    days = tuple(date(2026, 11, day) for day in (20, 21, 22))
    dead = LinkState(link, days[-1], LinkOutcome.FAILS, days, "404")
    unknown = LinkState("https://elsewhere.example", days[-1], LinkOutcome.NOT_CHECKED, (), "403")
    await store.links.keep_links([dead, unknown], {dead.link, unknown.link})
    found = await reviewed(store)
    assert [(one.state, one.entries) for one in found.broken] == [(dead, entries)]
    assert (found.unchecked, found.looked) == (1, 2)
