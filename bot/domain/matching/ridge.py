"""Kernel ridge regression over the variants nearest to a question."""

import numpy as np

from bot.domain.matching.vectors import Floats, Ints

SHARPNESS = 2.0  # of the kernel exp(SHARPNESS · (cosine − 1))
RIDGE = 0.1  # added to the diagonal: how little one variant is trusted alone


def ridge_scores(similarity: Floats, nearness: Floats, owners: Ints) -> tuple[Ints, Floats]:
    """How much each entry that owns one of the variants is meant: (entries in rising order, scores).

    `similarity` holds the cosines between the variants, `nearness` those between the variants and the
    question, `owners` the entry of each variant, in rising order. What all variants nearby share stops
    counting.
    """
    firsts = np.flatnonzero(np.diff(owners, prepend=-1))
    kernel = np.exp(SHARPNESS * (similarity - 1.0))
    kernel.flat[:: len(owners) + 1] += RIDGE
    weights = np.linalg.solve(kernel, np.exp(SHARPNESS * (nearness - 1.0)))
    return owners[firsts], np.add.reduceat(weights, firsts)
