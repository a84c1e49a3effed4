"""A mistyped copy is what a thumb makes of a question."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.language import Language
from bot.services.evaluation.noise import mistyped


@given(st.text(max_size=120), st.sampled_from(Language), st.integers(0, 3))
def test_the_same_question_is_always_mistyped_in_the_same_way(
    text: str, language: Language, seed: int
) -> None:
    assert mistyped(text, language, seed) == mistyped(text, language, seed)


def test_a_question_stays_recognisable() -> None:
    question = "Hoe begin ik een dialoog in een gespannen wijk?"
    copies = {mistyped(question, Language.NL, seed) for seed in range(20)}
    assert len(copies) > 15
    assert all(abs(len(copy) - len(question)) <= 4 for copy in copies)
