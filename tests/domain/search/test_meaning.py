"""Meaning beside words: with a small stand-in for sentence vectors, which knows what a few words mean."""

import pickle
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

import numpy as np
import pytest

from bot.domain.search.arrays import Floats
from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher, Thresholds
from bot.domain.search.meaning.meaning import Meaning, meaning_of, texts_with_meaning
from bot.domain.search.meaning.nearness import FAR, MeaningIndex
from bot.domain.search.meaning.passages import LONGEST, passages
from bot.domain.search.outcome import Outcome
from bot.domain.search.reason import Reason
from bot.domain.search.text.words import words
from tests.domain.search.base import SMALL, answer, base

SAME = {"poen": "geld", "centen": "geld", "subsidie": "geld", "budget": "geld", "betaalt": "geld"}
DIMENSIONS = 64
UNSURE = Logistic(offset=-30.0)
"""Words alone are sure of nothing."""


class WordMeanings:
    """A direction for every word; words that mean the same have the same one."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        return np.array([_vector(text) for text in texts], dtype=np.float32).reshape(-1, DIMENSIONS)


def _vector(text: str) -> Floats:
    total = np.zeros(DIMENSIONS, dtype=np.float32)
    for word in words(text):
        seed = int.from_bytes(blake2b(SAME.get(word, word).encode(), digest_size=4).digest(), "little")
        total += np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)
    length = float(np.linalg.norm(total))
    return total / length if length else total


def meaning() -> Meaning:
    found = meaning_of(SMALL, WordMeanings(), WordMeanings().vectors)
    assert found is not None
    return found


WORDS = EntryMatcher(SMALL, logistic=UNSURE)
BOTH = WORDS.with_meaning(meaning())


def test_a_question_in_other_words_reaches_its_entry_by_meaning() -> None:
    question = "waar halen we poen en centen voor de barbecue"
    assert BOTH.match(question).candidates[0].entry.slug == "subsidie"
    assert BOTH.match(question).candidates[0].score > WORDS.match(question).candidates[0].score


def test_what_words_do_not_even_offer_is_offered_by_meaning() -> None:
    question = "budget en poen voor de barbecue"
    assert WORDS.match(question).outcome is Outcome.NONE
    assert BOTH.match(question).outcome is not Outcome.NONE
    assert BOTH.explain(question).reason in {Reason.MEANT, Reason.UNSURE}


def test_an_answer_that_words_are_sure_of_stays_as_it_is() -> None:
    sure = EntryMatcher(SMALL)
    for question in ("subsidie aanvragen", "budget en poen voor de barbecue", "inschrijven"):
        assert sure.match(question).outcome is Outcome.ANSWER
        assert sure.with_meaning(meaning()).match(question) == sure.match(question)


def test_what_meaning_finds_unlikely_is_offered_however_sure_the_words_are() -> None:
    sure = EntryMatcher(SMALL, logistic=Logistic(offset=30.0))
    question = "aan tafel stond een barbecue naast de boom"
    assert sure.match(question).outcome is Outcome.ANSWER
    explained = sure.with_meaning(meaning()).explain(question)
    assert explained.match.outcome is Outcome.CHOOSE
    assert explained.reason is Reason.NOT_MEANT


def test_a_slip_of_the_finger_does_not_hide_what_is_meant() -> None:
    right, slipped = (
        BOTH.match(text) for text in ("wie betaalt een straatfeest dan", "wie betaalt een straatfest dan")
    )
    assert slipped.candidates[0].entry == right.candidates[0].entry
    assert slipped.candidates[0].score > right.candidates[0].score / 2


def test_a_single_word_is_left_to_the_words() -> None:
    assert BOTH.match("poen") == WORDS.match("poen")


@pytest.mark.parametrize("question", ["", "   ", "?!", "é", "🙂 🙂", "xyzzy plugh", "a " * 3000])
def test_any_text_at_all_gets_a_decision(question: str) -> None:
    match = BOTH.match(question)
    scores = [one.score for one in match.candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)


def test_what_the_question_turns_away_is_never_answered_by_meaning() -> None:
    eager = EntryMatcher(SMALL, Thresholds(answer=0.0, choose=0.0, margin=0.0)).with_meaning(meaning())
    assert eager.match("geen buurtfeest met geld betalen").outcome is not Outcome.ANSWER


def test_a_base_too_small_to_compare_does_without() -> None:
    tiny = base(answer("een", ["Hoe begin je?"]))
    assert meaning_of(tiny, WordMeanings(), WordMeanings().vectors) is None


def test_another_process_can_take_the_matcher_over() -> None:
    question = "wie heeft er centen voor een feest in de straat"
    assert pickle.loads(pickle.dumps(BOTH)).match(question) == BOTH.match(question)


def test_the_nearest_ways_count_one_by_one_and_three_together() -> None:
    ways = WordMeanings().vectors(["geld geld", "geld vragen", "geld lenen", "boom planten", "boom kappen"])
    index = MeaningIndex(ways, [0, 0, 0, 2, 2], ways[:1], [0], 4)
    near = index.near(WordMeanings().vectors(["poen"])[0])
    assert near.way.argmax() == 0
    assert near.way[0] > near.ways[0]
    assert near.way[1] == near.ways[3] == near.passage[2] == np.float32(FAR)


def test_a_long_text_is_cut_in_passages_below_its_title() -> None:
    entry = answer("lang", ["Titel"], text="een twee drie vier vijf zes zeven acht negen tien. ")
    content = replace(entry.content.nl, text=" ".join(["woord"] * (LONGEST + 5)))
    knowledge = base(
        replace(entry, content=replace(entry.content, nl=content)), answer("kort", ["Kop"], text="Kort.")
    )
    found = passages(knowledge)
    assert [one.text.partition(". ")[0] for one in found] == ["Titel", "Kop"]
    assert {one.text for one in found} <= set(texts_with_meaning(knowledge))
