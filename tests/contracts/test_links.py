"""What is known of links is what was kept last; a link that nobody names any more is forgotten."""

from datetime import date

from bot.domain.usage.link import LinkOutcome, LinkState
from bot.services.ports.store import Store

DAY = date(2026, 11, 23)
GOOD = LinkState("https://a.example", DAY, LinkOutcome.WORKS)
BAD = LinkState("https://b.example", DAY, LinkOutcome.FAILS, (DAY,), "404")


async def test_what_was_seen_of_a_link_is_known_until_nobody_names_it(store: Store) -> None:
    await store.links.keep_links([BAD, GOOD], {GOOD.link, BAD.link})
    assert await store.links.links() == (GOOD, BAD)
    better = LinkState(BAD.link, date(2026, 11, 24), LinkOutcome.WORKS)
    await store.links.keep_links([better], {GOOD.link, BAD.link})
    assert await store.links.links() == (GOOD, better)
    await store.links.keep_links([], {GOOD.link})
    assert await store.links.links() == (GOOD,)
