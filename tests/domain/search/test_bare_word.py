"""A question of one word."""

import pytest

from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.outcome import Outcome
from tests.domain.search.base import answer, base

TOWN = base(
    *(
        answer(f"in-de-buurt-{number}", [f"{theme} in de buurt", f"{theme} voor de buurt", f"{theme} buurt"])
        for number, theme in enumerate(
            ("koken", "wandelen", "zingen", "lezen", "sport", "muziek", "schaken", "tuin", "markt", "fietsen")
        )
    ),
    answer("brand", ["112 bellen", "er staat een auto in brand", "iemand is in gevaar", "nu hulp nodig"]),
    answer(
        "alcohol", ["alcohol schenken", "bier schenken", "mag er bier bij", "bier op straat", "bier verkopen"]
    ),
)
SURE = EntryMatcher(TOWN, logistic=Logistic(offset=30.0))


@pytest.mark.parametrize("word", ["blub", "regen", "vakantie", "stoel"])
def test_a_word_of_which_nothing_is_known_gives_nothing(word: str) -> None:
    assert SURE.match(word).outcome is Outcome.NONE


def test_a_word_of_the_field_gives_a_choice() -> None:
    match = SURE.match("buurt")
    assert match.outcome is Outcome.CHOOSE
    assert len(match.offered) == 5


def test_a_word_that_one_entry_happens_to_have_is_not_its_answer() -> None:
    assert SURE.match("auto").outcome is Outcome.CHOOSE


def test_a_word_that_belongs_to_one_entry_is_answered() -> None:
    match = SURE.match("bier")
    assert (match.outcome, match.candidates[0].entry.slug) == (Outcome.ANSWER, "alcohol")


def test_the_same_word_within_a_question_is_answered_as_before() -> None:
    assert SURE.match("er staat een auto in brand").outcome is Outcome.ANSWER
