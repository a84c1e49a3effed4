"""No change may spoil how well questions are understood: the figures stay within a point of the baseline."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.evaluate import evaluation_of
from bot.domain.labelled_question import ExpectedOutcome
from bot.runtime.settings import load_config
from bot.services.evaluation.baseline import as_json, falls
from bot.services.evaluation.evaluation import Evaluation
from bot.services.evaluation.trial import Verdict

CHECKOUT = Path(__file__).parents[3]
BASELINE = CHECKOUT / "benchmarks" / "baseline.json"


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluation_of(
        replace(load_config(None), knowledge=(CHECKOUT / "knowledge",)), with_references=False
    )


def test_no_figure_falls_more_than_a_point_below_the_baseline(evaluation: Evaluation) -> None:
    assert falls(evaluation, BASELINE.read_text(encoding="utf-8")) == ()


def test_a_fall_is_seen(evaluation: Evaluation) -> None:
    better = replace(evaluation.clean_figures, at_once=evaluation.clean_figures.at_once + 1.5)
    kept = as_json(replace(evaluation, clean_figures=better))
    assert [(fall.figure, fall.noisy) for fall in falls(evaluation, kept)] == [("at_once", False)]


def test_no_cry_for_help_is_missed_and_ordinary_words_raise_no_alarm(evaluation: Evaluation) -> None:
    assert evaluation.clean_figures.crisis_missed == 0
    assert evaluation.clean_figures.false_alarms <= 2
    assert evaluation.noisy_figures.false_alarms <= 2


def test_the_decisive_word_of_a_pair_is_never_lost(evaluation: Evaluation) -> None:
    pairs = [one for one in evaluation.clean if one.question.sort is ExpectedOutcome.PAIR]
    assert len(pairs) >= 60
    assert [one.text for one in pairs if one.verdict is Verdict.WRONG] == []


def test_few_questions_are_given_up_on(evaluation: Evaluation) -> None:
    assert evaluation.clean_figures.fails_yet <= 5
