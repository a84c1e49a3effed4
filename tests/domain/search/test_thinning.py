"""As little of a base as makes its own questions hard."""

from collections import Counter

from bot.domain.language import Language
from bot.domain.search.confidence.thinning import WAYS, thinned
from bot.domain.search.phrasing import Phrasing

ENTRIES = 20
MANY = tuple(
    Phrasing(entry, f"vraag {number} over {entry}", language)
    for entry in range(ENTRIES)
    for language in Language
    for number in range(WAYS + 5)
)
PROSE = tuple(Phrasing(entry, f"wat {entry} zegt", Language.NL) for entry in range(ENTRIES))


def test_an_entry_keeps_its_title_and_a_few_ways_of_asking_in_each_language() -> None:
    left = thinned(MANY, PROSE, 1)
    kept = Counter((phrasing.entry, phrasing.language) for phrasing in left.phrasings)
    assert set(kept.values()) == {WAYS + 1}
    assert {phrasing.entry for phrasing in left.phrasings if "vraag 0" in phrasing.text} == {
        entry for entry, _ in kept
    }


def test_some_entries_are_gone_with_all_that_they_say() -> None:
    left = thinned(MANY, PROSE, 1)
    assert len(left.absent) == 2
    assert left.absent.isdisjoint(phrasing.entry for phrasing in (*left.phrasings, *left.prose))


def test_phrasings_stay_in_the_order_of_their_entries() -> None:
    entries = [phrasing.entry for phrasing in thinned(MANY, PROSE, 1).phrasings]
    assert entries == sorted(entries)


def test_a_draw_is_the_same_every_time_and_another_is_not() -> None:
    assert thinned(MANY, PROSE, 1) == thinned(MANY, PROSE, 1)
    assert thinned(MANY, PROSE, 1) != thinned(MANY, PROSE, 2)
