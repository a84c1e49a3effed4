"""Sparse unit vectors of many texts, built in bulk."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.matching.features import JOINT, MEANING, STEM, Analyser, joint_pieces

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Places = NDArray[np.int64]

STEM_WEIGHT = 0.7  # length of the block of stems and meanings; that of the pieces is 1
JOINT_WEIGHT = 0.7  # of a joint beside a piece of a word
CHUNK = 1_000  # texts that are counted or weighed at a time, to bound memory


class Numbering:
    """Gives every different text a number from 0, in order of first sight."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, texts: Sequence[str]) -> list[int]:
        """The numbers of `texts`, new or old."""
        ids = self._ids
        return [ids.setdefault(text, len(ids)) for text in texts]

    def known(self, texts: Sequence[str]) -> list[int]:
        """The numbers of those texts that were added before."""
        ids = self._ids
        return [ids[text] for text in texts if text in ids]

    def texts(self) -> list[str]:
        """Every text, by number."""
        return list(self._ids)


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each text has each feature, text by text: features of text n stand at `starts[n:n + 2]`."""

    starts: Places
    features: Ints
    times: NDArray[np.uint8]
    """At most 255."""


class Tokens:
    """Words (per language), joints and phrases of all texts, each analysed once."""

    def __init__(self, analyser: Analyser) -> None:
        self.numbering = Numbering()
        self._analyser = analyser
        self._words: dict[Language, dict[str, int]] = {language: {} for language in Language}
        self._joints: dict[tuple[str, str], int] = {}
        self._phrases: dict[str, int] = {}
        self._table: list[list[int]] = []

    def of(self, text: Sequence[str], language: Language) -> list[int]:
        """The tokens of one text, new ones analysed."""
        known, found = self._words[language], []
        for word in text:
            token = known.get(word)
            if token is None:
                grams, stems = self._analyser.word(word, (language,))
                token = known[word] = self._add([*grams, *stems])
            found.append(token)
        joints = self._joints
        for left, right in pairwise(text):
            key = left[-2:], right[:2]
            token = joints.get(key)
            if token is None:
                token = joints[key] = self._add(joint_pieces(*key))
            found.append(token)
        for meaning in self._analyser.phrases(text):
            token = self._phrases.get(meaning)
            if token is None:
                token = self._phrases[meaning] = self._add([meaning])
            found.append(token)
        return found

    def _add(self, texts: list[str]) -> int:
        self._table.append(self.numbering.add(texts))
        return len(self._table) - 1

    def count(self, rows: Sequence[Sequence[int]]) -> Counts:
        """The features of all texts, given the tokens of each."""
        sizes = np.fromiter((len(features) for features in self._table), np.int64, len(self._table))
        starts = np.concatenate([[0], np.cumsum(sizes)])
        flat = np.fromiter((f for features in self._table for f in features), np.int32, int(starts[-1]))
        parts = [
            _count(rows[first : first + CHUNK], starts, flat, len(self.numbering))
            for first in range(0, len(rows), CHUNK)
        ]
        lengths = np.concatenate([np.zeros(1, np.int64), *(part[0] for part in parts)])
        return Counts(
            np.cumsum(lengths),
            np.concatenate([np.zeros(0, np.int32), *(part[1] for part in parts)]),
            np.concatenate([np.zeros(0, np.uint8), *(part[2] for part in parts)]),
        )


def _count(
    rows: Sequence[Sequence[int]], starts: Places, flat: Ints, features: int
) -> tuple[Places, Ints, NDArray[np.uint8]]:
    lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
    tokens = np.fromiter((token for row in rows for token in row), np.int64, int(lengths.sum()))
    sizes = starts[tokens + 1] - starts[tokens]
    owners = np.repeat(np.repeat(np.arange(len(rows)), lengths), sizes)
    keys = owners * features + flat[ranges(starts[tokens], sizes)]
    different, times = np.unique(keys, return_counts=True)
    width = max(features, 1)
    per_row = np.bincount(different // width, minlength=len(rows))
    return per_row, (different % width).astype(np.int32), np.minimum(times, 255).astype(np.uint8)


def ranges(starts: Places, sizes: Places) -> Places:
    """The numbers of all ranges (start, size) in one array."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - sizes), sizes) + np.arange(total)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a feature counts for, and in which block it stands."""

    weight: Floats
    """idf over entries, joints × `JOINT_WEIGHT`."""
    is_stem: NDArray[np.bool_]

    @classmethod
    def of(cls, numbering: Numbering, spread: Places, entries: int) -> "Weighing":
        """`spread` counts in how many of the `entries` each feature occurs."""
        texts = numbering.texts()
        joints = np.fromiter((text[0] == JOINT for text in texts), np.bool_, len(texts))
        stems = np.fromiter((text[0] in (STEM, MEANING) for text in texts), np.bool_, len(texts))
        idf = np.log((1.0 + entries) / (1.0 + spread)) + 1.0
        return cls((idf * np.where(joints, JOINT_WEIGHT, 1.0)).astype(np.float32), stems)

    def unit_rows(self, counts: Counts) -> Floats:
        """The weights of all texts, each of length 1."""
        weights = np.empty(len(counts.features), dtype=np.float32)
        last_row = len(counts.starts) - 1
        for first in range(0, last_row, CHUNK):
            last = min(last_row, first + CHUNK)
            place = slice(counts.starts[first], counts.starts[last])
            rows = np.repeat(np.arange(last - first), np.diff(counts.starts[first : last + 1]))
            times = counts.times[place].astype(np.float32)
            weights[place] = self.unit(rows, counts.features[place], times, last - first)
        return weights

    def unit_row(self, features: Ints, times: Floats) -> Floats:
        """The weights of one text, of length 1."""
        weights = self.weight[features] * _damped(times)
        stems = self.is_stem[features]
        squares = weights * weights
        of_stems = float(squares[stems].sum())
        of_pieces = float(squares.sum()) - of_stems
        length = np.hypot(float(of_pieces > 0), STEM_WEIGHT * (of_stems > 0)) or 1.0
        scale = np.where(
            stems,
            STEM_WEIGHT / length / np.sqrt(max(of_stems, 1e-12)),
            1.0 / length / np.sqrt(max(of_pieces, 1e-12)),
        )
        scaled: Floats = (weights * scale).astype(np.float32)
        return scaled

    def unit(self, rows: Ints | Places, features: Ints, times: Floats, count: int) -> Floats:
        """Weights such that each of `count` rows has length 1: damped times · weight, block by block."""
        weights = self.weight[features] * _damped(times)
        block = self.is_stem[features].astype(np.int64)
        squares = np.bincount(rows * 2 + block, weights * weights, minlength=count * 2)
        lengths = np.where(np.arange(count * 2) % 2 == 1, STEM_WEIGHT, 1.0) * (squares > 0)
        totals = np.sqrt(np.repeat(np.add.reduceat(lengths**2, np.arange(0, count * 2, 2)), 2))
        scale = lengths / np.sqrt(np.maximum(squares, 1e-12)) / np.maximum(totals, 1e-6)
        scaled: Floats = (weights * scale[rows * 2 + block]).astype(np.float32)
        return scaled


def _damped(times: Floats) -> Floats:
    """1 + ln times; fewer than one time counts in proportion."""
    damped: Floats = np.where(times < 1.0, times, 1.0 + np.log(np.maximum(times, 1.0)))
    return damped
