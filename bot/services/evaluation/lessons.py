"""What teaches the bot how sure it may be: the editors' questions, and some as people mistype them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.labelled_question import LabelledQuestion
from bot.services.evaluation.noise import mistyped

MISTYPED = 3  # of so many questions one is asked mistyped, too
SEED = 7  # of those mistakes, which are others than those of the evaluation


def lessons(questions: Sequence[LabelledQuestion]) -> tuple[LabelledQuestion, ...]:
    """Every question as it is written, and copies with typing mistakes."""
    copies = (
        replace(one, question=mistyped(one.question, one.language, SEED)) for one in questions[::MISTYPED]
    )
    return (*questions, *copies)
