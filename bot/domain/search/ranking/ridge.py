"""Kernel ridge regression over the variants nearest to a question."""

import numpy as np

from bot.domain.search.arrays import Floats, Positions

SHARPNESS = 2.0  # of the kernel exp(SHARPNESS · (cosine − 1))
RIDGE = 0.1  # added to the diagonal: how little one variant is trusted alone


def ridge_scores(similarity: Floats, nearness: Floats, firsts: Positions) -> Floats:
    """How much each entry that owns some of the variants is meant, in the order of the variants.

    `similarity` holds the cosines between different variants, `nearness` those between the variants and the
    question, `firsts` where the variants of each entry begin. What all variants nearby share stops counting.
    """
    kernel = np.exp(SHARPNESS * (similarity - 1.0))
    kernel.flat[:: len(nearness) + 1] = 1.0 + RIDGE
    weights = np.linalg.solve(kernel, np.exp(SHARPNESS * (nearness - 1.0)))
    scores: Floats = np.add.reduceat(weights, firsts)
    return scores
