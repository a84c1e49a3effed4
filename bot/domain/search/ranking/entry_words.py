"""How much of a question stands in the words of each entry: its phrasings, and more weakly what it says."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints, Positions
from bot.domain.search.index.vectors import begins, ranges
from bot.domain.search.lookup_cache import LookupCache
from bot.domain.search.text.features import MEANING
from bot.domain.search.text.stem import stem
from bot.domain.search.text.synonyms import Synonyms

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
class EntryTokens:
    """Words of entry number `entry` in one language, by the weight they have there."""

    entry: int
    language: Language
    words: Sequence[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a question's weight by rarity each entry has words for, from 0 to 1."""

    scores: Floats
    """By entry number, up to the last that has words. A word that an entry uses often counts for more."""
    by_word: tuple[float, ...]
    """The share of each of the question's different words, in order of first sight."""
    known: float
    """The share that any entry has words for."""
    _rows: Ints
    """All rows that have a word, word by word."""
    _word: Positions
    """For each of those rows, which word."""
    _begins: Positions
    """By entry number, where its rows begin; the last ends where a next would."""

    def having(self, entry: int) -> tuple[float, ...]:
        """The share of each word that the entry has; 0 for the others."""
        first, last = self._begins[entry], self._begins[entry + 1]
        had = set(self._word[(self._rows >= first) & (self._rows < last)].tolist())
        return tuple(share if word in had else 0.0 for word, share in enumerate(self.by_word))


@dataclass(frozen=True, slots=True)
class Omitted:
    """What some rows do without: these numbers of each form, or everything."""

    rows: Positions
    forms: Counter[int] | None


@dataclass(frozen=True, slots=True)
class Posting:
    """A word: its weight by rarity, the rows that have it in rising order, and how strongly each has it."""

    rarity: float
    rows: Ints
    values: Floats


class EntryWords:
    """BM25 over whole entries, divided by what the question could reach at most.

    `texts` come in rising order of entry; several of one entry and language are one.
    """

    def __init__(self, texts: Iterable[EntryTokens], synonyms: Synonyms) -> None:
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
        self._whole = LookupCache(self._find, MEMORY)

    def _fill(self, rows: Positions, columns: Positions, times: Doubles) -> None:
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
        self._starts: Positions = np.concatenate([[0], np.cumsum(spread)])
        self._rarity: Floats = (np.log((1.0 + count) / (1.0 + spread)) + 1.0).astype(np.float32)
        self._rarest = float(np.log(1.0 + count)) + 1.0
        self._firsts = np.flatnonzero(begins(self._entries))
        self._with_words = self._entries[self._firsts]
        last = int(self._entries[-1]) + 1 if count else 0
        self._begins: Positions = np.searchsorted(self._entries, np.arange(last + 1))

    def share(self, words: Iterable[str], lost: Omitted | None = None) -> Shares:
        """How much of the words each entry has."""
        found = [self._of_word(word, lost) for word in dict.fromkeys(words)]
        total = sum(word.rarity for word in found) or 1.0
        by_word = tuple(word.rarity / total for word in found)
        sizes = [len(word.rows) for word in found]
        rows = np.concatenate([_NO_ROWS, *(word.rows for word in found)])
        values = np.concatenate([_NO_VALUES, *(word.values for word in found)])
        of_word = np.repeat(np.arange(len(found)), sizes)
        scores = np.zeros(len(self._begins) - 1, dtype=np.float32)
        if len(rows):
            weights = np.array(by_word, dtype=np.float32)[of_word] * values
            by_row = np.bincount(rows, weights, minlength=len(self._entries))
            scores[self._with_words] = np.maximum.reduceat(by_row, self._firsts)
        known = sum(share for share, size in zip(by_word, sizes, strict=True) if size)
        had = rows if lost is None else np.where(values > 0, rows, -1)
        return Shares(scores, by_word, known, _rows=had, _word=of_word, _begins=self._begins)

    def lost(self, entry: int, language: Language, words: Sequence[str] | None) -> Omitted:
        """What the entry loses without these words of a phrasing; without None of its words at all."""
        rows = [row for row, key in enumerate(self._keys) if key[0] == entry]
        if words is None:
            return Omitted(np.array(rows), None)
        forms = Counter(self._ids.get(form, -1) for word in words for form in self._forms(word, language))
        return Omitted(np.array([row for row in rows if self._keys[row][1] is language]), forms)

    def _forms(self, word: str, language: Language) -> tuple[str, ...]:
        return (stem(word, language), *map(_meaning, self._synonyms.of_word(word)))

    def _of_word(self, word: str, lost: Omitted | None) -> Posting:
        return self._whole(word) if lost is None else self._find(word, lost)

    def _find(self, word: str, lost: Omitted | None = None) -> Posting:
        """Of several ways in which a row has a word the strongest counts."""
        stems = dict.fromkeys(stem(word, language) for language in self._languages)
        ids = [self._ids[form] for form in stems if form in self._ids]
        meanings = [
            self._ids[form] for form in map(_meaning, self._synonyms.of_word(word)) if form in self._ids
        ]
        ways = [self._held(form, 1.0, lost) for form in ids]
        ways += [self._held(form, SYNONYM_WEIGHT, lost) for form in meanings]
        if not ways or (lost is not None and not any(values.any() for _, values in ways)):
            return Posting(self._rarest, _NO_ROWS, _NO_VALUES)
        rarity = float(max(self._rarity[form] for form in ids or meanings))
        return Posting(rarity, *(ways[0] if len(ways) == 1 else _strongest(ways)))

    def _held(self, form: int, weight: float, lost: Omitted | None) -> Way:
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
    order = np.argsort(rows, kind="stable")
    rows, values = rows[order], values[order]
    firsts = np.flatnonzero(begins(rows))
    return rows[firsts], np.maximum.reduceat(values, firsts)


def _meaning(number: int) -> str:
    return f"{MEANING}{number}"
