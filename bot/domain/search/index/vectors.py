"""Sparse unit vectors of many texts, built in bulk."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from math import hypot, sqrt

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints, Positions
from bot.domain.search.text.features import JOINT, MEANING, STEM, Analyser, joint_pieces

Numbers = NDArray[np.uint16] | NDArray[np.int32]
"""Numbers of many features or rows, in the smallest type that fits."""

STEM_WEIGHT = 0.7  # length of the block of stems and meanings; that of the pieces is 1
JOINT_WEIGHT = 0.7  # of a joint beside a piece of a word
FITS_SHORT, FITS_INT = 2**16, 2**31
CHUNK = 1_000  # texts that are counted or weighed at a time, to bound memory
MOST_TIMES = 255  # that a feature is counted in one text

_DAMPED: Floats = (1.0 + np.log(np.maximum(np.arange(MOST_TIMES + 1), 1))).astype(np.float32)


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

    def only(self, kept: Iterable[bool]) -> "Numbering":
        """The texts that are kept, by number, numbered anew in the same order."""
        other = Numbering()
        other._ids = {text: number for number, text in enumerate(compress(self._ids, kept))}
        return other


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each text has each feature, text by text: features of text n stand at `starts[n:n + 2]`."""

    starts: Positions
    features: Numbers
    times: NDArray[np.uint8]
    """At most `MOST_TIMES`."""

    def only(self, kept: NDArray[np.bool_]) -> "Counts":
        """The features that are kept, by number, numbered anew in the same order."""
        number = np.cumsum(kept) - 1
        places = kept[self.features]
        before = np.concatenate([np.zeros(1, np.int64), np.cumsum(places)])
        features = smallest(number[self.features[places]], int(kept.sum()))
        return Counts(before[self.starts], features, self.times[places])


class Tokens:
    """Words (per language), joints and phrases of all texts, each analysed once.

    What grows stands in flat arrays: lists of numbers would leave the memory full of holes.
    """

    def __init__(self, analyser: Analyser) -> None:
        self.numbering = Numbering()
        self._analyser = analyser
        self._words: dict[Language, dict[str, int]] = {language: {} for language in Language}
        self._joints: dict[tuple[str, str], int] = {}
        self._phrases: dict[str, int] = {}
        self._features, self._feature_ends = array("i"), array("i", [0])
        self._found, self._found_ends = array("i"), array("q", [0])

    def add(self, text: Sequence[str], language: Language) -> None:
        """The next text; its new tokens are analysed."""
        known, found = self._words[language], self._found
        for word in text:
            token = known.get(word)
            if token is None:
                grams, stems = self._analyser.word(word, (language,))
                token = known[word] = self._analysed([*grams, *stems])
            found.append(token)
        joints = self._joints
        for left, right in pairwise(text):
            key = left[-2:], right[:2]
            token = joints.get(key)
            if token is None:
                token = joints[key] = self._analysed(joint_pieces(*key))
            found.append(token)
        for meaning in self._analyser.phrases(text):
            token = self._phrases.get(meaning)
            if token is None:
                token = self._phrases[meaning] = self._analysed([meaning])
            found.append(token)
        self._found_ends.append(len(found))

    def _analysed(self, texts: list[str]) -> int:
        self._features.extend(self.numbering.add(texts))
        self._feature_ends.append(len(self._features))
        return len(self._feature_ends) - 2

    def counted(self, most: float) -> tuple[Numbering, Counts]:
        """The features of all texts that were added, but for those in more than this share of the texts."""
        counts = self._count()
        spread = np.bincount(counts.features, minlength=len(self.numbering))
        kept = spread <= most * (len(counts.starts) - 1)
        if kept.all():
            return self.numbering, counts
        return self.numbering.only(kept.tolist()), counts.only(kept)

    def _count(self) -> Counts:
        ends = np.array(self._feature_ends, dtype=np.int64)
        flat = np.array(self._features, dtype=np.int32)
        tokens = np.array(self._found, dtype=np.int32)
        rows = np.array(self._found_ends, dtype=np.int64)
        parts = [
            _count(rows[first : first + CHUNK + 1], tokens, ends, flat, len(self.numbering))
            for first in range(0, len(rows) - 1, CHUNK)
        ]
        lengths = np.concatenate([np.zeros(1, np.int64), *(part[0] for part in parts)])
        return Counts(
            np.cumsum(lengths),
            smallest(
                np.concatenate([np.zeros(0, np.int32), *(part[1] for part in parts)]), len(self.numbering)
            ),
            np.concatenate([np.zeros(0, np.uint8), *(part[2] for part in parts)]),
        )


def _count(
    ends: Positions, tokens: Ints, feature_ends: Positions, flat: Ints, features: int
) -> tuple[Positions, Numbers, NDArray[np.uint8]]:
    """Of the texts that end at `ends[1:]`, each beginning where the one before ends."""
    lengths = np.diff(ends)
    mine = tokens[ends[0] : ends[-1]]
    starts = feature_ends[mine]
    sizes = feature_ends[mine + 1] - starts
    width = max(features, 1)
    fits = len(lengths) * width < FITS_INT  # the smaller type is sorted twice as fast
    firsts = (np.arange(len(lengths)) * width).astype(np.int32 if fits else np.int64)
    keys = np.repeat(np.repeat(firsts, lengths), sizes) + flat[ranges(starts, sizes)]
    different, times = np.unique(keys, return_counts=True)
    rows, columns = np.divmod(different, width)
    per_row = np.bincount(rows, minlength=len(lengths))
    return per_row, smallest(columns, features), np.minimum(times, MOST_TIMES).astype(np.uint8)


def smallest(numbers: Positions | Ints, count: int) -> Numbers:
    """The same numbers, all below `count`, in the smallest type."""
    return numbers.astype(np.uint16) if count <= FITS_SHORT else numbers.astype(np.int32)


def ranges(starts: Positions, sizes: Positions) -> Positions:
    """The numbers of all ranges (start, size) in one array."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - sizes), sizes) + np.arange(total)


def begins(numbers: Numbers | Ints) -> NDArray[np.bool_]:
    """Of each number whether it differs from the one before it; the first one does."""
    found = np.ones(len(numbers), dtype=np.bool_)
    found[1:] = numbers[1:] != numbers[:-1]
    return found


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a feature counts for, and in which block it stands."""

    weight: Floats
    """idf over entries, joints × `JOINT_WEIGHT`."""
    is_stem: NDArray[np.bool_]

    @classmethod
    def of(cls, numbering: Numbering, spread: Positions, entries: int) -> "Weighing":
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
            weights[place] = self._unit(rows, counts.features[place], counts.times[place], last - first)
        return weights

    def unit_row(self, features: Ints, times: Ints) -> Floats:
        """The weights of one text, of length 1."""
        weights = self.weight[features] * _damped(times)
        stems = self.is_stem[features]
        of_stems = float(np.square(weights[stems]).sum())
        of_pieces = float(weights @ weights) - of_stems
        length = hypot(of_pieces > 0, STEM_WEIGHT * (of_stems > 0)) or 1.0
        piece = 1.0 / length / sqrt(max(of_pieces, 1e-12))
        stem = STEM_WEIGHT / length / sqrt(max(of_stems, 1e-12))
        scaled: Floats = weights * np.where(stems, np.float32(stem), np.float32(piece))
        return scaled

    def _unit(self, rows: Positions, features: Numbers, times: NDArray[np.uint8], count: int) -> Floats:
        """Weights such that each of `count` rows has length 1: damped times · weight, block by block."""
        weights = self.weight[features] * _damped(times)
        block = self.is_stem[features].astype(np.int64)
        squares = np.bincount(rows * 2 + block, weights * weights, minlength=count * 2)
        lengths = np.where(np.arange(count * 2) % 2 == 1, STEM_WEIGHT, 1.0) * (squares > 0)
        totals = np.sqrt(np.repeat(np.add.reduceat(lengths**2, np.arange(0, count * 2, 2)), 2))
        scale = lengths / np.sqrt(np.maximum(squares, 1e-12)) / np.maximum(totals, 1e-6)
        scaled: Floats = (weights * scale[rows * 2 + block]).astype(np.float32)
        return scaled


def _damped(times: Ints | NDArray[np.uint8]) -> Floats:
    """1 + ln times."""
    return _DAMPED[np.minimum(times, MOST_TIMES)]
