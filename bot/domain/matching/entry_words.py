"""How much of a question stands in the words of each entry: its phrasings, and more weakly what it says."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.matching.features import MEANING
from bot.domain.matching.remembered import Remembered
from bot.domain.matching.stem import stem
from bot.domain.matching.synonyms import Synonyms
from bot.domain.matching.vectors import Floats, Ints, Places, ranges

Doubles = NDArray[np.float64]
Way = tuple[Ints, Floats]
"""Rows in rising order, and how strongly each has a word in one of its ways."""

_NO_ROWS: Ints = np.zeros(0, dtype=np.int32)
_NO_VALUES: Floats = np.zeros(0, dtype=np.float32)

SATURATION = 1.2  # BM25's k1: times after which one more says little
LENGTH_SHARE = 0.5  # BM25's b: how far a long entry is held against itself
PROSE_WEIGHT = 0.5  # of a word in what the entry says, beside a word in a phrasing
MEMORY = 2_048  # words that are remembered with the rows that have them
SYNONYM_WEIGHT = 0.9  # of a word that only means the same


@dataclass(frozen=True, slots=True)
class EntryText:
    """Words of entry number `entry` in one language, by the weight they have there."""

    entry: int
    language: Language
    words: Sequence[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Shares:
    """0–1 for each entry: of the question's weight by rarity, the share it has words for."""

    scores: Floats
    """Saturating: a word that an entry uses often counts for more."""
    known: float
    """0–1: the share that any entry has words for."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What some rows do without: these numbers of each form, or everything."""

    rows: Places
    forms: Counter[int] | None


@dataclass(frozen=True, slots=True)
class Held:
    """A word: its weight by rarity, the rows that have it in rising order, and how strongly each has it."""

    rarity: float
    rows: Ints
    values: Floats

    def any_between(self, first: int, last: int) -> bool:
        """Whether a row from `first` up to `last` has the word."""
        low = bisect_left(self.rows, first)
        return bool(self.values[low : bisect_left(self.rows, last, low)].any())


class EntryWords:
    """BM25 over whole entries, divided by what the question could reach at most.

    `texts` come in rising order of entry; several of one entry and language are one.
    """

    def __init__(self, texts: Iterable[EntryText], synonyms: Synonyms) -> None:
        self._synonyms = synonyms
        keys: dict[tuple[int, Language], int] = {}
        numbers: dict[Language, dict[str, int]] = {language: {} for language in Language}
        self._ids: dict[str, int] = {}
        table: list[list[int]] = []
        rows, weights, sizes, flat = [], [], [], []
        for text in texts:
            known = numbers[text.language]
            for word in text.words:
                number = known.get(word)
                if number is None:
                    number = known[word] = len(table)
                    forms = self._forms(word, text.language)
                    table.append([self._ids.setdefault(form, len(self._ids)) for form in forms])
                flat.append(number)
            rows.append(keys.setdefault((text.entry, text.language), len(keys)))
            weights.append(text.weight)
            sizes.append(len(text.words))
        self._keys = list(keys)
        self._languages = tuple(dict.fromkeys(language for _, language in keys))
        self._entries: Ints = np.array([entry for entry, _ in keys], dtype=np.int32)
        starts = np.concatenate([[0], np.cumsum(np.fromiter(map(len, table), np.int64, len(table)))])
        forms_of = np.fromiter((form for forms in table for form in forms), np.int64, int(starts[-1]))
        tokens = np.array(flat, dtype=np.int64)
        spans = starts[tokens + 1] - starts[tokens]
        owners = np.repeat(np.repeat(np.array(rows, np.int64), sizes), spans)
        width = max(1, len(self._ids))
        found, places = np.unique(
            owners * width + forms_of[ranges(starts[tokens], spans)], return_inverse=True
        )
        times: Doubles = np.bincount(places, np.repeat(np.repeat(np.array(weights), sizes), spans)).astype(
            float
        )
        self._fill(found // width, found % width, times)
        self._whole = Remembered(self._find, MEMORY)

    def _fill(self, rows: Places, columns: Places, times: Doubles) -> None:
        """`times` is how often each row has each form, by row."""
        count = len(self._keys)
        lengths = np.bincount(rows, times, minlength=count)
        usual = max(float(lengths.mean()), 1e-6) if count else 1.0
        self.usual_length = usual
        """Words that entries have on average, in one language, those of their prose counted by weight."""
        room = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths / usual)
        self._room: Floats = room.astype(np.float32)
        order = np.argsort(columns, kind="stable")
        spread = np.bincount(columns, minlength=len(self._ids))
        self._rows: Ints = rows[order].astype(np.int32)
        self._values: Floats = (times / (times + room[rows]))[order].astype(np.float32)
        self._starts: Places = np.concatenate([[0], np.cumsum(spread)])
        self._rarity: Floats = (np.log((1.0 + count) / (1.0 + spread)) + 1.0).astype(np.float32)
        self._rarest = float(np.log(1.0 + count)) + 1.0
        self._firsts = np.flatnonzero(np.diff(self._entries, prepend=-1))

    def share(self, words: Iterable[str], lost: Lost | None = None) -> Shares:
        """How much of the words each entry has, indexed by entry number up to the last that has words."""
        found = [self._of_word(word, lost) for word in dict.fromkeys(words)]
        total = sum(word.rarity for word in found)
        held = [word for word in found if len(word.rows)]
        size = int(self._entries[-1]) + 1 if len(self._entries) else 0
        best = np.zeros(size, dtype=np.float32)
        if held:
            rows = np.concatenate([word.rows for word in held])
            weights = np.concatenate([np.float32(word.rarity / total) * word.values for word in held])
            scores = np.bincount(rows, weights, minlength=len(self._entries))
            best[self._entries[self._firsts]] = np.maximum.reduceat(scores, self._firsts)
        return Shares(best, sum(word.rarity for word in held) / total if total else 0.0)

    def covered(self, words: Iterable[str], entry: int, lost: Lost | None = None) -> float:
        """0–1: of the words' weight by rarity, the share that the entry has at all."""
        return sum(share for _, share in self.by_word(words, entry, lost))

    def by_word(
        self, words: Iterable[str], entry: int, lost: Lost | None = None
    ) -> tuple[tuple[str, float], ...]:
        """Each word with its share of the words' weight by rarity; 0 where the entry does not have it."""
        first, last = bisect_left(self._entries, entry), bisect_right(self._entries, entry)
        found = {word: self._of_word(word, lost) for word in words}
        total = sum(held.rarity for held in found.values())
        return tuple(
            (word, held.rarity / total if held.any_between(first, last) else 0.0)
            for word, held in found.items()
        )

    def lost(self, entry: int, language: Language, words: Sequence[str] | None) -> Lost:
        """What the entry loses without these words of a phrasing; without None of its words at all."""
        rows = [row for row, key in enumerate(self._keys) if key[0] == entry]
        if words is None:
            return Lost(np.array(rows), None)
        forms = Counter(self._ids.get(form, -1) for word in words for form in self._forms(word, language))
        return Lost(np.array([row for row in rows if self._keys[row][1] is language]), forms)

    def _forms(self, word: str, language: Language) -> tuple[str, ...]:
        return (stem(word, language), *map(_meaning, self._synonyms.of_word(word)))

    def _of_word(self, word: str, lost: Lost | None) -> Held:
        return self._whole(word) if lost is None else self._find(word, lost)

    def _find(self, word: str, lost: Lost | None = None) -> Held:
        """Of several ways in which a row has a word the strongest counts."""
        stems = dict.fromkeys(stem(word, language) for language in self._languages)
        ids = [self._ids[form] for form in stems if form in self._ids]
        meanings = [
            self._ids[form] for form in map(_meaning, self._synonyms.of_word(word)) if form in self._ids
        ]
        ways = [self._held(form, 1.0, lost) for form in ids]
        ways += [self._held(form, SYNONYM_WEIGHT, lost) for form in meanings]
        if not ways or (lost is not None and not any(values.any() for _, values in ways)):
            return Held(self._rarest, _NO_ROWS, _NO_VALUES)
        rarity = float(max(self._rarity[form] for form in ids or meanings))
        return Held(rarity, *(ways[0] if len(ways) == 1 else _strongest(ways)))

    def _held(self, form: int, weight: float, lost: Lost | None) -> Way:
        """The rows that have a stem or meaning, and how strongly, times `weight`."""
        place = slice(self._starts[form], self._starts[form + 1])
        rows, values = self._rows[place], self._values[place]
        if lost is None:
            return rows, values if weight == 1.0 else values * np.float32(weight)
        gone = np.isin(rows, lost.rows)
        if lost.forms is None:
            return rows, np.where(gone, np.float32(0), values * np.float32(weight))
        room = self._room[rows]
        times = np.maximum(room * values / (1 - values) - gone * lost.forms[form], 0)
        times[times < 1e-3] = 0
        return rows, (weight * times / (times + room)).astype(np.float32)


def _strongest(ways: Sequence[Way]) -> Way:
    """The rows of all ways, each once, with the highest value."""
    rows = np.concatenate([rows for rows, _ in ways])
    values = np.concatenate([values for _, values in ways])
    order = np.lexsort((-values, rows))
    firsts = np.flatnonzero(np.diff(rows[order], prepend=-1))
    return rows[order[firsts]], values[order[firsts]]


def _meaning(number: int) -> str:
    return f"{MEANING}{number}"
