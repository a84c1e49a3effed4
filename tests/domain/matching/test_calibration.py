"""How sure the bot may be."""

from random import Random

import pytest

from bot.domain.matching.calibration import Trial, fit
from bot.domain.matching.confidence import Logistic


def test_the_fit_finds_the_numbers_that_made_the_trials() -> None:
    rng, true = Random(1), Logistic(3.0, -6.0)
    strengths = [rng.uniform(0, 4) for _ in range(4_000)]
    fitted = fit([Trial(one, rng.random() < true.probability(one), 1.0) for one in strengths])
    assert fitted.slope == pytest.approx(3.0, rel=0.1)
    assert fitted.offset == pytest.approx(-6.0, rel=0.1)


def test_a_base_that_is_never_wrong_gives_finite_numbers() -> None:
    fitted = fit([Trial(2.0, True, 1.0), Trial(0.5, False, 1.0)] * 20)
    assert 0 < fitted.slope < 100
    assert fitted.probability(2.0) > 0.9 > 0.1 > fitted.probability(0.5)


def test_more_evidence_never_makes_less_sure() -> None:
    fitted = fit([Trial(2.0, False, 1.0), Trial(0.5, True, 1.0)] * 20)
    assert fitted.slope == 0
