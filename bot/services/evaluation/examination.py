"""`test`: the editors' test questions, and those that end otherwise than expected."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from time import perf_counter

from bot.domain.knowledge.entry import EntryId
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
        """Whether every question went as it should."""
        return not self.failed


@dataclass(frozen=True, slots=True)
class Blame:
    """The questions that fail now, parted by whether the change since an earlier state made them fail."""

    worse: tuple[tuple[Trial, tuple[EntryId, ...]], ...]
    """Each with the changed entries that it is about or that now win; without any the question is new."""
    elsewhere: tuple[Trial, ...]
    """Those that failed before too, or were on the edge: nothing that they are about was changed."""


def blame(
    failed: Iterable[Trial],
    known: Collection[str],
    before: Ask,
    changed: Collection[EntryId],
    *,
    everywhere: bool,
) -> Blame:
    """`known` are the earlier questions, `before` answers as then, `changed` are entries that were changed.

    `everywhere`: something changed that counts for every question.
    """
    worse: list[tuple[Trial, tuple[EntryId, ...]]] = []
    elsewhere: list[Trial] = []
    for one in failed:
        question = one.question
        if question.question not in known:
            worse.append((one, ()))
            continue
        shown = (*question.accepted, *((one.first,) if one.first else ()), *one.offered)
        causes = tuple(dict.fromkeys(own for own in shown if own in changed))
        if try_out(question, question.question, before).good and (causes or everywhere):
            worse.append((one, causes))
        else:
            elsewhere.append(one)
    return Blame(tuple(worse), tuple(elsewhere))


def examine(questions: Iterable[LabelledQuestion], ask: Ask) -> Examination:
    """Asks every question once, as it is written."""
    return Examination(tuple(try_out(question, question.question, ask) for question in questions))


def try_out(question: LabelledQuestion, text: str, ask: Ask) -> Trial:
    """Asks one question in the words of `text`, and times it."""
    begin = perf_counter()
    decision = ask(text, question.language)
    return judge(question, text, decision, 1000.0 * (perf_counter() - begin))
