"""All variants as sparse unit vectors, to be searched in one gather."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints, Positions
from bot.domain.search.index.sparse import Cells, Sparse
from bot.domain.search.index.vectors import Numbers, Tokens, Weighing, begins, smallest
from bot.domain.search.lookup_cache import LookupCache
from bot.domain.search.text.features import Analyser, joint_pieces

LARGE = 8_000  # variants from which a base is large
COMMON = 0.1  # a feature in a larger share of the variants of a large base tells little apart: it is left out
FREQUENT = 0.03  # a feature in a larger share is left out of the first pass over a large base

MEMORY = 4_096  # words, and joints between words, whose features are remembered


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse unit vector: different features with their weights."""

    features: Ints
    weights: Floats


@dataclass(frozen=True, slots=True)
class Near:
    """How some variants, in rising order, compare with each other and with a question."""

    nearness: Floats
    """Cosine of each with the question."""
    stems: Floats
    """For each entry that owns some of them, in rising order: how much of the question's stems and meanings
    they have together; 0 to about 0.3."""
    pieces: Floats
    """The same for pieces of words and joints; 0 to about 0.7. With the stems at most 1."""
    _cells: Cells
    _row_of: Positions
    """Of each cell, in which of the variants it stands."""
    _features: int

    def similarity(self) -> Floats:
        """Cosines between different variants; nothing of use on the diagonal."""
        return _cosines(len(self.nearness), self._row_of, self._cells, self._features)


class Index:
    """The variants of a base. `owners` holds the entry of each variant, in rising order."""

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        languages: Sequence[Language],
        owners: Ints,
        analyser: Analyser,
    ) -> None:
        self._analyser = analyser
        self._owners = owners
        self._rows = len(texts)
        self._entries = int(owners[-1]) + 1 if len(owners) else 0
        self._languages = tuple(dict.fromkeys(languages))
        tokens = Tokens(analyser)
        for text, language in zip(texts, languages, strict=True):
            tokens.add(text, language)
        large = self._rows >= LARGE
        self._numbering, counts = tokens.counted(COMMON if large else 1.0)
        del tokens
        size = len(self._numbering)
        spread = np.bincount(counts.features, minlength=size)
        starts: Positions = np.concatenate([[0], np.cumsum(spread)])
        order = np.argsort(counts.features, kind="stable").astype(np.int32)
        rows = smallest(np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(counts.starts)), self._rows)
        rows = rows[order]
        self._weighing = Weighing.of(self._numbering, self._entries_with(starts, rows), self._entries)
        weights = self._weighing.unit_rows(counts)
        self._variants = Sparse.of(counts.starts, counts.features, weights)
        postings = Sparse.of(starts, rows, weights[order])
        self._postings = postings.emptied(spread > FREQUENT * self._rows) if large else postings
        self._of_word = LookupCache(self._find_word, MEMORY)
        self._of_joint = LookupCache(self._find_joint, MEMORY)

    def _entries_with(self, starts: Positions, rows: Numbers) -> Positions:
        """In how many entries each feature occurs: feature n in those of `rows[starts[n]:starts[n + 1]]`."""
        first = begins(self._owners[rows])
        first[starts[:-1]] = True
        return np.add.reduceat(first, starts[:-1], dtype=np.int64) if len(starts) > 1 else np.zeros(0, int)

    def vector(self, words: Sequence[str], added: Iterable[str]) -> Vector:
        """The unit vector of a question, and of single words added to it.

        Features that no variant has are left out.
        """
        found = [self._of_word(word) for word in (*words, *added)]
        found += [self._of_joint(left[-2:], right[:2]) for left, right in pairwise(words)]
        found.append(self._numbering.known(self._analyser.phrases(words)))
        times = Counter(chain.from_iterable(found))
        features = np.fromiter(times, np.int32, len(times))
        counts = np.fromiter(times.values(), np.int32, len(times))
        return Vector(features, self._weighing.unit_row(features, counts))

    def _find_word(self, word: str) -> list[int]:
        grams, stems = self._analyser.word(word, self._languages)
        return self._numbering.known([*grams, *stems])

    def _find_joint(self, left: str, right: str) -> list[int]:
        return self._numbering.known(joint_pieces(left, right))

    def search(self, question: Vector) -> Floats:
        """The cosine of every variant with the question; in a large base without the frequent features."""
        found = self._postings.rows(question.features)
        products = found.weights * np.repeat(question.weights, found.sizes)
        scores: Floats = np.bincount(found.columns, products, minlength=self._rows).astype(np.float32)
        return scores

    def similarity(self) -> Floats:
        """The cosines between all variants; only for a base so small that this may be held."""
        rows = [self._variants.rows(np.array([row], dtype=np.int32)) for row in range(self._rows)]
        return np.stack([self.search(Vector(row.columns.astype(np.int32), row.weights)) for row in rows])

    def near(self, rows: Ints, entry_of: Positions, question: Vector) -> Near:
        """The comparison of variants, given in rising order.

        `entry_of` tells of each to which of their entries it belongs, counted from 0.
        """
        cells = self._variants.rows(rows)
        row_of = np.repeat(np.arange(len(rows)), cells.sizes)
        place_of = np.zeros(len(self._numbering), dtype=np.int16)  # in the question, from 1
        place_of[question.features] = np.arange(1, len(question.features) + 1)
        asked = place_of[cells.columns]
        hits = np.flatnonzero(asked != 0)
        asked, having = asked[hits] - 1, row_of[hits]
        nearness = np.bincount(having, cells.weights[hits] * question.weights[asked], minlength=len(rows))
        has = np.zeros((int(entry_of[-1]) + 1, len(question.features)), dtype=np.float32)
        has.reshape(-1)[entry_of[having] * has.shape[1] + asked] = 1.0
        squares = question.weights**2
        stems = self._weighing.is_stem[question.features]
        return Near(
            nearness.astype(np.float32),
            has @ (squares * stems),
            has @ (squares * ~stems),
            _cells=cells,
            _row_of=row_of,
            _features=len(self._numbering),
        )


def _cosines(rows: int, row_of: Positions, cells: Cells, features: int) -> Floats:
    """Between so many rows of so many features; `row_of` tells of each cell in which of them it stands."""
    # Each place is led back to one place of the same feature, without a pass over all features. A feature
    # of one row alone makes no two rows alike: all of those go to a first column, which is not multiplied.
    columns = cells.columns
    every = np.arange(len(columns))
    place_of = np.empty(features, dtype=np.intp)
    place_of[columns] = every
    leading = place_of[columns]
    shared = np.zeros(len(columns), dtype=np.bool_)
    shared[leading[leading != every]] = True
    slots = np.cumsum(shared)
    width = int(slots[-1]) + 1 if len(slots) else 1
    slots *= shared
    table = np.zeros((rows, width), dtype=np.float32)
    table.reshape(-1)[row_of * width + slots[leading]] = cells.weights
    dense = table[:, 1:]
    similarity: Floats = dense @ dense.T
    return similarity
