"""What happened to a question, as the person who asked it would say."""

import pytest

from bot.domain.matching.outcome import Match
from bot.domain.test_question import TestSort
from bot.services.evaluation.trial import Verdict, judge
from tests.services.evaluation.asked import NONE, OTHER, RIGHT, answer, choose, question


@pytest.mark.parametrize(
    ("sort", "decision", "verdict", "good"),
    [
        (TestSort.ENTRY, answer(RIGHT), Verdict.AT_ONCE, True),
        (TestSort.ENTRY, answer(OTHER), Verdict.WRONG, False),
        (TestSort.ENTRY, choose(OTHER, RIGHT), Verdict.ONE_TAP, True),
        (TestSort.ENTRY, choose(OTHER), Verdict.NOT_OFFERED, False),
        (TestSort.ENTRY, NONE, Verdict.NOT_UNDERSTOOD, False),
        (TestSort.FAR, answer(OTHER), Verdict.FALSE_ANSWER, False),
        (TestSort.NEAR, choose(OTHER, RIGHT), Verdict.ASKED_BACK, True),
        (TestSort.FAR, NONE, Verdict.SILENT, True),
        (TestSort.CRISIS, answer(RIGHT), Verdict.AT_ONCE, True),
        (TestSort.CRISIS, choose(RIGHT, OTHER), Verdict.ONE_TAP, False),
    ],
)
def test_every_ending_has_its_verdict(sort: TestSort, decision: Match, verdict: Verdict, good: bool) -> None:
    trial = judge(question(sort=sort), "vraag", decision, 1.0)
    assert (trial.verdict, trial.good) == (verdict, good)
