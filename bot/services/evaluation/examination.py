"""`test`: the editors' test questions, and those that end otherwise than expected."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter

from bot.domain.labelled_question import LabelledQuestion
from bot.domain.language import Language
from bot.services.evaluation.trial import Decided, Trial, judge

Ask = Callable[[str, Language], Decided]
"""A question and the language it is in, to what is decided."""


@dataclass(frozen=True, slots=True)
class Examination:
    """All questions, and the surprises among them, both in the order of the files."""

    trials: tuple[Trial, ...]

    @property
    def failed(self) -> tuple[Trial, ...]:
        """Those that should have gone well."""
        return tuple(one for one in self.trials if one.question.fails_yet is None and not one.good)

    @property
    def passed_unexpectedly(self) -> tuple[Trial, ...]:
        """Those that are said not to work yet, and do: the remark may go."""
        return tuple(one for one in self.trials if one.question.fails_yet is not None and one.good)

    @property
    def fine(self) -> bool:
        """Whether nothing surprises."""
        return not self.failed and not self.passed_unexpectedly


def examine(questions: Iterable[LabelledQuestion], ask: Ask) -> Examination:
    """Asks every question once, as it is written."""
    return Examination(tuple(try_out(question, question.question, ask) for question in questions))


def try_out(question: LabelledQuestion, text: str, ask: Ask) -> Trial:
    """Asks one question in the words of `text`, and times it."""
    begin = perf_counter()
    decision = ask(text, question.language)
    return judge(question, text, decision, 1000.0 * (perf_counter() - begin))
