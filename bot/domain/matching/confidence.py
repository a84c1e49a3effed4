"""How sure the matcher may be: from what was found to a probability."""

from dataclasses import dataclass
from math import exp

from bot.domain.matching.ranker import Ranking

LIKENESS_WEIGHT = 0.3  # of the letters in common with the nearest variant
KNOWN_WEIGHT = 0.3  # of the share of the question that the base has words for


@dataclass(frozen=True, slots=True)
class Logistic:
    """probability = 1 / (1 + e^-(slope · evidence + offset))."""

    slope: float = 5.6
    offset: float = -3.7

    def probability(self, strength: float) -> float:
        """0–1; rises with the evidence."""
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.slope * strength + self.offset))))


def evidence(ranking: Ranking) -> float:
    """How much speaks for the first entry of the ranking; a score without a unit, about 0–1.6."""
    if not ranking.entries:
        return 0.0
    return ranking.scores[0] + LIKENESS_WEIGHT * ranking.likeness + KNOWN_WEIGHT * ranking.known
