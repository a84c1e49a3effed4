"""The best of very many, without sorting all of them."""

import numpy as np

from bot.domain.search.arrays import Floats, Ints

STRETCHES = 4  # times the rows that are wanted: stretches of which the highest score is looked at first


def top_k(scores: Floats, limit: int) -> Ints:
    """The rows of at most `limit` highest scores above zero, in rising order."""
    kept = np.flatnonzero(scores >= _reached(scores, limit))
    if len(kept) > limit:
        kept = kept[np.argpartition(-scores[kept], limit)[:limit]]
    return np.sort(kept[scores[kept] > 0]).astype(np.int32)


def _reached(scores: Floats, limit: int) -> float:
    """A score that at least `limit` rows reach: each of so many stretches has its own highest."""
    stretches = STRETCHES * limit
    if len(scores) < 2 * stretches:
        return 0.0
    top_k = np.maximum.reduceat(scores, np.arange(0, len(scores), len(scores) // stretches))
    return float(np.partition(top_k, len(top_k) - limit)[len(top_k) - limit])
