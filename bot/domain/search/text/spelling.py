"""Words of the knowledge base that were meant by words as people type them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.search.lookup_cache import LookupCache

SHORTEST_CORRECTED = 4  # letters; shorter words have too many neighbours
SHORT = 5  # letters up to which the first letter is taken to be right
LONG = 8  # letters from which two mistakes are allowed
SHORTEST_PART = 2  # letters of each half of two words typed as one
COMMON_PART = 3  # times that a half of two letters must occur in the base
LONG_COMPOUND = 7  # letters from which two words typed apart are read as one although both are known
MEMORY = 4_096  # mistyped words whose reading is remembered


@dataclass(frozen=True, slots=True)
class Correction:
    """What was typed, and the words of the base that were probably meant."""

    typed: str
    meant: tuple[str, ...]


class Speller:
    """Reads unknown words as known ones. Never a known word, a number, or a word of three letters."""

    def __init__(self, frequency: Mapping[str, int]) -> None:
        self._frequency = frequency
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._short: defaultdict[tuple[str, int], list[str]] = defaultdict(list)  # by first letter and length
        for word in frequency:
            if len(word) >= SHORTEST_CORRECTED - 1 and word.isalpha():
                self._by_length[len(word)].append(word)
                if len(word) <= SHORT + 1:
                    self._short[word[0], len(word)].append(word)
        self._reading = LookupCache(self._read, MEMORY)

    def corrections(self, words: Sequence[str]) -> tuple[Correction, ...]:
        """What may be meant besides what was typed: known words, halves of joined words, compounds."""
        found = [Correction(word, meant) for word in dict.fromkeys(words) if (meant := self._reading(word))]
        for left, right in pairwise(words):
            if self._is_compound(left, right):
                found.append(Correction(f"{left} {right}", (left + right,)))
        return tuple(found)

    def _read(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_CORRECTED or word in self._frequency or not word.isalpha():
            return ()
        return self._halves(word) or self._nearest(word)

    def _nearest(self, word: str) -> tuple[str, ...]:
        mistakes = 1 if len(word) < LONG else 2
        lengths = range(len(word) - mistakes, len(word) + mistakes + 1)
        if len(word) <= SHORT:
            near = [known for length in lengths for known in self._short.get((word[0], length), ())]
        else:
            near = [known for length in lengths for known in self._by_length.get(length, ())]
        found = process.extract(
            word, near, scorer=OSA.distance, processor=None, score_cutoff=mistakes, limit=20
        )
        if not found:
            return ()
        best = min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], -self._frequency[hit[0]], hit[0]))
        return (str(best[0]),)

    def _halves(self, word: str) -> tuple[str, ...]:
        known = [
            (word[:cut], word[cut:])
            for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
            if self._is_half(word[:cut]) and self._is_half(word[cut:])
        ]
        return max(known, key=lambda halves: min(self._frequency[half] for half in halves), default=())

    def _is_half(self, part: str) -> bool:
        times = self._frequency.get(part, 0)
        return times >= (COMMON_PART if len(part) <= SHORTEST_PART else 1)

    def _is_compound(self, left: str, right: str) -> bool:
        joined = left + right
        if joined not in self._frequency or not joined.isalpha():
            return False
        both_known = left in self._frequency and right in self._frequency
        return not both_known or len(joined) >= LONG_COMPOUND
