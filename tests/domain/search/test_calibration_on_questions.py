"""How sure the bot may be is measured on the editors' own questions, where there are enough of them."""

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language
from bot.domain.search.confidence.calibration import ENOUGH_ASKED
from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher
from tests.domain.search.base import answer, base

WORDS = ("dialoog", "straatfeest", "pleinregels", "iftar", "moestuin", "wandelen", "koken", "voetbal")
MATCHER = EntryMatcher(base(*(answer(word, [f"{word} in de buurt"]) for word in WORDS)))


def questions(right: bool) -> list[LabelledQuestion]:
    each = ENOUGH_ASKED // len(WORDS) + 1
    return [
        LabelledQuestion(
            question=f"vraag {time} over {word}",
            language=Language.NL,
            accepted=(EntryId(Kind.ANSWER, word if right else WORDS[number - 1]),),
            sort=ExpectedOutcome.ENTRY,
            fails_yet=None,
            file="vragen.yaml",
            line=number,
        )
        for time in range(each)
        for number, word in enumerate(WORDS)
    ]


def sure(logistic: Logistic) -> float:
    return MATCHER.calibrated(logistic).match("vraag over een moestuin").candidates[0].score


def test_questions_that_are_answered_right_make_the_bot_surer() -> None:
    assert sure(MATCHER.calibrate(questions(right=True))) > 0.8
    assert sure(MATCHER.calibrate(questions(right=False))) < 0.1


def test_few_questions_do_not_overrule_the_default() -> None:
    few = questions(right=False)[: ENOUGH_ASKED - 1]
    assert MATCHER.calibrate(few) == Logistic()


def test_equal_questions_teach_the_same_certainty() -> None:
    assert MATCHER.calibrate(questions(right=True)) == MATCHER.calibrate(questions(right=True))
