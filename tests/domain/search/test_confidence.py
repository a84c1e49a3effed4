"""From what was found to probabilities."""

import pytest

from bot.domain.language import Language
from bot.domain.search.confidence.signals import CLEAR_LEAD, SIGNALS, Logistic, probabilities, signals
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranker

TEXTS = ("samen koken met buren", "samen eten met buren", "samen wandelen met jongeren", "moestuin beginnen")
RANKER = Ranker([Phrasing(number, text, Language.NL) for number, text in enumerate(TEXTS)])


def test_what_the_first_leaves_is_shared_by_the_others() -> None:
    ranking = RANKER.rank("met de buren samen iets doen")
    found = probabilities(Logistic(), ranking, len(TEXTS))
    assert sum(found) <= 1.0 + 1e-9
    assert list(found) == sorted(found, reverse=True)
    assert len(probabilities(Logistic(), ranking, 2)) == 2


def test_a_phrasing_word_for_word_leaves_nothing_for_others() -> None:
    first, *rest = probabilities(Logistic(), RANKER.rank("samen koken met buren"), 3)
    assert first == 1.0
    assert rest == pytest.approx([0.0, 0.0])


def test_nothing_found_is_nothing_likely() -> None:
    assert probabilities(Logistic(), RANKER.rank("qqq"), 3) == ()


def test_a_lead_that_is_clear_says_no_more_when_it_is_longer() -> None:
    margin = SIGNALS.index("margin")
    assert signals(RANKER.rank("samen koken met buren"))[margin] == CLEAR_LEAD
    assert signals(RANKER.rank("samen met buren"))[margin] < CLEAR_LEAD
