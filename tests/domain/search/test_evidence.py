"""What the phrasings of a base say for their entries."""

import numpy as np
import pytest

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints
from bot.domain.search.index.index import Index
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.evidence import (
    MOST_PHRASINGS,
    Evidence,
    NearbyEvidence,
    RegressionEvidence,
    evidence_of,
)
from bot.domain.search.ranking.ranker import Ranker
from bot.domain.search.ranking.softmax_regression import SoftmaxRegression, fit_softmax_regression
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.synonyms import Synonyms


def owners_of(entries: int, ways: int) -> Ints:
    return np.repeat(np.arange(entries, dtype=np.int32), ways)


def evidence(entries: int, ways: int) -> Evidence:
    """Of a base with so many ways of asking for each entry."""
    owners = owners_of(entries, ways)
    texts = [(f"vraag{number % 50}", "buurt") for number in range(len(owners))]
    return evidence_of(Index(texts, [Language.NL] * len(texts), owners, Analyser(Synonyms())), owners)


def learnt() -> tuple[SoftmaxRegression, Floats, Ints]:
    """(what is learnt, the vectors it was learnt from, the entry of each)."""
    rows = np.random.default_rng(1).random((40, 60), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    owners = owners_of(10, 4)
    return fit_softmax_regression(rows @ rows.T, owners), rows, owners


@pytest.mark.parametrize(
    ("entries", "ways", "kind"),
    [
        (30, 5, RegressionEvidence),
        (3, 5, NearbyEvidence),
        (30, MOST_PHRASINGS // 30 + 1, NearbyEvidence),
        (MOST_PHRASINGS, 1, NearbyEvidence),
    ],
)
def test_a_base_is_learnt_whole_unless_it_is_tiny_or_large(entries: int, ways: int, kind: type) -> None:
    assert isinstance(evidence(entries, ways), kind)


def test_every_phrasing_that_was_learnt_leads_to_its_own_entry() -> None:
    found, rows, owners = learnt()
    assert [int(np.argmax(found.scores(rows @ row))) for row in rows] == owners.tolist()


def test_being_like_everything_speaks_for_no_entry() -> None:
    found, rows, _ = learnt()
    cosines = rows @ rows[7]
    assert found.scores(cosines + np.float32(0.2)) == pytest.approx(found.scores(cosines), abs=1e-4)


def test_over_all_entries_together_nothing_is_said() -> None:
    found, rows, _ = learnt()
    assert found.scores(rows @ rows[7]).mean() == pytest.approx(0.0, abs=1e-4)


def test_what_is_left_out_of_a_base_that_was_learnt_whole_does_not_speak() -> None:
    subjects = ("koken", "fietsen", "tuinieren", "zingen", "subsidie", "vergunning", "zaal", "sport", "taal")
    ways = [
        f"hoe kan ik {subject} in de buurt {verb}"
        for subject in (*subjects, "jongeren", "ouderen", "vrijwilliger")
        for verb in ("vinden", "maken", "regelen")
    ]
    ranker = Ranker([Phrasing(number // 3, text, Language.NL) for number, text in enumerate(ways)])
    whole, one, none = (
        ranker.rank("hoe kan ik zingen in de buurt regelen"),
        ranker.rank_without(9, whole_entry=False),
        ranker.rank_without(9, whole_entry=True),
    )
    assert whole.entries[0] == one.entries[0] == 3
    assert 9 not in one.variants
    assert 3 not in none.entries[:1]
    assert none.scores[0] < one.scores[0]
