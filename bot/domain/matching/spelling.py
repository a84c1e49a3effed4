"""Words of the knowledge base that a mistyped word may have been meant to be."""

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST_CORRECTED = 4  # letters; shorter words have too many neighbours
LONG = 8  # letters from which two mistakes are allowed
MEMORY = 4_096  # mistyped words whose correction is remembered


class Speller:
    """Corrects against the base's own words. Never a word that is known, has a digit, or is short."""

    def __init__(self, frequency: Mapping[str, int]) -> None:
        self._frequency = frequency
        self._words = [word for word in frequency if len(word) >= SHORTEST_CORRECTED - 1 and word.isalpha()]
        self.correct = lru_cache(maxsize=MEMORY)(self._correct)

    def _correct(self, word: str) -> str | None:
        """The likeliest known word, None when there is none to be trusted."""
        if len(word) < SHORTEST_CORRECTED or word in self._frequency or not word.isalpha():
            return None
        mistakes = 1 if len(word) < LONG else 2
        found = process.extract(
            word, self._words, scorer=OSA.distance, processor=None, score_cutoff=mistakes, limit=20
        )
        if not found:
            return None
        best = min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], -self._frequency[hit[0]], hit[0]))
        return str(best[0])
