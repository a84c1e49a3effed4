"""Groups of words and short sentences, and where they stand in a question."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.search.crisis.alarming_words import ANY
from bot.domain.search.text.words import fold, words

EITHER = "|"
GAPS = {"...": 3, "......": 8}
"""How many words at most may stand in a gap."""

Span = tuple[int, int]
"""The first and the last place of something that was found."""
_NO_GAP = 0


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A short sentence: its parts, each with the words that may stand before it; and its groups."""

    parts: tuple[tuple[int, int], ...]
    needed: frozenset[int]
    groups: tuple[int, ...]


class Phrases:
    """The phrases of some groups, looked up by their rarest part. A group is its place among `groups`.

    A part is a word, a piece of a word, or several words of which one must stand there; it has a number.
    """

    def __init__(self, groups: Sequence[Iterable[str]]) -> None:
        self._parts: dict[str, int] = {}
        self._of_words: dict[str, set[int]] = {}
        self._patterns: list[tuple[str, int]] = []
        self._alone: dict[int, tuple[int, ...]] = {}
        written: dict[tuple[tuple[int, int], ...], dict[int, None]] = {}
        for number, texts in enumerate(groups):
            for phrase in filter(None, map(self._read, texts)):
                written.setdefault(phrase, {})[number] = None
        usual = Counter(part for phrase in written for part, _ in phrase)
        breadth = Counter(part for known in self._of_words.values() for part in known)
        self._by_rarest: dict[int, list[_Phrase]] = {}
        for phrase, owners in written.items():
            needed = frozenset(part for part, _ in phrase)
            if len(phrase) == 1:
                self._alone[phrase[0][0]] = tuple(owners)
                continue
            rarest = min(needed, key=lambda part: (breadth[part] * usual[part], part))
            self._by_rarest.setdefault(rarest, []).append(_Phrase(phrase, needed, tuple(owners)))
        self._beginnings = tuple({text[:-1] for text, _ in self._patterns if text.endswith(ANY)})
        self._endings = tuple({text[1:] for text, _ in self._patterns if text.startswith(ANY)})

    @property
    def vocabulary(self) -> Iterator[str]:
        """Every word and piece of a word that is written in a group."""
        yield from self._of_words
        yield from (text for text, _ in self._patterns)

    def of_word(self, word: str) -> frozenset[int]:
        """The parts for which the word may stand."""
        found = self._of_words.get(word, set())
        if word.startswith(self._beginnings) or word.endswith(self._endings):
            found = found.union(number for text, number in self._patterns if _same(word, text))
        return frozenset(found)

    def find(self, places: Sequence[frozenset[int]]) -> dict[int, list[Span]]:
        """Where every group stands; `places` holds the parts for which each word may stand."""
        where: dict[int, list[int]] = {}
        for place, parts in enumerate(places):
            for part in parts:
                where.setdefault(part, []).append(place)
        present = set(where)
        found: dict[int, list[Span]] = {}
        for part, standing in where.items():
            for group in self._alone.get(part, ()):
                found.setdefault(group, []).extend((place, place) for place in standing)
            for phrase in self._by_rarest.get(part, ()):
                if phrase.needed <= present:
                    spans = list(_standing(phrase.parts, where, places))
                    if spans:
                        for group in phrase.groups:
                            found.setdefault(group, []).extend(spans)
        return found

    def _read(self, text: str) -> tuple[tuple[int, int], ...]:
        """The parts of a phrase, each with the most words that may stand before it."""
        read: list[tuple[int, int]] = []
        gap = _NO_GAP
        for part in split(text):
            if part in GAPS:
                gap = GAPS[part]
                continue
            read.append((self._number(part), gap if read else _NO_GAP))
            gap = _NO_GAP
        return tuple(read)

    def _number(self, part: str) -> int:
        number = self._parts.get(part)
        if number is None:
            number = self._parts[part] = len(self._parts)
            for word in filter(None, part.split(EITHER)):
                if ANY in word:
                    self._patterns.append((word, number))
                else:
                    self._of_words.setdefault(word, set()).add(number)
        return number


def _standing(
    parts: Sequence[tuple[int, int]], where: Mapping[int, list[int]], places: Sequence[frozenset[int]]
) -> Iterator[Span]:
    """Every place from which the question may be these parts, one after the other."""
    for start in where[parts[0][0]]:
        end = _end(parts, 1, start + 1, places)
        if end is not None:
            yield start, end


def _end(
    parts: Sequence[tuple[int, int]], number: int, place: int, places: Sequence[frozenset[int]]
) -> int | None:
    """The last place, when the parts from this one on stand in the question from this place on."""
    if number == len(parts):
        return place - 1
    part, gap = parts[number]
    for here in range(place, min(place + gap + 1, len(places))):
        if part in places[here]:
            end = _end(parts, number + 1, here + 1, places)
            if end is not None:
                return end
    return None


@lru_cache(maxsize=16_384)
def split(text: str) -> tuple[str, ...]:
    """The parts of a phrase as `text.words` would give them; `*`, `|` and gaps are kept."""
    return tuple(part if part in GAPS else _folded(part) for part in fold(text).replace("-", " ").split())


def _folded(part: str) -> str:
    return EITHER.join(
        ANY * one.startswith(ANY) + "".join(words(one)) + ANY * one.endswith(ANY)
        for one in part.split(EITHER)
    )


def _same(word: str, pattern: str) -> bool:
    if pattern.endswith(ANY):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:])
