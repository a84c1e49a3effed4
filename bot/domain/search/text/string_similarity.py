"""How much a question is like phrasings, letter by letter and in order."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from bot.domain.search.arrays import Floats

HUNDRED = np.float32(100)


def similarity(asked: str, texts: Sequence[str]) -> Floats:
    """0–1 for each text: the letters that both have in the same order, of all letters."""
    found: Floats = process.cdist([asked], texts, scorer=fuzz.ratio, dtype=np.float32)[0] / HUNDRED
    return found


def part(asked: str, texts: Sequence[str]) -> float:
    """0–1: how far the question is a part of one of the texts, or one of them a part of the question."""
    return max((fuzz.partial_ratio(asked, text) / 100.0 for text in texts), default=0.0)
