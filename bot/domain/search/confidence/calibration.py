"""Measuring, for one knowledge base, how sure its signals may make us.

The editors' test questions teach what each signal is worth, asked of thinned bases: there the matcher is as
unsure as it is of questions that nobody wrote for it. Where there are too few, the base itself tells
how steep the general logistic must be: each sentence of a seeded sample of phrasings is asked as if it had
never been written (a question that has an answer), and as if its whole entry had not (a question that has
none, unless an entry that is linked with it comes first).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.domain.knowledge.base import Knowledge
from bot.domain.search.confidence.signals import GENERAL, NO_SIGNALS, SIGNALS, Logistic, Signals, signals
from bot.domain.search.confidence.thinning import thinned
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranker
from bot.domain.search.text.synonyms import Synonyms

VERSION = 4  # changes when the same base must be measured again
SAMPLE = 500  # phrasings that are asked
SEED = 1
SENTENCE = 5  # words from which a phrasing is like a question that a person types
UNANSWERABLE = 0.1  # share of the questions that no entry answers, as far as we can know
DRAWS = 3  # thinned bases that are asked
MOST_ASKED = 3_500  # questions that each of them is asked: more teach little more
ENOUGH_ASKED = 300  # test questions from which they are a better measure than the base's own sentences
FEWEST = 40  # sentences below which a base is too small to learn from
SHARPER = 1.2  # how much steeper the logistic of real questions is (on public sets 1.1 to 1.4)
STRICTER = 12.0  # how much more a question without an answer counts when the worth of signals is learnt
L2_WEIGHTS = 3e-3  # how strongly that is held back, per unit of weight, for signals of equal spread
L2_SLOPE = 1e-4  # the same for the steepness; keeps it finite when a base is perfectly separable
STEPS = 30  # of Newton's method; it needs about ten

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Observation:
    """One question of which the answer is known."""

    signals: Signals
    right: bool
    weight: float
    answerable: bool = True


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A question that an editor wrote, and the numbers of the entries that answer it; none when none does."""

    text: str
    accepted: frozenset[int]


@dataclass(frozen=True, slots=True)
class ThinnedDraw:
    """A thinned base, and the entries that it does without."""

    ranker: Ranker
    absent: frozenset[int]


Related = Mapping[int, frozenset[int]]
"""By entry number, the entries that are as good an answer to much of what is asked for it."""


def key_of(knowledge: Knowledge) -> str:
    """Changes whenever the measurement must be made again."""
    return f"{VERSION}:{knowledge.revision}"


def calibrate(ranker: Ranker, related: Related) -> Logistic:
    """The logistic of a base without test questions; the default for a base that is too small."""
    observed = observations(ranker, related)
    if len(observed) < 2 * FEWEST:
        return Logistic()
    return _steeper(fit(observed), SHARPER)


def draws(ranker: Ranker, synonyms: Synonyms, prose: Sequence[Phrasing]) -> Iterator[ThinnedDraw]:
    """The thinned bases of the base that a ranker holds, one after the other; half a second each."""
    for number in range(DRAWS):
        left = thinned(ranker.phrasings, prose, SEED + number)
        yield ThinnedDraw(Ranker(left.phrasings, synonyms, left.prose), left.absent)


def tried(draw: ThinnedDraw, asked: Iterable[LabelledText]) -> Iterator[Observation | None]:
    """What came of each question; None for a phrasing word for word: that is sure without it."""
    for one in asked:
        ranking = draw.ranker.rank(one.text)
        accepted = one.accepted - draw.absent
        if ranking.exact:
            yield None
        elif not ranking.entries:
            yield Observation(NO_SIGNALS, False, 1.0, answerable=bool(one.accepted))
        else:
            right = ranking.entries[0] in accepted
            yield Observation(signals(ranking), right, 1.0, answerable=bool(one.accepted))


def observations(ranker: Ranker, related: Related) -> tuple[Observation, ...]:
    """The seeded sample, each asked in both ways; equal bases give equal trials."""
    sentences = [
        number for number, phrasing in enumerate(ranker.phrasings) if phrasing.text.count(" ") >= SENTENCE - 1
    ]
    sample = Random(SEED).sample(sentences, min(SAMPLE, len(sentences)))
    return tuple(_trial(ranker, related, number, whole) for number in sample for whole in (False, True))


def _trial(ranker: Ranker, related: Related, number: int, whole_entry: bool) -> Observation:
    ranking = ranker.rank_without(number, whole_entry=whole_entry)
    weight = UNANSWERABLE if whole_entry else 1.0 - UNANSWERABLE
    if not ranking.entries:
        return Observation(NO_SIGNALS, False, weight, answerable=not whole_entry)
    own, first = ranker.phrasings[number].entry, ranking.entries[0]
    right = first in related.get(own, ()) or (first == own and not whole_entry)
    return Observation(signals(ranking), right, weight, answerable=not whole_entry)


def learn(observed: Sequence[Observation]) -> Logistic:
    """The worth of each signal, then how steep; a signal that would make less sure counts for nothing."""
    strict = np.array([1.0 if trial.answerable else STRICTER for trial in observed])
    table = _table(observed)
    weights = np.zeros(len(SIGNALS))
    counting = np.arange(len(SIGNALS))
    while len(counting):
        found, _ = _newton(table[:, counting], observed, strict, L2_WEIGHTS)
        worth = found * table[:, counting].std(axis=0)
        if worth.min() >= 0.0:
            weights[counting] = found
            break
        counting = np.delete(counting, worth.argmin())
    return fit(observed, tuple(weights.tolist()))


def fit(observed: Sequence[Observation], weights: Signals = GENERAL) -> Logistic:
    """How steep the logistic of these weights must be. The steepness is never below zero."""
    strength = _table(observed) @ np.array(weights)
    slope, offset = _newton(strength[:, np.newaxis], observed, np.ones(len(observed)), L2_SLOPE)
    steep = max(0.0, float(slope[0]))
    return Logistic(tuple(steep * weight for weight in weights), offset)


def _steeper(fitted: Logistic, factor: float) -> Logistic:
    return Logistic(tuple(factor * weight for weight in fitted.weights), factor * fitted.offset)


def _table(observed: Sequence[Observation]) -> Doubles:
    return np.array([trial.signals for trial in observed])


def _newton(
    columns: Doubles, observed: Sequence[Observation], times: Doubles, hold: float
) -> tuple[Doubles, float]:
    """(weight of each column, offset): Newton's method on the logistic loss, weighted by trial × `times`."""
    right = np.array([float(trial.right) for trial in observed])
    weight = times * np.array([trial.weight for trial in observed])
    middle, spread = columns.mean(axis=0), columns.std(axis=0) + 1e-9
    table = np.hstack([(columns - middle) / spread, np.ones((len(columns), 1))])
    held = np.full(table.shape[1], hold * weight.sum())
    held[-1] = 1e-9
    found = np.zeros(table.shape[1])
    for _ in range(STEPS):
        p = 1.0 / (1.0 + np.exp(-np.clip(table @ found, -30.0, 30.0)))
        slope = table.T @ (weight * (p - right)) + held * found
        bend = (table.T * (weight * p * (1.0 - p))) @ table + np.diag(held)
        found -= np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ middle)
