"""Measuring, on the knowledge base itself, how sure its evidence may make us.

Each sentence of a seeded sample of phrasings is asked as if it had never been written (a question that has an
answer), and as if its whole entry had not (a question that has none, unless an entry that is linked with it
comes first). The logistic that fits what happens is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from bot.domain.knowledge.base import Knowledge
from bot.domain.matching.confidence import Logistic, evidence
from bot.domain.matching.ranker import Ranker

VERSION = 2  # changes when the same base must be measured again
SAMPLE = 500  # phrasings that are asked
SEED = 1
SENTENCE = 5  # words from which a phrasing is like a question that a person types
UNANSWERABLE = 0.1  # share of the questions that no entry answers, as far as we can know
ENOUGH_ASKED = 300  # test questions from which they are a better measure than the base's own sentences
FEWEST = 40  # sentences below which a base is too small to learn from
SHARPER = 1.2  # how much steeper the logistic of real questions is (on public sets 1.1 to 1.4)
PULL = 1e-4  # how strongly the fit holds back; keeps it finite when a base is perfectly separable
STEPS = 30  # of Newton's method; it needs about ten


@dataclass(frozen=True, slots=True)
class Trial:
    """One question of which the answer is known."""

    evidence: float
    right: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that an editor wrote, and the numbers of the entries that answer it; none when none does."""

    text: str
    accepted: frozenset[int]


Related = Mapping[int, frozenset[int]]
"""By entry number, the entries that are as good an answer to much of what is asked for it."""


def key_of(knowledge: Knowledge) -> str:
    """Changes whenever the measurement must be made again."""
    return f"{VERSION}:{knowledge.revision}"


def calibrate(ranker: Ranker, related: Related, asked: Sequence[Asked] = ()) -> Logistic:
    """The logistic of this base; the default for a base that is too small. A few ms a question.

    The editors' own test questions say best what a person means: where there are enough of them they are
    `asked`. Without them, sentences of the base stand in.
    """
    if len(asked) >= ENOUGH_ASKED:
        return fit([_tried(ranker, one) for one in asked])
    observed = trials(ranker, related)
    if len(observed) < 2 * FEWEST:
        return Logistic()
    fitted = fit(observed)
    return Logistic(SHARPER * fitted.slope, SHARPER * fitted.offset)


def trials(ranker: Ranker, related: Related) -> tuple[Trial, ...]:
    """The seeded sample, each asked in both ways; equal bases give equal trials."""
    sentences = [
        number for number, phrasing in enumerate(ranker.phrasings) if phrasing.text.count(" ") >= SENTENCE - 1
    ]
    sample = Random(SEED).sample(sentences, min(SAMPLE, len(sentences)))
    return tuple(_trial(ranker, related, number, whole) for number in sample for whole in (False, True))


def _trial(ranker: Ranker, related: Related, number: int, whole_entry: bool) -> Trial:
    ranking = ranker.rank_without(number, whole_entry=whole_entry)
    weight = UNANSWERABLE if whole_entry else 1.0 - UNANSWERABLE
    if not ranking.entries:
        return Trial(0.0, False, weight)
    own, first = ranker.phrasings[number].entry, ranking.entries[0]
    right = first in related.get(own, ()) or (first == own and not whole_entry)
    return Trial(evidence(ranking), right, weight)


def _tried(ranker: Ranker, asked: Asked) -> Trial:
    ranking = ranker.rank(asked.text)
    if not ranking.entries:
        return Trial(0.0, False, 1.0)
    return Trial(evidence(ranking), ranking.entries[0] in asked.accepted, 1.0)


def fit(observed: Sequence[Trial]) -> Logistic:
    """Newton's method on the weighted logistic loss. The slope is never below zero."""
    slope = offset = 0.0
    total = sum(trial.weight for trial in observed)
    for _ in range(STEPS):
        g_slope = g_offset = h_slope = h_offset = h_both = 0.0
        for trial in observed:
            p = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, slope * trial.evidence + offset))))
            wrong = trial.weight * (p - trial.right)
            bend = trial.weight * p * (1.0 - p)
            g_slope += wrong * trial.evidence
            g_offset += wrong
            h_slope += bend * trial.evidence**2
            h_both += bend * trial.evidence
            h_offset += bend
        g_slope += PULL * total * slope
        h_slope += PULL * total
        h_offset += 1e-9
        scale = h_slope * h_offset - h_both**2
        if scale <= 1e-12:
            break
        slope -= (h_offset * g_slope - h_both * g_offset) / scale
        offset -= (h_slope * g_offset - h_both * g_slope) / scale
    return Logistic(max(0.0, slope), offset)
