"""How sure the matcher may be: from what was found to a probability."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from bot.domain.search.ranking.ranker import Ranking

Signals = tuple[float, ...]
"""What speaks for an entry, in the order of `SIGNALS`; without a unit. More of one never makes less sure."""

SIGNALS = (
    "score",
    "margin",
    "covered",
    "known",
    "length",
    "pieces",
    "part",
    "third",
    "sixth",
    "words_lead",
    "pieces_lead",
    "backed_lead",
    "backed_score",
    "ways",
    "typed",
    "uncorrected",
)
NO_SIGNALS: Signals = (0.0,) * len(SIGNALS)
"""Of a question that shares nothing with the base."""

GENERAL: Signals = (3.0, 4.8, 2.55, 0.45, 1.8, *(0.0,) * (len(SIGNALS) - 5))
"""What each signal counts for in a base that nothing is known of."""
GENERAL_OFFSET = -9.5
HIGHEST = 3.0  # score; a higher one says no more
CLEAR_LEAD = 0.5  # of score; a longer lead over the runner-up says no more
CLEAR_LEADS = ((3, 1.0), (5, 1.2))  # the same over a later place, counted from 0
CLEAR_SHARE = 0.25  # lead in words or in pieces; a longer one, either way, says no more
ENOUGH_WORDS = 12  # more of them say no more
SHARPNESS = 6.0  # how steeply the later entries share what the first leaves, by score


@dataclass(frozen=True, slots=True)
class Logistic:
    """probability = 1 / (1 + e^-(weights · signals + offset)). No weight is below zero."""

    weights: Signals = GENERAL
    offset: float = GENERAL_OFFSET

    def probability(self, signals: Signals) -> float:
        """0–1; rises with every signal."""
        strength = weighed(self.weights, signals) + self.offset
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, strength))))


def weighed(weights: Sequence[float], signals: Sequence[float]) -> float:
    """The sum of all signals, each times its weight."""
    return sum(weight * signal for weight, signal in zip(weights, signals, strict=True))


def signals(ranking: Ranking) -> Signals:
    """What speaks for the first entry of a ranking that is not empty. None of it grows without end."""
    question = ranking.question
    typed = max(1, len(question.words))
    score = min(HIGHEST, ranking.scores[0])
    margin = _lead(ranking, 1, CLEAR_LEAD)
    return (
        score,
        margin,
        ranking.covered,
        ranking.known,
        log(1.0 + min(ENOUGH_WORDS, len(question.words))),
        ranking.pieces,
        ranking.part,
        *(_lead(ranking, place, clear) for place, clear in CLEAR_LEADS),
        max(-CLEAR_SHARE, min(CLEAR_SHARE, ranking.leads.words)),
        max(-CLEAR_SHARE, min(CLEAR_SHARE, ranking.leads.pieces)),
        margin * ranking.covered,
        score * ranking.covered,
        log(1.0 + ranking.ways[0]),
        1.0 - ranking.unknown / typed,
        1.0 - min(1.0, sum(" " not in one.typed for one in question.corrections) / typed),
    )


def _lead(ranking: Ranking, place: int, clear: float) -> float:
    """How far the first is ahead of the one at this place, counted from 0."""
    return min(clear, ranking.scores[0] - max(ranking.scores[place : place + 1], default=0.0))


def probabilities(logistic: Logistic, ranking: Ranking, limit: int) -> tuple[float, ...]:
    """Of the first `limit` entries, never rising. What the first leaves is shared by the others, by score."""
    if not ranking.entries:
        return ()
    first = 1.0 if ranking.exact else logistic.probability(signals(ranking))
    rest = [exp(SHARPNESS * (score - ranking.scores[0])) for score in ranking.scores[1:]]
    each = (1.0 - first) / sum(rest) if rest else 0.0
    return (first, *(min(first, each * share) for share in rest[: limit - 1]))
