"""What the trials add up to."""

import pytest

from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.search.outcome import Match
from bot.services.evaluation.figures import calibration, curve, figures, right_at
from bot.services.evaluation.trial import Trial, judge
from tests.services.evaluation.asked import NONE, OTHER, RIGHT, answer, choose, question


def trial(
    decision: Match, sort: ExpectedOutcome = ExpectedOutcome.ENTRY, fails_yet: str | None = None
) -> Trial:
    return judge(question(sort=sort, fails_yet=fails_yet), "vraag", decision, 1.0)


def never(trial: Trial) -> bool:
    return False


def test_figures_are_shares_of_the_questions_that_can_be_answered() -> None:
    found = figures(
        [
            trial(answer(RIGHT)),
            trial(answer(OTHER)),
            trial(choose(OTHER, RIGHT)),
            trial(NONE),
            trial(answer(OTHER), ExpectedOutcome.FAR),
            trial(NONE, ExpectedOutcome.FAR),
            trial(choose(OTHER, RIGHT), ExpectedOutcome.NEAR),
            trial(NONE, ExpectedOutcome.CRISIS),
            trial(NONE, fails_yet="te moeilijk"),
        ],
        never,
    )
    assert (found.at_once, found.within_tap, found.not_understood, found.wrong) == (20, 40, 40, 20)
    assert (found.false_far, found.false_near, found.crisis_missed) == (50, 0, 100)
    assert found.fails_yet == pytest.approx(100 / 9)


def test_an_alarm_that_nobody_asked_for_is_a_false_alarm() -> None:
    trials = [
        trial(answer(OTHER), ExpectedOutcome.HARMLESS),
        trial(answer(RIGHT)),
        trial(answer(RIGHT), ExpectedOutcome.CRISIS),
    ]
    assert figures(trials, lambda one: True).false_alarms == 50


def test_the_curve_shows_what_every_limit_would_mean() -> None:
    points = curve(
        [
            trial(answer(RIGHT, 0.9)),
            trial(answer(OTHER, 0.4)),
            trial(answer(OTHER, 0.6), ExpectedOutcome.FAR),
        ],
        2,
    )
    assert [(point.threshold, point.right, point.wrong, point.false) for point in points] == [
        (0.0, 50, 50, 100),
        (0.5, 50, 0, 100),
        (1.0, 0, 0, 0),
    ]


def test_methods_are_compared_where_four_percent_is_wrong() -> None:
    scored = [(1.0 - place / 100, place not in (10, 20, 30, 40, 50)) for place in range(100)]
    assert right_at(scored) == 46


def test_calibration_is_the_distance_between_said_and_true() -> None:
    bins, error = calibration([trial(answer(RIGHT, 0.8)), trial(answer(OTHER, 0.8))])
    assert [(one.asked, one.true) for one in bins] == [(2, 50)]
    assert error == pytest.approx(30)
