"""What a question says that it is not about."""

import pytest

from bot.domain.search.confidence.contrast import is_turned_away
from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.outcome import Outcome
from bot.domain.search.text.words import words
from tests.domain.search.base import answer, base

PARTY = answer(
    "straatfeest", ["Een straatfeest organiseren", "straatfeest voorbereiden", "feest in de straat"]
)
TOWN = base(PARTY, answer("subsidie", ["Geld aanvragen", "subsidie voor een plan"]))
SURE = EntryMatcher(TOWN, logistic=Logistic(offset=30.0))


@pytest.mark.parametrize("question", ["geen straatfeest organiseren", "iets organiseren zonder straatfeest"])
def test_an_entry_that_the_question_turns_away_is_offered_and_not_answered(question: str) -> None:
    match = SURE.match(question)
    assert match.outcome is Outcome.CHOOSE
    assert match.candidates[0].entry.slug == "straatfeest"


def test_a_question_without_a_contrast_is_answered() -> None:
    assert SURE.match("hoe een straatfeest organiseren").outcome is Outcome.ANSWER


@pytest.mark.parametrize(
    ("question", "title", "way", "turned_away"),
    [
        ("wat doen we na de dialoog", "Een dialoog starten", "dialoog beginnen", True),
        ("wat doen we na de dialoog", "Een dialoog starten", "beginnen na een pauze", False),
        ("wat doen we na de dialoog", "Nazorg bij een dialoog", "vervolg geven", False),
        ("buiten de eigen groep", "De eigen groep", "samen met de groep", True),
        ("buiten de eigen groep", "De eigen groep", "buiten de groep kijken", False),
    ],
)
def test_an_entry_may_be_about_what_is_left_out(
    question: str, title: str, way: str, turned_away: bool
) -> None:
    assert is_turned_away(words(question), words(title), [words(way)]) is turned_away
