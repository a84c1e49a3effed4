"""How sure the matcher may be: from what was found to a probability."""

from dataclasses import dataclass
from math import exp, log

from bot.domain.matching.ranker import Ranking

MARGIN_WEIGHT = 1.2  # of the distance to the runner-up, beside the score of the first
COVERED_WEIGHT = 0.85  # of the share of the question that the first entry has words for
KNOWN_WEIGHT = 0.15  # of the share of the question that the base has words for
LENGTH_WEIGHT = 0.6  # of ln(1 + words): the same score on more words says more


@dataclass(frozen=True, slots=True)
class Logistic:
    """probability = 1 / (1 + e^-(slope · evidence + offset))."""

    slope: float = 3.7
    offset: float = -9.13

    def probability(self, strength: float) -> float:
        """0–1; rises with the evidence."""
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.slope * strength + self.offset))))


def evidence(ranking: Ranking, place: int = 0) -> float:
    """How much speaks for the entry at `place` of the ranking; a score without a unit, about 0–4."""
    score = ranking.scores[place]
    rival = ranking.scores[0] if place else max(ranking.scores[1:2], default=0.0)
    return (
        score
        + MARGIN_WEIGHT * (score - rival)
        + COVERED_WEIGHT * ranking.covered
        + KNOWN_WEIGHT * ranking.known
        + LENGTH_WEIGHT * log(1.0 + len(ranking.question.words))
    )
