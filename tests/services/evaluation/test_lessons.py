"""What teaches the bot how sure it may be."""

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language
from bot.services.evaluation.lessons import MISTYPED, lessons

ASKED = [
    LabelledQuestion(
        question=f"hoe begin ik een gesprek met buurman nummer {number}",
        language=Language.NL,
        accepted=(EntryId(Kind.ANSWER, "gesprek"),),
        sort=ExpectedOutcome.ENTRY,
        fails_yet=None,
        file="gesprek.yaml",
        line=number,
    )
    for number in range(9)
]


def test_every_question_is_asked_as_written_and_some_mistyped_too() -> None:
    found = lessons(ASKED)
    assert list(found[: len(ASKED)]) == ASKED
    assert len(found) == len(ASKED) + len(ASKED) // MISTYPED
    copies = found[len(ASKED) :]
    assert [one.line for one in copies] == [0, 3, 6]
    assert all(copy.question != ASKED[copy.line].question for copy in copies)


def test_the_mistakes_are_the_same_every_time() -> None:
    assert lessons(ASKED) == lessons(ASKED)
