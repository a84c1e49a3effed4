"""How sure the bot may be."""

from random import Random

import pytest

from bot.domain.search.confidence.calibration import Observation, fit, learn
from bot.domain.search.confidence.signals import GENERAL, NO_SIGNALS, SIGNALS, Logistic, Signals, weighed

SCORE = SIGNALS.index("score")
PIECES = SIGNALS.index("pieces")


def scored(score: float) -> Signals:
    """Signals of which only the score is not zero."""
    return tuple(score if name == "score" else 0.0 for name in SIGNALS)


def test_the_fit_finds_the_numbers_that_made_the_trials() -> None:
    rng, true = Random(1), Logistic(GENERAL, -6.0)
    asked = [scored(rng.uniform(0, 4)) for _ in range(4_000)]
    fitted = fit([Observation(one, rng.random() < true.probability(one), 1.0) for one in asked])
    assert fitted.weights[SCORE] == pytest.approx(GENERAL[SCORE], rel=0.1)
    assert fitted.offset == pytest.approx(-6.0, rel=0.1)


def test_a_base_that_is_never_wrong_gives_finite_numbers() -> None:
    fitted = fit([Observation(scored(2.0), True, 1.0), Observation(scored(0.5), False, 1.0)] * 20)
    assert 0 < fitted.weights[SCORE] < 100
    assert fitted.probability(scored(2.0)) > 0.9 > 0.1 > fitted.probability(scored(0.5))


@pytest.mark.parametrize("measure", [fit, learn])
def test_more_of_a_signal_never_makes_less_sure(measure) -> None:  # type: ignore[no-untyped-def]
    fitted = measure([Observation(scored(2.0), False, 1.0), Observation(scored(0.5), True, 1.0)] * 20)
    assert all(weight == 0 for weight in fitted.weights)


def test_what_a_signal_is_worth_is_learnt_from_the_questions() -> None:
    rng = Random(1)
    asked = [tuple(rng.random() for _ in SIGNALS) for _ in range(2_000)]
    learnt = learn([Observation(one, one[PIECES] > 0.5, 1.0) for one in asked])
    assert learnt.weights[PIECES] > 10 * max(
        weight for number, weight in enumerate(learnt.weights) if number != PIECES
    )
    assert weighed(learnt.weights, NO_SIGNALS) == 0


def test_a_signal_that_only_misleads_on_questions_without_an_answer_is_trusted_less() -> None:
    rng = Random(1)

    def trial(answerable: bool) -> Observation:
        signs = [0.0 for _ in SIGNALS]
        signs[SCORE] = rng.gauss(1.0 if answerable else 0.0, 1.0)
        signs[PIECES] = rng.gauss(1.0, 1.0)
        right = answerable and rng.random() < 1.0 / (1.0 + 2.718 ** -signs[PIECES])
        return Observation(tuple(signs), right, 1.0, answerable=answerable)

    def worth(trials: list[Observation]) -> float:
        found = learn(trials).weights
        return found[PIECES] / found[SCORE]

    mixed = [trial(answerable=number % 4 > 0) for number in range(4_000)]
    all_alike = [Observation(one.signals, one.right, 1.0) for one in mixed]
    assert worth(mixed) < worth(all_alike)
