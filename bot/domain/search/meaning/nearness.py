"""How near every entry is to a question by meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.search.arrays import Floats, Ints
from bot.domain.search.index.vectors import begins

DIMENSIONS = 128  # that are kept of a sentence vector: those in which the ways of asking differ most
TOGETHER = 3  # ways of asking of an entry whose nearness is averaged
FAR = -0.3  # nearness of an entry that has nothing to be near with
_NONE = -9.0  # in the place of a way of asking that an entry does not have


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines, −1 to 1, an element for each entry."""

    way: Floats
    """Of its nearest way of asking."""
    ways: Floats
    """Mean of its three nearest."""
    passage: Floats
    """Of the nearest passage of what it says."""


@dataclass(frozen=True, slots=True)
class _Owned:
    """Vectors, an entry after the other."""

    vectors: Floats
    firsts: NDArray[np.int64]
    entries: Ints


class MeaningIndex:
    """The vectors of a base. `ways` and `said` hold a row for each text, in order of the entry that owns it.

    `entries` is how many there are. Read-only once built.
    """

    def __init__(
        self, ways: Floats, of_ways: Sequence[int], said: Floats, of_said: Sequence[int], entries: int
    ) -> None:
        self._middle: Floats = ways.mean(axis=0, dtype=np.float32)
        around = _unit(ways - self._middle)
        spread = around.T @ around
        self._axes: Floats = np.linalg.eigh(spread)[1][:, ::-1][:, :DIMENSIONS].astype(np.float32)
        self._entries = entries
        self._ways = self._owned(ways, of_ways)
        self._said = self._owned(said, of_said)
        self._places = _places(self._ways, len(ways))

    def near(self, vector: Floats) -> Nearness:
        """Of one question, given its sentence vector."""
        asked = self._reduced(vector[np.newaxis])[0]
        cosines: Floats = self._ways.vectors @ asked
        best = np.append(cosines, np.float32(_NONE))[self._places]
        if best.shape[1] > TOGETHER:
            best = np.partition(best, -TOGETHER, axis=1)[:, -TOGETHER:]
        has = best > _NONE
        mean = np.where(has, best, 0.0).sum(axis=1) / has.sum(axis=1)
        return Nearness(
            self._spread(self._ways, best.max(axis=1)),
            self._spread(self._ways, mean),
            self._spread(self._said, np.maximum.reduceat(self._said.vectors @ asked, self._said.firsts))
            if len(self._said.firsts)
            else self._spread(self._said, np.zeros(0)),
        )

    def _owned(self, vectors: Floats, owners: Sequence[int]) -> _Owned:
        numbers: Ints = np.array(owners, dtype=np.int32)
        firsts = np.flatnonzero(begins(numbers)) if len(numbers) else np.zeros(0, dtype=np.int64)
        return _Owned(self._reduced(vectors) if len(vectors) else vectors, firsts, numbers[firsts])

    def _reduced(self, vectors: Floats) -> Floats:
        return _unit(_unit(vectors - self._middle) @ self._axes)

    def _spread(self, owned: _Owned, values: NDArray[np.floating]) -> Floats:
        every = np.full(self._entries, FAR, dtype=np.float32)
        every[owned.entries] = values
        return every


def _unit(rows: Floats) -> Floats:
    unit: Floats = (rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    return unit


def _places(owned: _Owned, rows: int) -> NDArray[np.int64]:
    """For each entry the rows of its ways of asking, filled up with the number of the row after the last."""
    lengths = np.diff(np.append(owned.firsts, rows))
    steps = np.arange(max(lengths, default=1))
    return np.where(steps < lengths[:, np.newaxis], owned.firsts[:, np.newaxis] + steps, rows)
