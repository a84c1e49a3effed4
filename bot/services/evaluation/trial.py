"""One test question, asked once, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.search.outcome import Outcome


class Scored(Protocol):
    """An entry and the probability that it is meant."""

    @property
    def entry(self) -> EntryId:
        """Which one."""
        ...

    @property
    def score(self) -> float:
        """0–1."""
        ...


class Decided(Protocol):
    """What was decided about a question, by a matcher alone or by the whole conversation."""

    @property
    def outcome(self) -> Outcome:
        """Answer, choose or none."""
        ...

    @property
    def candidates(self) -> Sequence[Scored]:
        """Best first."""
        ...

    @property
    def offered(self) -> Sequence[EntryId]:
        """What a person can choose from."""
        ...


class Verdict(StrEnum):
    """How a question ended for the person who asked it."""

    AT_ONCE = "at_once"
    """The right answer, or the referral in a crisis."""
    ONE_TAP = "one_tap"
    """Among the titles offered."""
    NOT_OFFERED = "not_offered"
    """Titles were offered, the right one not among them."""
    NOT_UNDERSTOOD = "not_understood"
    WRONG = "wrong"
    """Another entry was given as the answer."""
    FALSE_ANSWER = "false_answer"
    """An answer to a question that no entry answers."""
    ASKED_BACK = "asked_back"
    """Titles offered for a question that no entry answers."""
    SILENT = "silent"
    """Nothing said on a question that no entry answers: right."""


GOOD = frozenset({Verdict.AT_ONCE, Verdict.ONE_TAP, Verdict.ASKED_BACK, Verdict.SILENT})


@dataclass(frozen=True, slots=True)
class Trial:
    """What happened to one question. `score` is the first candidate's probability, 0 without one."""

    question: LabelledQuestion
    text: str
    """As it was asked: mistyped or not."""
    verdict: Verdict
    first: EntryId | None
    offered: tuple[EntryId, ...]
    score: float
    milliseconds: float

    @property
    def first_is_right(self) -> bool:
        """Whether the best candidate is accepted, whatever was decided."""
        return self.first is not None and self.first in self.question.accepted

    @property
    def good(self) -> bool:
        """Whether the editors would be content. A pair and a crisis must be right at once or ask back."""
        if self.question.sort is ExpectedOutcome.CRISIS:
            return self.verdict is Verdict.AT_ONCE
        return self.verdict in GOOD


def judge(question: LabelledQuestion, text: str, decision: Decided, milliseconds: float) -> Trial:
    """The verdict on a decision."""
    candidates = decision.candidates
    first = candidates[0].entry if candidates else None
    score = candidates[0].score if candidates else 0.0
    offered = tuple(decision.offered)
    verdict = _verdict(question.accepted, decision.outcome, first, offered)
    return Trial(question, text, verdict, first, offered, score, milliseconds)


def _verdict(
    accepted: Sequence[EntryId], outcome: Outcome, first: EntryId | None, offered: Sequence[EntryId]
) -> Verdict:
    if outcome is Outcome.NONE:
        return Verdict.NOT_UNDERSTOOD if accepted else Verdict.SILENT
    if outcome is Outcome.CHOOSE:
        if not accepted:
            return Verdict.ASKED_BACK
        return Verdict.ONE_TAP if set(accepted).intersection(offered) else Verdict.NOT_OFFERED
    if not accepted:
        return Verdict.FALSE_ANSWER
    return Verdict.AT_ONCE if first in accepted else Verdict.WRONG
