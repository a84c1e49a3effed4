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
        order = np.argsort(counts.features, kind="stable")
        row_of = np.repeat(np.arange(self._rows, dtype=np.int32), np.diff(self._starts))
        self._posting_rows: Ints = row_of[order]
        first = self._first_of_each_entry(order)
        size = len(self._numbering)
        self._weighing = Weighing.of(
            self._numbering, np.bincount(self._columns[order[first]], minlength=size), self._entries
        )
        self._weights = self._weighing.unit(row_of, counts.features, counts.times, self._rows)
        del row_of, counts
        self._posting_weights: Floats = self._weights[order]
        spread = np.bincount(self._columns, minlength=size)
        self._posting_starts: Places = np.concatenate([[0], np.cumsum(spread)])
        self._common = spread > (COMMON * self._rows if self._rows >= LARGE else self._rows)

    def _first_of_each_entry(self, order: Places) -> Places:
        """Where in the postings a feature, or within it an entry, begins."""
        columns, owners = self._columns[order], self._owners[self._posting_rows]
        changes = (columns[1:] != columns[:-1]) | (owners[1:] != owners[:-1])
        return np.flatnonzero(np.concatenate([np.full(min(1, len(order)), True), changes]))

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
        columns = self._columns[places]
        slots = np.empty(len(self._numbering), dtype=np.int32)  # its own: two threads may ask at once
        slots[question.features] = -1
        order = np.arange(len(columns), dtype=np.int32)
        slots[columns] = order
        present = columns[slots[columns] == order]
        slots[present] = np.arange(len(present), dtype=np.int32)
        dense = np.zeros((len(rows), len(present)), dtype=np.float32)
        dense[np.repeat(np.arange(len(rows)), sizes), slots[columns]] = self._weights[places]
        asked = np.zeros(len(present), dtype=np.float32)
        mine = slots[question.features]
        shared = mine >= 0
        asked[mine[shared]] = question.weights[shared]
        return dense @ dense.T, dense @ asked
