"""All variants as sparse unit vectors, to be searched in one gather."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.matching.features import Numbering, pieces, stem

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

STEM_WEIGHT = 0.5  # length of the block of stems; that of the pieces is 1
COMMON = 0.05  # a feature in a larger share of the variants is left out of the first pass over a large base
LARGE = 8_000  # variants from which the first pass leaves out common features
_CHUNK = 4_000  # variants that are weighed at a time, to bound memory
_STEM = "\0"  # marks a stem among the texts of features


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse unit vector: features in rising order, with their weights."""

    features: Ints
    weights: Floats


class Index:
    """Sparse vectors of texts: (1 + ln tf) · idf, one block of pieces and one of stems."""

    def __init__(self, texts: Sequence[Sequence[str]], languages: Sequence[Language]) -> None:
        self._features = Numbering()
        tokens: dict[tuple[str, Language], int] = {}
        occurrences = [
            [tokens.setdefault((word, language), len(tokens)) for word in text]
            for text, language in zip(texts, languages, strict=True)
        ]
        table = [self._add(word, language) for word, language in tokens]
        self._is_stem = np.array([text[0] == _STEM for text in self._features.texts()], dtype=bool)
        self._rows = len(texts)
        counted = [_count(chunk, table, len(self._features)) for chunk in _chunks(occurrences)]
        sizes = np.concatenate([np.zeros(1, np.int64), *(size for size, _, _ in counted)])
        self._starts = np.cumsum(sizes)
        self._columns: Ints = np.concatenate([np.zeros(0, np.int32), *(columns for _, columns, _ in counted)])
        frequency: Floats = np.concatenate([np.zeros(0, np.float32), *(times for _, _, times in counted)])
        spread = np.bincount(self._columns, minlength=len(self._features))
        self._idf: Floats = (np.log((1.0 + self._rows) / (1.0 + spread)) + 1.0).astype(np.float32)
        self._weights: Floats = self._weigh(frequency)
        self._make_postings(spread)
        self._slots = np.zeros(len(self._features), dtype=np.int32)

    def __len__(self) -> int:
        return self._rows

    def _add(self, word: str, language: Language) -> list[int]:
        found = [self._features.add(piece) for piece in pieces(word)]
        found.append(self._features.add(_STEM + stem(word, language)))
        return found

    def _weigh(self, frequency: Floats) -> Floats:
        weights = (1.0 + np.log(frequency)) * self._idf[self._columns]
        row_of = np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(self._starts))
        is_stem = self._is_stem[self._columns]
        square = weights * weights
        scale = np.ones((2, self._rows), dtype=np.float32)
        for block, length in ((0, 1.0), (1, STEM_WEIGHT)):
            sums = np.bincount(row_of, np.where(is_stem == bool(block), square, 0), minlength=self._rows)
            scale[block] = length / np.sqrt(np.maximum(sums, 1e-12))
        weights *= scale[is_stem.astype(np.int8), row_of] / np.sqrt(1.0 + STEM_WEIGHT**2)
        return weights.astype(np.float32)

    def _make_postings(self, spread: NDArray[np.int64]) -> None:
        order = np.argsort(self._columns, kind="stable")
        row_of = np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(self._starts))
        self._posting_rows: Ints = row_of[order]
        self._posting_weights: Floats = self._weights[order]
        self._posting_starts = np.concatenate([[0], np.cumsum(spread)])
        self._common = spread > COMMON * self._rows if self._rows >= LARGE else spread > self._rows

    def vector(self, words: Iterable[tuple[str, float]], languages: Sequence[Language]) -> Vector:
        """The unit vector of weighted words; features that no text has are left out."""
        grams: dict[int, float] = {}
        stems: dict[int, float] = {}
        for word, weight in words:
            for feature in self._features.known(pieces(word)):
                grams[feature] = grams.get(feature, 0.0) + weight
            for feature in set(self._features.known(_STEM + stem(word, language) for language in languages)):
                stems[feature] = stems.get(feature, 0.0) + weight
        parts = [self._block(grams, 1.0), self._block(stems, STEM_WEIGHT)]
        features = np.concatenate([part.features for part in parts])
        weights = np.concatenate([part.weights for part in parts])
        order = np.argsort(features)
        length = float(np.sqrt(weights @ weights)) or 1.0
        return Vector(features[order], (weights[order] / length).astype(np.float32))

    def _block(self, counts: dict[int, float], length: float) -> Vector:
        features = np.fromiter(counts, dtype=np.int32, count=len(counts))
        times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        weights = np.where(times >= 1.0, 1.0 + np.log(np.maximum(times, 1.0)), times) * self._idf[features]
        norm = float(np.sqrt(weights @ weights)) or 1.0
        return Vector(features, (weights * (length / norm)).astype(np.float32))

    def nearest(self, question: Vector, limit: int) -> Ints:
        """The `limit` rows that share most with the question; rows that share nothing are left out."""
        kept = ~self._common[question.features]
        if not kept.any():
            kept = np.ones_like(kept)
        features, weights = question.features[kept], question.weights[kept]
        starts = self._posting_starts[features]
        sizes = self._posting_starts[features + 1] - starts
        places = _ranges(starts, sizes)
        scores = np.bincount(
            self._posting_rows[places],
            self._posting_weights[places] * np.repeat(weights, sizes),
            minlength=self._rows,
        )
        best = np.argpartition(-scores, limit)[:limit] if len(scores) > limit else np.arange(len(scores))
        return np.sort(best[scores[best] > 0]).astype(np.int32)

    def cosines(self, rows: Ints, question: Vector) -> tuple[Floats, Floats]:
        """(between the rows, between each row and the question)."""
        starts = self._starts[rows]
        sizes = self._starts[rows + 1] - starts
        places = _ranges(starts, sizes)
        columns = self._columns[places]
        present = np.unique(columns)
        self._slots[present] = np.arange(len(present), dtype=np.int32)
        dense = np.zeros((len(rows), len(present)), dtype=np.float32)
        dense[np.repeat(np.arange(len(rows)), sizes), self._slots[columns]] = self._weights[places]
        asked = np.zeros(len(present), dtype=np.float32)
        shared = np.isin(question.features, present, assume_unique=True)
        asked[self._slots[question.features[shared]]] = question.weights[shared]
        return dense @ dense.T, dense @ asked


def _chunks(occurrences: list[list[int]]) -> Iterable[list[list[int]]]:
    return (occurrences[start : start + _CHUNK] for start in range(0, len(occurrences), _CHUNK))


def _ranges(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers of all ranges (start, size) in one array."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - sizes), sizes) + np.arange(total)


def _count(
    rows: list[list[int]], table: list[list[int]], features: int
) -> tuple[NDArray[np.int64], Ints, Floats]:
    """Of each row how many different features it has; then those features, and how often each."""
    keys = np.fromiter(
        (
            row * features + feature
            for row, tokens in enumerate(rows)
            for token in tokens
            for feature in table[token]
        ),
        dtype=np.int64,
    )
    different, times = np.unique(keys, return_counts=True)
    sizes = (
        np.bincount(different // features, minlength=len(rows)) if features else np.zeros(len(rows), np.int64)
    )
    columns = (different % features if features else different).astype(np.int32)
    return sizes, columns, times.astype(np.float32)
