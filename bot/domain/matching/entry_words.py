"""How much of a question stands in the words of each entry: its phrasings, and more weakly what it says."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.language import Language
from bot.domain.matching.features import MEANING
from bot.domain.matching.stem import stem
from bot.domain.matching.synonyms import Synonyms
from bot.domain.matching.vectors import Floats, Ints, Places

SATURATION = 1.2  # BM25's k1: times after which one more says little
LENGTH_SHARE = 0.5  # BM25's b: how far a long entry is held against itself
PROSE_WEIGHT = 0.5  # of a word in what the entry says, beside a word in a phrasing
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


class EntryWords:
    """BM25 over whole entries, divided by what the question could reach at most.

    `texts` come in rising order of entry; several of one entry and language are one.
    """

    def __init__(self, texts: Iterable[EntryText], synonyms: Synonyms) -> None:
        self._synonyms = synonyms
        rows: dict[tuple[int, Language], dict[str, float]] = {}
        forms: dict[Language, dict[str, tuple[str, ...]]] = {language: {} for language in Language}
        for text in texts:
            row = rows.setdefault((text.entry, text.language), {})
            known = forms[text.language]
            for word, times in Counter(text.words).items():
                if word not in known:
                    known[word] = self._forms(word, text.language)
                for form in known[word]:
                    row[form] = row.get(form, 0.0) + times * text.weight
        self._languages = tuple(dict.fromkeys(language for _, language in rows))
        self._keys = list(rows)
        self._entries: Ints = np.array([entry for entry, _ in rows], dtype=np.int32)
        self._fill(list(rows.values()))

    def _fill(self, rows: Sequence[dict[str, float]]) -> None:
        ids: dict[str, int] = {}
        columns = np.fromiter((ids.setdefault(form, len(ids)) for row in rows for form in row), np.int32)
        times = np.fromiter((weight for row in rows for weight in row.values()), np.float32)
        sizes = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        lengths = np.fromiter((sum(row.values()) for row in rows), np.float32, len(rows))
        usual = float(lengths.mean()) if len(rows) else 1.0
        room = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths / max(usual, 1e-6))
        self._room: Floats = room.astype(np.float32)
        values = times / (times + np.repeat(room, sizes))
        order = np.argsort(columns, kind="stable")
        spread = np.bincount(columns, minlength=len(ids))
        self._ids = ids
        self._rows: Ints = np.repeat(np.arange(len(rows), dtype=np.int32), sizes)[order]
        self._values: Floats = values[order].astype(np.float32)
        self._starts: Places = np.concatenate([[0], np.cumsum(spread)])
        self._rarity: Floats = (np.log((1.0 + len(rows)) / (1.0 + spread)) + 1.0).astype(np.float32)
        self._rarest = float(np.log(1.0 + len(rows))) + 1.0
        self._firsts = np.flatnonzero(np.diff(self._entries, prepend=-1))

    def share(self, words: Iterable[str], lost: Lost | None = None) -> Shares:
        """How much of the words each entry has, indexed by entry number up to the last that has words."""
        total = known = 0.0
        scores = np.zeros(len(self._entries), dtype=np.float32)
        for word in dict.fromkeys(words):
            weight, values = self._of_word(word, lost)
            total += weight
            if values is not None:
                known += weight
                scores += weight * values
        size = int(self._entries[-1]) + 1 if len(self._entries) else 0
        best = np.zeros(size, dtype=np.float32)
        if total and size:
            best[self._entries[self._firsts]] = np.maximum.reduceat(scores, self._firsts) / total
        return Shares(best, known / total if total else 0.0)

    def covered(self, words: Iterable[str], entry: int, lost: Lost | None = None) -> float:
        """0–1: of the words' weight by rarity, the share that the entry has at all."""
        mine = np.flatnonzero(self._entries == entry)
        total = found = 0.0
        for word in dict.fromkeys(words):
            weight, values = self._of_word(word, lost)
            total += weight
            if values is not None and values[mine].any():
                found += weight
        return found / total if total else 0.0

    def by_word(self, words: Iterable[str], entry: int) -> tuple[tuple[str, float], ...]:
        """Each word with its share of the words' weight by rarity; 0 where the entry does not have it."""
        mine = np.flatnonzero(self._entries == entry)
        found = [(word, *self._of_word(word, None)) for word in dict.fromkeys(words)]
        total = sum(weight for _, weight, _ in found)
        return tuple(
            (word, weight / total if values is not None and values[mine].any() else 0.0)
            for word, weight, values in found
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

    def _of_word(self, word: str, lost: Lost | None) -> tuple[float, Floats | None]:
        """(weight by rarity, how strongly each row has it; None when no row has it)."""
        stems = dict.fromkeys(stem(word, language) for language in self._languages)
        ids = [self._ids[form] for form in stems if form in self._ids]
        meanings = [
            self._ids[form] for form in map(_meaning, self._synonyms.of_word(word)) if form in self._ids
        ]
        values = np.zeros(len(self._entries), dtype=np.float32)
        for form in ids:
            rows, held = self._held(form, lost)
            values[rows] = np.maximum(values[rows], held)
        for meaning in meanings:
            rows, held = self._held(meaning, lost)
            values[rows] = np.maximum(values[rows], SYNONYM_WEIGHT * held)
        if not (ids or meanings) or (lost is not None and not values.any()):
            return self._rarest, None
        return float(max(self._rarity[form] for form in ids or meanings)), values

    def _held(self, form: int, lost: Lost | None) -> tuple[Ints, Floats]:
        """The rows that have a stem or meaning, and how strongly."""
        place = slice(self._starts[form], self._starts[form + 1])
        rows, values = self._rows[place], self._values[place]
        if lost is None:
            return rows, values
        gone = np.isin(rows, lost.rows)
        if lost.forms is None:
            return rows, np.where(gone, np.float32(0), values)
        room = self._room[rows]
        times = np.maximum(room * values / (1 - values) - gone * lost.forms[form], 0)
        times[times < 1e-3] = 0
        return rows, (times / (times + room)).astype(np.float32)


def _meaning(number: int) -> str:
    return f"{MEANING}{number}"
