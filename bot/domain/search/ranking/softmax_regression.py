"""Multinomial logistic regression over all phrasings of a small base, learnt once."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from bot.domain.search.arrays import Floats, Ints

L2 = 0.01  # how strongly weights are held back: how little one phrasing is trusted alone
STEPS = 50  # of accelerated gradient descent; more find no more
COMMON_GROUND = 0.02  # cosine that any two phrasings keep once what all of them share is taken away
POWER_STEPS = 20  # of the power method, for the longest safe step


@dataclass(frozen=True, slots=True)
class SoftmaxRegression:
    """What being like each phrasing says for each entry. On average over the entries it says nothing."""

    weights: Floats
    """A row for each phrasing, a column for each entry."""
    offsets: Floats
    """For each entry, whatever the question is."""

    def scores(self, cosines: Floats) -> Floats:
        """For each entry, from the question's cosine with every phrasing: logits."""
        logits: Floats = cosines @ self.weights + self.offsets
        return logits


def fit_softmax_regression(similarity: Floats, owners: Ints) -> SoftmaxRegression:
    """From the cosines between all phrasings and the entry of each, in rising order.

    Equal bases give equal results. What all phrasings share is taken away first: it tells no entries apart,
    and the steps can be several times as long.
    """
    shared = similarity.mean(axis=0)
    lift = np.float32(shared.mean() + COMMON_GROUND)
    kernel = similarity - shared - shared[:, np.newaxis] + lift
    own: Floats = np.zeros((len(owners), int(owners[-1]) + 1), dtype=np.float32)
    own[np.arange(len(owners)), owners] = 1.0
    found = _descend(kernel, own)
    return SoftmaxRegression(found - found.mean(axis=0), (lift - shared) @ found)


def _descend(kernel: Floats, own: Floats) -> Floats:
    """Nesterov's method from zero."""
    step = 1.0 / (0.5 * _largest_eigenvalue(kernel) + L2)  # softmax bends by at most a half
    found, ahead, pace = np.zeros_like(own), np.zeros_like(own), 1.0
    for _ in range(STEPS):
        gradient = _softmax(kernel @ ahead)
        gradient -= own
        gradient += L2 * ahead
        ahead -= step * gradient
        faster = (1.0 + sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        further = (ahead - found) * ((pace - 1.0) / faster)
        found = ahead.copy()
        ahead += further
        pace = faster
    return found


def _softmax(logits: Floats) -> Floats:
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = odds / odds.sum(axis=1, keepdims=True)
    return shares


def _largest_eigenvalue(kernel: Floats) -> float:
    direction = np.ones(len(kernel), dtype=np.float32) + np.arange(len(kernel), dtype=np.float32) % 2
    length = 0.0
    for _ in range(POWER_STEPS):
        direction = kernel @ (direction / np.linalg.norm(direction))
        length = float(np.linalg.norm(direction))
    return length
