"""All variants as sparse unit vectors, to be searched in one gather."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.domain.language import Language
from bot.domain.matching.features import Analyser, joint_pieces
from bot.domain.matching.vectors import Floats, Ints, Places, Tokens, Weighing, ranges

COMMON = 0.05  # a feature in a larger share of the variants is left out of the first pass over a large base
LARGE = 8_000  # variants from which the first pass leaves out common features


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse unit vector: different features with their weights."""

    features: Ints
    weights: Floats


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
        counts = tokens.count(
            [tokens.of(text, tongue) for text, tongue in zip(texts, languages, strict=True)]
        )
        self._numbering = tokens.numbering
        self._starts, self._columns = counts.starts, counts.features
        size = len(self._numbering)
        spread = np.bincount(counts.features, minlength=size)
        self._posting_starts: Places = np.concatenate([[0], np.cumsum(spread)])
        self._common = spread > (COMMON * self._rows if self._rows >= LARGE else self._rows)
        order = np.argsort(counts.features, kind="stable").astype(np.int32)
        row_of = np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(self._starts))
        self._posting_rows: Ints = row_of[order]
        del row_of
        self._weighing = Weighing.of(self._numbering, self._entries_with(size), self._entries)
        self._weights = self._weighing.unit_rows(counts)
        self._posting_weights: Floats = self._weights[order]

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
        times: dict[int, float] = {}
        weighted = [(word, 1.0) for word in words] + list(extra.items())
        for word, weight in weighted:
            grams, stems = self._analyser.word(word, self._languages)
            for feature in self._numbering.known([*grams, *stems]):
                times[feature] = times.get(feature, 0.0) + weight
        texts = [piece for left, right in pairwise(words) for piece in joint_pieces(left, right)]
        for feature in self._numbering.known([*texts, *self._analyser.phrases(words)]):
            times[feature] = times.get(feature, 0.0) + 1.0
        features = np.fromiter(times, np.int32, len(times))
        counts = np.fromiter(times.values(), np.float32, len(times))
        rows = np.zeros(len(times), np.int32)
        return Vector(features, self._weighing.unit(rows, features, counts, 1))

    def search(self, question: Vector) -> Floats:
        """The cosine of every variant with the question; in a large base without the commonest features."""
        kept = ~self._common[question.features]
        if not kept.any():
            kept[:] = True
        features, weights = question.features[kept], question.weights[kept]
        starts = self._posting_starts[features]
        sizes = self._posting_starts[features + 1] - starts
        places = ranges(starts, sizes)
        products = self._posting_weights[places] * np.repeat(weights, sizes)
        scores: Floats = np.bincount(self._posting_rows[places], products, minlength=self._rows).astype(
            np.float32
        )
        return scores

    def cosines(self, rows: Ints, question: Vector) -> tuple[Floats, Floats]:
        """(between the rows, between each row and the question)."""
        starts = self._starts[rows]
        sizes = self._starts[rows + 1] - starts
        places = ranges(starts, sizes)
        columns, weights = self._columns[places], self._weights[places]
        owners = np.repeat(np.arange(len(rows), dtype=np.int32), sizes)
        asked = np.zeros(len(self._numbering), dtype=np.float32)
        asked[question.features] = question.weights
        nearness = np.bincount(owners, weights * asked[columns], minlength=len(rows)).astype(np.float32)
        # A feature of one row alone makes no two rows alike: only shared ones need to be multiplied.
        times = np.bincount(columns, minlength=len(self._numbering))
        kept = times[columns] > 1
        slots = np.cumsum(times > 1, dtype=np.int32) - 1
        dense = np.zeros((len(rows), int(slots[-1]) + 1 if len(slots) else 0), dtype=np.float32)
        dense[owners[kept], slots[columns[kept]]] = weights[kept]
        similarity = dense @ dense.T
        np.fill_diagonal(similarity, 1.0)
        return similarity, nearness
