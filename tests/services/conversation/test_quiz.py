"""`/quiz`: does this work or not?"""

import pytest

from bot.domain.dialogue.action import Quiz
from bot.domain.dialogue.reply import MAX_POLL_EXPLANATION, MAX_POLL_QUESTION
from bot.domain.guidance.quiz import ROUND, quiz_round
from bot.domain.language import Language
from bot.services.presentation.guidance.quiz import polls
from tests.talking import Talk, a_view, choice, labels, the_current


@pytest.mark.parametrize("language", Language)
def test_a_round_has_five_different_questions_some_that_work_and_some_that_do_not(language: Language) -> None:
    for number in range(1, 200):
        found = quiz_round(number, the_current().knowledge, language)
        assert len({one.statement for one in found}) == ROUND
        assert sum(one.works for one in found) in (2, 3)


@pytest.mark.parametrize("language", Language)
def test_every_question_fits_a_poll_and_its_explanation_names_the_source(language: Language) -> None:
    for number in range(1, 200):
        *questions, end = polls(number, a_view(language))
        assert end.choices
        for asked, one in zip(questions, quiz_round(number, the_current().knowledge, language), strict=True):
            assert asked.poll is not None
            assert len(asked.poll.question) <= MAX_POLL_QUESTION
            assert len(asked.poll.explanation) <= MAX_POLL_EXPLANATION
            source = one.approach.source(one.guidance.sources[0]).title
            assert asked.poll.explanation.endswith(f"({source})")
            assert asked.poll.right == (0 if one.works else 1)


async def test_by_numbers_every_answer_tells_whether_it_was_right_and_why(talk: Talk) -> None:
    shown = await talk.says("test jezelf")
    assert "vraag 1 van 5" in shown.plain
    for number in range(1, ROUND + 1):
        action = choice(shown, "Werkt wel").action
        assert isinstance(action, Quiz)
        question = quiz_round(action.round, the_current().knowledge, Language.NL)[action.number]
        shown = await talk.says("1")
        assert ("Klopt." if question.works else "Net niet.") in shown.plain
        assert question.guidance.text in shown.plain
        if number < ROUND:
            assert f"vraag {number + 1} van 5" in shown.plain
    assert "Nog een ronde" in labels(shown)
    assert "vraag 1 van 5" in (await talk.says("nog een ronde")).plain


async def test_an_answer_to_a_question_that_has_changed_is_not_judged(talk: Talk) -> None:
    shown = await talk.taps(Quiz(7, 2, mark=1, works=True))
    assert "intussen veranderd" in shown.plain
    assert "Klopt" not in shown.plain
    assert "vraag 1 van 5" in (await talk.taps(Quiz(7, 400))).plain


async def test_a_number_that_is_not_there_leaves_the_question_open(talk: Talk) -> None:
    shown = await talk.says("/quiz")
    sorry = await talk.says("9")
    assert "Kies 1 tot en met 3" in sorry.plain
    assert sorry.choices == shown.choices
    assert "vraag 2 van 5" in (await talk.says("1")).plain
