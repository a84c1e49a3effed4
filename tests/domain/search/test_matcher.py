"""From a question to a decision."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.language import Language
from bot.domain.search.confidence.signals import SIGNALS, Logistic
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.outcome import MAX_CANDIDATES, Outcome
from bot.domain.search.reason import Reason
from tests.domain.search.base import SMALL, answer, base

MATCHER = EntryMatcher(SMALL)


def first(question: str) -> str:
    return MATCHER.match(question).candidates[0].entry.slug


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("met hoeveel mensen zit je aan een tafel", "groepsgrootte"),
        ("hoevel menssen aan tafel", "groepsgrootte"),
        ("waar vraag ik subsidie aan", "subsidie"),
        ("subsidi voor straatfeest", "subsidie"),
        ("who is going to pay for our party", "subsidie"),
    ],
)
def test_half_a_sentence_with_a_typo_finds_its_entry(question: str, slug: str) -> None:
    assert first(question) == slug


def test_a_phrasing_of_the_editor_is_always_answered() -> None:
    match = MATCHER.match("  Subsidie AANVRAGEN? ")
    assert match.outcome is Outcome.ANSWER
    assert str(match.candidates[0].entry) == "answer/subsidie"


def test_the_language_of_the_question_is_heard() -> None:
    assert MATCHER.match("hoeveel mensen zitten er aan een tafel").language is Language.NL
    assert MATCHER.match("how many people sit at a table").language is Language.EN
    assert MATCHER.match("12345").language is None


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        " ",
        "x",
        "1234567",
        "😀🎉",
        "a" * 10_000,
        "شكرا جزيلا",
        "\u200f\u200e",
        "' OR 1=1 --",
        "<b>&lt;</b>",
    ],
)
def test_nonsense_is_never_answered(nonsense: str) -> None:
    assert MATCHER.match(nonsense).outcome is not Outcome.ANSWER


@pytest.mark.parametrize("signs", ["-1", "1=1", "12 + 4", "?!"])
def test_signs_and_small_numbers_are_no_question(signs: str) -> None:
    counted = EntryMatcher(base(answer("zaal", ["Zaal 1 op 4", "1 zaal 12"])))
    match = counted.match(signs)
    assert (match.outcome, match.candidates) == (Outcome.NONE, ())


def test_an_empty_base_knows_nothing() -> None:
    assert EntryMatcher(base()).match("subsidie").outcome is Outcome.NONE


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gets_an_outcome_with_probabilities_in_order(question: str) -> None:
    match = MATCHER.match(question)
    scores = [candidate.score for candidate in match.candidates]
    assert len(scores) <= MAX_CANDIDATES
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert all(one >= other for one, other in pairwise(scores))
    assert (len(match.offered) >= 2) is (match.outcome is Outcome.CHOOSE)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "dialoog " * 2_000,
        " ".join(f"{letter}zqxw" for letter in "abcdefghijklmnopqrstuvwxyz" * 3),
        "\u200b\u202eoolaid" * 50,
        "é" * 5_000,
    ],
)
def test_any_text_is_decided_within_fifty_milliseconds(text: str) -> None:
    MATCHER.match("warm")
    begin = process_time()
    MATCHER.match(text)
    assert process_time() - begin < 0.05


def test_two_threads_may_ask_at_once() -> None:
    questions = ["met hoeveel mensen aan tafel", "subsidie voor een straatfeest", "ik kan niet komen"] * 40
    alone = [MATCHER.match(question) for question in questions]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(MATCHER.match, questions)) == alone


def test_a_calibrated_matcher_finds_the_same_entries() -> None:
    surer = MATCHER.calibrated(Logistic(offset=10.0))
    question = "subsidi voor straatfeest"
    assert surer.match(question).candidates[0].entry == MATCHER.match(question).candidates[0].entry
    assert surer.match(question).candidates[0].score > 0.99


def test_why_shows_what_counted() -> None:
    explanation = MATCHER.explain("subsidi voor straatfeest")
    assert [(one.typed, one.meant) for one in explanation.corrections] == [("subsidi", ("subsidie",))]
    assert explanation.considered[0].entry.slug == "subsidie"
    assert dict(explanation.words)["straatfeest"] > 0
    assert explanation.unknown == ("subsidi",)
    assert explanation.danger is None


def test_why_names_the_signals_and_the_limit_that_decided() -> None:
    unsure = MATCHER.calibrated(Logistic(offset=-20.0)).explain("subsidi voor straatfeest")
    assert unsure.reason is Reason.UNLIKELY
    assert unsure.signs[0].worth >= unsure.signs[-1].worth
    assert {sign.name for sign in unsure.signs} <= set(SIGNALS)
    assert MATCHER.explain("blub").reason is Reason.UNKNOWN_WORD
    assert MATCHER.calibrated(Logistic(offset=10.0)).explain("subsidi voor straatfeest").reason is Reason.SURE
