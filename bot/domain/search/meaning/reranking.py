"""Which entries are likely by words and by meaning together."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from bot.domain.search.meaning.nearness import Nearness
from bot.domain.search.ranking.long_text import Judged
from bot.domain.search.ranking.ranker import Ranking

BY_WORDS, BY_MEANING = 30, 10  # entries that each way of looking puts forward
HIGHEST = 4.0  # score; a higher one says no more
SHORT = 3  # words of a short question
STORY_FROM, STORY_OVER = 8, 20  # words from which, and over how many more, a question becomes a story
ENOUGH_WORDS = 12  # more of them say no more

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts for, of an entry and of the question as a whole (that no entry answers it)."""

    entry: tuple[float, ...]
    none: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """Entries, likeliest first, with the probability (0–1) of each; the rest is that none answers."""

    entries: tuple[int, ...]
    probabilities: tuple[float, ...]
    scores: tuple[float, ...]

    def of(self, entry: int) -> float:
        """The probability of one of these entries."""
        return self.probabilities[self.entries.index(entry)]


def likely(weights: Weights, ranking: Ranking, judged: Judged, near: Nearness) -> Likely:
    """The entries that either words or meaning put forward; `judged` holds some."""
    entries, scores = candidates(judged, near)
    rows = features(scores, near, entries, len(ranking.question.words))
    strengths = rows @ np.array(weights.entry)
    none = float(np.dot(of_question(ranking, float(scores.max()), near), weights.none))
    highest = max(none, float(strengths.max()))
    shares = np.exp(strengths - highest)
    shares /= shares.sum() + exp(none - highest)
    order = np.argsort(-shares, kind="stable")
    return Likely(
        tuple(entries[place] for place in order),
        tuple(shares[order].tolist()),
        tuple(scores[order].tolist()),
    )


def candidates(judged: Judged, near: Nearness) -> tuple[tuple[int, ...], Doubles]:
    """The entries that either way of looking puts forward, with their scores by words.

    `judged` holds some entries. One that words do not put forward has the lowest score of those they do.
    """
    by_words = dict(zip(judged.entries[:BY_WORDS], judged.scores[:BY_WORDS], strict=True))
    nearest = (np.argsort(-one, kind="stable")[:BY_MEANING].tolist() for one in (near.way, near.passage))
    entries = tuple(dict.fromkeys((*by_words, *(entry for some in nearest for entry in some))))
    least = min(by_words.values())
    return entries, np.minimum([by_words.get(entry, least) for entry in entries], HIGHEST)


def features(scores: Doubles, near: Nearness, entries: Sequence[int], words: int) -> Doubles:
    """A row for each entry: what words say and what meaning says, for any, a long and a short question."""
    story, short = _story(words), float(words <= SHORT)
    chosen = list(entries)
    kinds = [
        (kind[chosen].astype(np.float64), float(kind.max())) for kind in (near.way, near.ways, near.passage)
    ]
    meant = [values for values, _ in kinds]
    columns = [scores, scores * story, scores * short, scores >= scores.max() - 1e-9]
    columns += [*meant, *(one * story for one in meant), *(one * short for one in meant)]
    columns += [values >= highest - 1e-9 for values, highest in kinds]
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def of_question(ranking: Ranking, score: float, near: Nearness) -> tuple[float, ...]:
    """What tells that no entry answers it: how much is known, how near the nearest is. First a constant."""
    typed = len(ranking.question.words)
    story, short = _story(typed), float(typed <= SHORT)
    highest = [float(kind.max()) for kind in (near.way, near.ways, near.passage)]
    return (
        1.0,
        ranking.known,
        log(1.0 + min(ENOUGH_WORDS, typed)),
        ranking.unknown / max(1, typed),
        story,
        short,
        score,
        *highest,
        highest[0] * story,
        highest[2] * story,
    )


def _story(words: int) -> float:
    return min(1.0, max(0.0, (words - STORY_FROM) / STORY_OVER))
