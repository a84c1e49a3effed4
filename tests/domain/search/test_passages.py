"""Entries are found by what they say, too."""

from bot.domain.language import Language
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.passages import Passages
from bot.domain.search.ranking.ranker import Ranker
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.synonyms import Synonyms

LONG = "\n".join(["Zet koffie en thee klaar voor iedereen die binnenkomt."] * 6)
SAID = ((0, Language.NL, f"{LONG}\nLeg een kleed over de biljarttafel."), (2, Language.NL, LONG))


def nearness(*words: str) -> list[float]:
    return [float(near) for near in Passages(SAID, Analyser(Synonyms())).nearness(words, (), 3)]


def test_an_entry_counts_by_the_passage_that_is_most_like_the_question() -> None:
    first, silent, other = nearness("kleed", "over", "biljarttafel")
    assert first > 0.4 > other
    assert silent == 0.0


def test_a_base_that_says_nothing_has_no_passages() -> None:
    assert list(Passages((), Analyser(Synonyms())).nearness(("koffie",), (), 2)) == [0.0, 0.0]


def test_what_only_an_entry_says_brings_it_first() -> None:
    ways = [
        Phrasing(0, "ontvangst van gasten", Language.NL),
        Phrasing(1, "ontvangst van brieven", Language.NL),
    ]
    ranker = Ranker(ways, prose=[Phrasing(1, "Maak de postbus elke dag leeg.", Language.NL)])
    assert ranker.rank("wie leegt de postbus bij ontvangst").entries[0] == 1
