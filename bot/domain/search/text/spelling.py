"""Words of the knowledge base that were meant by words as people type them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.language import Language
from bot.domain.search.lookup_cache import LookupCache

SHORTEST_CORRECTED = 4  # letters; shorter words have too many neighbours
SHORT = 5  # letters up to which the first letter is taken to be right
LONG = 8  # letters from which two mistakes are allowed
SHORTEST_PART = 2  # letters of each half of two words typed as one
COMMON_PART = 3  # times that a half of two letters must occur in the base
LONGEST_FOREIGN = 7  # letters up to which a word is not read as a word of the other language
SHORTEST_ALONE = 6  # letters from which a word is corrected that nothing stands beside
SAFE_ALONE = 8  # letters from which one of them may then be another letter than was typed
SHORTEST_PART_ALONE = 3  # letters of each half of two words typed as one, with nothing beside them
LONG_COMPOUND = 7  # letters from which two words typed apart are read as one although both are known
MEMORY = 4_096  # mistyped words whose reading is remembered


@dataclass(frozen=True, slots=True)
class Correction:
    """What was typed, and the words of the base that were probably meant."""

    typed: str
    meant: tuple[str, ...]


class Speller:
    """Reads unknown words as known ones. Never a known word, a number, or a word of three letters.

    A short word is read as a word of its own language; and a word that stands alone, with nothing to say what
    it is about, only as one that looks much like it.
    """

    def __init__(
        self, frequency: Mapping[str, int], of_one_language: Mapping[str, Language] | None = None
    ) -> None:
        """`of_one_language` has the words that only one language has."""
        self._frequency = frequency
        self._of_one_language = of_one_language or {}
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
        alone, language = len(words) == 1, self._language(words)
        found = [
            Correction(word, meant)
            for word in dict.fromkeys(words)
            if (meant := self._reading(word, alone, language))
        ]
        for left, right in pairwise(words):
            if self._is_compound(left, right):
                found.append(Correction(f"{left} {right}", (left + right,)))
        return tuple(found)

    def _language(self, words: Iterable[str]) -> Language | None:
        """The language that more of the words belong to alone; None where neither has more."""
        counts = Counter(self._of_one_language[word] for word in words if word in self._of_one_language)
        ranked = counts.most_common()
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if clear else None

    def _read(self, word: str, alone: bool, language: Language | None) -> tuple[str, ...]:
        if len(word) < SHORTEST_CORRECTED or word in self._frequency or not word.isalpha():
            return ()
        if alone and len(word) < SHORTEST_ALONE:
            return ()
        return self._halves(word, SHORTEST_PART_ALONE if alone else SHORTEST_PART) or self._nearest(
            word, alone, language
        )

    def _nearest(self, word: str, alone: bool, language: Language | None) -> tuple[str, ...]:
        mistakes = 1 if len(word) < LONG else 2
        lengths = range(len(word) - mistakes, len(word) + mistakes + 1)
        if len(word) <= SHORT or alone:
            near = [known for length in lengths for known in self._near(word, length)]
        else:
            near = [known for length in lengths for known in self._by_length.get(length, ())]
        found = process.extract(
            word, near, scorer=OSA.distance, processor=None, score_cutoff=mistakes, limit=20
        )
        if language is not None and len(word) <= LONGEST_FOREIGN:
            found = [hit for hit in found if self._of_one_language.get(hit[0], language) is language]
        if alone and len(word) < SAFE_ALONE:
            found = [hit for hit in found if not _has_other_letter(word, hit[0])]
        if not found:
            return ()
        best = min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], -self._frequency[hit[0]], hit[0]))
        return (str(best[0]),)

    def _near(self, word: str, length: int) -> Iterable[str]:
        """Known words of this length that begin as the word does."""
        if length <= SHORT + 1:
            return self._short.get((word[0], length), ())
        return (known for known in self._by_length.get(length, ()) if known[0] == word[0])

    def _halves(self, word: str, shortest: int) -> tuple[str, ...]:
        known = [
            (word[:cut], word[cut:])
            for cut in range(shortest, len(word) - shortest + 1)
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


def _has_other_letter(word: str, known: str) -> bool:
    """Whether a letter stands in place of another; not one too many or too few, or two changed about."""
    return len(word) == len(known) and sorted(word) != sorted(known)
