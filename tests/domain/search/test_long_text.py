"""A story with a question in it."""

from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.outcome import Outcome
from bot.domain.search.ranking.long_text import LONG, MOST, WINDOW, Judged, together, windows
from tests.domain.search.base import SMALL

STORY = (
    "Goedemiddag, ik werk sinds kort als opbouwwerker en ik ken nog niet veel mensen hier, mijn collega is "
    "ziek en alles komt nu op mij neer, gisteren stond ik bij de bakker te praten over van alles en nog wat. "
)


def test_windows_overlap_and_together_are_the_whole_text() -> None:
    text = [str(number) for number in range(LONG + 20)]
    found = list(windows(text))
    assert {word for window in found for word in window} == set(text)
    assert all(len(window) <= WINDOW for window in found)
    assert set(found[0]) & set(found[1])


def test_an_ordinary_question_has_no_windows_and_an_endless_text_few() -> None:
    assert list(windows(["woord"] * LONG)) == []
    assert len(list(windows(["woord"] * 5_000))) <= MOST


def test_what_whole_and_window_agree_on_is_as_sure_as_the_less_sure_of_them() -> None:
    whole = Judged((1, 2), (0.9, 0.05), (2.0, 1.0))
    found = together(whole, [Judged((1, 2), (0.8, 0.1), (2.0, 1.0)), Judged((2, 1), (0.2, 0.1), (0.5, 0.2))])
    assert (found.entries[0], found.probabilities[0]) == (1, 0.8)


def test_a_window_that_is_sure_of_something_else_leaves_doubt() -> None:
    whole = Judged((1, 2), (0.9, 0.05), (2.0, 1.0))
    found = together(whole, [Judged((1,), (0.9,), (2.0,)), Judged((2,), (0.8,), (1.5,))])
    assert found.probabilities[0] <= 0.5
    assert found.entries[:2] == (1, 2)


def test_a_question_after_a_long_introduction_is_offered() -> None:
    match = EntryMatcher(SMALL).match(STORY * 3 + "Waar kan ik subsidie aanvragen voor een straatfeest?")
    assert match.outcome is not Outcome.NONE
    assert match.candidates[0].entry.slug == "subsidie"


def test_a_story_is_not_answered_on_the_strength_of_its_length() -> None:
    sure = EntryMatcher(SMALL, logistic=Logistic(offset=-5.0))
    assert sure.match(STORY * 2).outcome is not Outcome.ANSWER
