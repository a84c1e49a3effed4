"""What speaks for an entry, and how much."""

import numpy as np
import pytest

from bot.domain.language import Language
from bot.domain.search.index.index import Index
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranker
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.string_similarity import part, similarity
from bot.domain.search.text.synonyms import Synonyms
from bot.domain.search.text.words import words


def ranker(*entries: list[str]) -> Ranker:
    return Ranker(
        [Phrasing(number, text, Language.NL) for number, texts in enumerate(entries) for text in texts]
    )


def test_letters_in_the_same_order_decide_between_the_same_words() -> None:
    found = ranker(["buren helpen ouderen"], ["ouderen helpen buren"])
    assert found.rank("ouderen helpen de buren").entries[0] == 1
    assert found.rank("buren helpen de ouderen").entries[0] == 0


def test_a_verb_in_two_parts_is_the_verb_and_not_a_noun_made_of_it() -> None:
    found = ranker(["geen inschrijvingen", "te weinig inschrijvingen"], ["inschrijven", "me opgeven"])
    assert found.rank("hoe schrijf ik me in").question.verbs == ("inschrijven",)
    assert found.rank("hoe schrijf ik me in").entries[0] == 1


def test_words_say_more_in_a_base_of_many_words() -> None:
    few = [["straatfeest vergunning"], ["straatfeest tips"]]
    many = [[f"{text} {number}" for text in texts for number in range(30)] for texts in few]

    def lead(entries: list[list[str]]) -> float:
        first, second = ranker(*entries).rank("vergunning voor iets heel anders").scores[:2]
        return first - second

    assert lead(many) > lead(few)


def test_what_several_phrasings_have_of_a_question_counts_once() -> None:
    def near(*texts: str) -> tuple[float, float]:
        index = Index(
            [words(text) for text in texts],
            [Language.NL] * len(texts),
            np.zeros(len(texts), dtype=np.int32),
            Analyser(Synonyms()),
        )
        rows = np.arange(len(texts), dtype=np.int32)
        of_one_entry = np.zeros(len(texts), dtype=np.int64)
        found = index.near(rows, of_one_entry, index.vector(("koken", "met", "buren"), ()))
        return float(found.stems[0]), float(found.pieces[0])

    assert near("koken met buren") == pytest.approx(near("koken met buren", "buren en koken met iedereen"))
    assert sum(near("koken met buren")) == pytest.approx(1.0)
    assert sum(near("koken", "buren")) < 1.0


def test_a_question_inside_a_longer_phrasing_is_a_part_of_it() -> None:
    assert part("samen koken", ["hoe ga je samen koken met buren"]) == 1.0
    assert part("hoe ga je samen koken met buren", ["samen koken"]) == 1.0
    assert part("samen koken", ["vergunning"]) < 0.6
    assert part("samen koken", []) == 0.0


def test_likeness_counts_the_letters_in_order() -> None:
    assert similarity("koken", ["koken", "kooken", "xyz"]).tolist() == pytest.approx([1.0, 10 / 11, 0.0])
