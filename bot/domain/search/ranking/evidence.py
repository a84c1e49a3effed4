"""What the phrasings of a base say for their entries: learnt once from all of them, or from those nearby."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.search.arrays import Floats, Ints, Positions
from bot.domain.search.index.index import Index, Near
from bot.domain.search.ranking.ridge import ridge_scores
from bot.domain.search.ranking.softmax_regression import SoftmaxRegression, fit_softmax_regression

FEWEST_ENTRIES = 10  # from which learning from all phrasings at once is better
MOST_PHRASINGS = 1_500  # up to which that is affordable: 9 MB while it learns
MOST_WEIGHTS = 250_000  # phrasings × entries; a megabyte to keep, and a second to learn
LOGIT_WEIGHT = 0.16  # brings what was learnt to the scale of the ridge
BESIDE_LEARNT = 0.45  # what is learnt from all phrasings leaves less to be said by words and letters


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question beside the phrasings of a base."""

    cosines: Floats
    """With every phrasing."""
    near: Near
    """The nearest phrasings, compared with each other and with the question."""
    owners: Ints
    """The entries that own those, in rising order."""
    firsts: Positions
    """Where the nearest phrasings of each of these entries begin."""


class Evidence(Protocol):
    """One way to weigh phrasings."""

    @property
    def beside(self) -> float:
        """What words and letters count beside it; 1 beside the ridge."""

    def of_entries(self, compared: Comparison) -> Floats:
        """How much each entry is meant that owns some of the nearest phrasings."""


@dataclass(frozen=True, slots=True)
class NearbyEvidence:
    """Ridge over the nearest phrasings, for each question anew. Holds nothing, at any size."""

    beside: float = 1.0

    def of_entries(self, compared: Comparison) -> Floats:
        """See `ridge_scores`."""
        return ridge_scores(compared.near.similarity(), compared.near.nearness, compared.firsts)


@dataclass(frozen=True, slots=True)
class RegressionEvidence:
    """Logistic regression over all phrasings."""

    learnt: SoftmaxRegression
    beside: float = BESIDE_LEARNT

    def of_entries(self, compared: Comparison) -> Floats:
        """Of cosines between phrasings it needs none any more."""
        return self.learnt.scores(compared.cosines)[compared.owners] * LOGIT_WEIGHT


def evidence_of(index: Index, owners: Ints) -> Evidence:
    """The better of the two that a base of this size can afford. `owners` are in rising order."""
    entries = int(owners[-1]) + 1 if len(owners) else 0
    affordable = len(owners) <= MOST_PHRASINGS and len(owners) * entries <= MOST_WEIGHTS
    if affordable and entries >= FEWEST_ENTRIES:
        return RegressionEvidence(fit_softmax_regression(index.similarity(), owners))
    return NearbyEvidence()
