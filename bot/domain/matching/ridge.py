"""Kernel ridge regression over the variants nearest to a question."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

SHARPNESS = 2.0  # of the kernel exp(SHARPNESS · (cosine − 1))
RIDGE = 0.3  # added to the diagonal: how little one variant is trusted alone


def ridge_scores(similarity: Floats, nearness: Floats, owners: Ints) -> tuple[Ints, Floats]:
    """How much each entry that owns one of the variants is meant: (entries, scores), in order of entry.

    `similarity` holds the cosines between the variants, `nearness` those between the variants and the
    question, `owners` the entry of each variant. Words that all variants nearby share stop counting.
    """
    entries, columns = np.unique(owners, return_inverse=True)
    target = np.zeros((len(owners), len(entries)), dtype=np.float32)
    target[np.arange(len(owners)), columns] = 1.0
    kernel = np.exp(SHARPNESS * (similarity - 1.0))
    kernel.flat[:: len(owners) + 1] += RIDGE
    weights = np.linalg.solve(kernel, np.exp(SHARPNESS * (nearness - 1.0)))
    return entries.astype(np.int32), (weights @ target).astype(np.float32)
