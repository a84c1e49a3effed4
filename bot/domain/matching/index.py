"""All variants as sparse unit vectors, to be searched in one gather."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from bot.domain.language import Language
from bot.domain.matching.features import Analyser, joint_pieces
from bot.domain.matching.remembered import Remembered
from bot.domain.matching.vectors import Floats, Ints, Numbers, Places, Tokens, Weighing, ranges, smallest

COMMON = 0.05  # a feature in a larger share of the variants is left out of the first pass over a large base
LARGE = 8_000  # variants from which the first pass leaves out common features

MEMORY = 2_048  # words, and joints between words, whose features are remembered


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse unit vector: different features with their weights."""

    features: Ints
    weights: Floats


@dataclass(frozen=True, slots=True)
class Near:
    """How some variants, in rising order, compare with each other and with a question."""

    similarity: Floats
    """Cosines between the variants."""
    nearness: Floats
    """Cosine of each with the question."""
    stems: Floats
    """For each entry that owns some of them, in rising order: how much of the question's stems and meanings
    they have together; 0 to about 0.3."""
    pieces: Floats
    """The same for pieces of words and joints; 0 to about 0.7. With the stems at most 1."""


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
        self._numbering = tokens.numbering
        counts = tokens.count()
        del tokens
        self._starts, self._columns = counts.starts, counts.features
        size = len(self._numbering)
        spread = np.bincount(counts.features, minlength=size)
        self._posting_starts: Places = np.concatenate([[0], np.cumsum(spread)])
        self._common = spread > (COMMON * self._rows if self._rows >= LARGE else self._rows)
        order = np.argsort(counts.features, kind="stable").astype(np.int32)
        self._posting_rows = self._rows_of(order)
        self._weighing = Weighing.of(self._numbering, self._entries_with(size), self._entries)
        self._weights = self._weighing.unit_rows(counts)
        self._posting_weights: Floats = self._weights[order]
        self._of_word = Remembered(self._find_word, MEMORY)
        self._of_joint = Remembered(self._find_joint, MEMORY)

    def _rows_of(self, places: Ints) -> Numbers:
        rows = np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(self._starts))
        return smallest(rows, self._rows)[places]

    def _entries_with(self, size: int) -> Places:
        """In how many entries each feature occurs."""
        owners = self._owners[self._posting_rows]
        first = np.concatenate([np.full(min(1, len(owners)), True), owners[1:] != owners[:-1]])
        first[self._posting_starts[:-1]] = True
        return np.add.reduceat(first, self._posting_starts[:-1], dtype=np.int64) if size else np.zeros(0, int)

    def vector(self, words: Sequence[str], extra: Mapping[str, float]) -> Vector:
        """The unit vector of a question and of words added to it, each with its weight.

        Features that no variant has are left out.
        """
        found = [self._of_word(word) for word in words]
        found += [self._of_joint(left[-2:], right[:2]) for left, right in pairwise(words)]
        found.append(self._numbering.known(self._analyser.phrases(words)))
        times: dict[int, float] = dict(Counter(chain.from_iterable(found)))
        for word, weight in extra.items():
            for feature in self._of_word(word):
                times[feature] = times.get(feature, 0.0) + weight
        features = np.fromiter(times, np.int32, len(times))
        counts = np.fromiter(times.values(), np.float32, len(times))
        return Vector(features, self._weighing.unit_row(features, counts))

    def _find_word(self, word: str) -> list[int]:
        grams, stems = self._analyser.word(word, self._languages)
        return self._numbering.known([*grams, *stems])

    def _find_joint(self, left: str, right: str) -> list[int]:
        return self._numbering.known(joint_pieces(left, right))

    def search(self, question: Vector) -> Floats:
        """The cosine of every variant with the question; in a large base without the commonest features."""
        features, weights = question.features, question.weights
        rare = ~self._common[features]
        if rare.any():
            features, weights = features[rare], weights[rare]
        starts = self._posting_starts[features]
        sizes = self._posting_starts[features + 1] - starts
        places = ranges(starts, sizes)
        products = self._posting_weights[places] * np.repeat(weights, sizes)
        scores: Floats = np.bincount(self._posting_rows[places], products, minlength=self._rows).astype(
            np.float32
        )
        return scores

    def near(self, rows: Ints, question: Vector) -> Near:
        """The comparison of variants, given in rising order."""
        starts = self._starts[rows]
        sizes = self._starts[rows + 1] - starts
        places = ranges(starts, sizes)
        columns, weights = self._columns[places].astype(np.intp), self._weights[places]
        owners = np.repeat(np.arange(len(rows)), sizes)
        asked = np.zeros(len(self._numbering), dtype=np.int32)  # place in the question, from 1
        asked[question.features] = np.arange(1, len(question.features) + 1)
        asked_for = asked[columns]
        weighed = np.concatenate([np.zeros(1, np.float32), question.weights])[asked_for]
        nearness: Floats = np.add.reduceat(weights * weighed, np.cumsum(sizes) - sizes)
        similarity = _cosines(len(rows), owners, columns, weights, len(self._numbering))
        hits = np.flatnonzero(asked_for)
        stems, pieces = self._together(rows, owners[hits], asked_for[hits] - 1, question)
        return Near(similarity, nearness, stems, pieces)

    def _together(self, rows: Ints, owners: Places, asked: Ints, question: Vector) -> tuple[Floats, Floats]:
        """(of stems, of pieces) per entry: a feature that several of its rows have counts once.

        `asked` holds places in the question, `owners` the place among `rows` of the variant that has each.
        """
        of_entry = np.cumsum(np.diff(self._owners[rows], prepend=self._owners[rows[:1]]) != 0)
        has = np.zeros((int(of_entry[-1]) + 1, len(question.features)), dtype=np.float32)
        has[of_entry[owners], asked] = 1.0
        stems = self._weighing.is_stem[question.features]
        squares = question.weights**2
        return has @ np.where(stems, squares, 0.0), has @ np.where(stems, 0.0, squares)


def _cosines(rows: int, owners: Places, columns: Places, weights: Floats, features: int) -> Floats:
    """Between so many rows: at each place n, row `owners[n]` has feature `columns[n]` with `weights[n]`."""
    # Each place is led back to one place of the same feature, without a pass over all features. A feature
    # of one row alone makes no two rows alike: all of those go to a last column, which is not multiplied.
    every = np.arange(len(columns), dtype=np.int32)
    place_of = np.empty(features, dtype=np.int32)
    place_of[columns] = every
    leading = place_of[columns]
    shared = np.zeros(len(columns), dtype=np.bool_)
    shared[leading[leading != every]] = True
    ends = np.cumsum(shared)
    width = int(ends[-1]) if len(ends) else 0
    slots = np.where(shared, ends - 1, width)
    table = np.zeros((rows, width + 1), dtype=np.float32)
    table.reshape(-1)[owners * (width + 1) + slots[leading]] = weights
    dense = table[:, :width]
    similarity: Floats = dense @ dense.T
    np.fill_diagonal(similarity, 1.0)
    return similarity
