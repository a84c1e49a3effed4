"""What happened to a question, as the person who asked it would say."""

import pytest

from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.search.outcome import Match
from bot.services.evaluation.trial import Verdict, judge
from tests.services.evaluation.asked import NONE, OTHER, RIGHT, answer, choose, question


@pytest.mark.parametrize(
    ("sort", "decision", "verdict", "good"),
    [
        (ExpectedOutcome.ENTRY, answer(RIGHT), Verdict.AT_ONCE, True),
        (ExpectedOutcome.ENTRY, answer(OTHER), Verdict.WRONG, False),
        (ExpectedOutcome.ENTRY, choose(OTHER, RIGHT), Verdict.ONE_TAP, True),
        (ExpectedOutcome.ENTRY, choose(OTHER), Verdict.NOT_OFFERED, False),
        (ExpectedOutcome.ENTRY, NONE, Verdict.NOT_UNDERSTOOD, False),
        (ExpectedOutcome.FAR, answer(OTHER), Verdict.FALSE_ANSWER, False),
        (ExpectedOutcome.NEAR, choose(OTHER, RIGHT), Verdict.ASKED_BACK, True),
        (ExpectedOutcome.FAR, NONE, Verdict.SILENT, True),
        (ExpectedOutcome.CRISIS, answer(RIGHT), Verdict.AT_ONCE, True),
        (ExpectedOutcome.CRISIS, choose(RIGHT, OTHER), Verdict.ONE_TAP, False),
    ],
)
def test_every_ending_has_its_verdict(
    sort: ExpectedOutcome, decision: Match, verdict: Verdict, good: bool
) -> None:
    trial = judge(question(sort=sort), "vraag", decision, 1.0)
    assert (trial.verdict, trial.good) == (verdict, good)
