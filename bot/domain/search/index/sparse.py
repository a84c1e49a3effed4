"""A sparse matrix in flat memory, of which whole rows are copied out at a time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.search.arrays import Floats, Ints, Positions
from bot.domain.search.index.vectors import Numbers

FINEST = 65_535  # steps in which a weight is kept


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of some rows, row by row."""

    sizes: Positions
    """How many cells each row has."""
    columns: Positions
    weights: Floats


@dataclass(frozen=True, slots=True)
class Sparse:
    """Row n has the cells from `starts[n]` up to `starts[n + 1]`.

    Column and weight of a cell stand together in one number, so that one copy of a few bytes brings both.
    """

    starts: Positions
    cells: NDArray[np.uint32] | NDArray[np.uint64]
    bits: int
    """Of a cell, that hold its column; the weight stands above them."""

    @classmethod
    def of(cls, starts: Positions, columns: Numbers, weights: Floats) -> "Sparse":
        """`weights` are from 0 to 1; they are kept in steps of 1 / `FINEST`."""
        steps = np.rint(weights * FINEST)
        if columns.dtype == np.uint16:
            return cls(starts, steps.astype(np.uint32) << np.uint32(16) | columns.astype(np.uint32), 16)
        return cls(starts, steps.astype(np.uint64) << np.uint64(32) | columns.astype(np.uint64), 32)

    def emptied(self, rows: NDArray[np.bool_]) -> "Sparse":
        """The same without the cells of these rows."""
        sizes = np.diff(self.starts)
        starts = np.concatenate([self.starts[:1], np.cumsum(np.where(rows, 0, sizes))])
        return Sparse(starts, self.cells[np.repeat(~rows, sizes)], self.bits)

    def rows(self, wanted: Ints) -> Cells:
        """Copies of these rows, in their order."""
        starts, ends = self.starts[wanted], self.starts[wanted + 1]
        slices = [self.cells[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        cells = np.concatenate([self.cells[:0], *slices])
        columns = (cells & cells.dtype.type((1 << self.bits) - 1)).astype(np.intp)
        weights = (cells >> cells.dtype.type(self.bits)).astype(np.float32)
        return Cells(ends - starts, columns, weights * np.float32(1 / FINEST))
