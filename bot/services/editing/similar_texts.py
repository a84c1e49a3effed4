"""Which of many texts are almost the same, without comparing every text with every other.

Where one text becomes another by at most `apart` letters put in or left out, at least one of any `apart + 1`
pieces of it stands whole in the other, moved by no more than that (Li, Deng, Wang and Feng, "Pass-Join",
2011). Pieces are compared by their hashes, all texts of one length at once.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

_ROUNDING = 1e-6
_BASE = np.uint64(1_000_003)  # of the rolling hash, which wraps at 64 bits

_Numbers = npt.NDArray[np.int64]
_Hashes = npt.NDArray[np.uint64]


def similar_pairs(texts: Sequence[str], alike: float) -> list[tuple[int, int]]:
    """The numbers, from 0, of a text and of an earlier one that is like it; by the first, then the likest
    of the earlier ones, then the oldest. Texts without letters are like nothing.

    Like is a `rapidfuzz.fuzz.ratio` of at least `alike` (50 to 100).
    """
    share = 1 - alike / 100  # of the letters of both that may be put in or left out
    groups = {length: _Group(texts, numbers) for length, numbers in _by_length(texts).items()}
    found: list[_Numbers] = []
    for short, shorter in groups.items():
        for long, longer in groups.items():
            apart = int(share * (short + long) + _ROUNDING)
            apart -= (apart - (long - short)) % 2  # every change makes one of the two a letter longer
            if short <= long and apart >= long - short:
                found += _candidates(shorter, longer, apart)
    if not found:
        return []
    scored = []
    whole = np.concatenate(found)
    for pair in np.unique(whole[:, 0] * len(texts) + whole[:, 1]).tolist():
        number, earlier = divmod(pair, len(texts))
        score = fuzz.ratio(texts[number], texts[earlier], score_cutoff=alike)
        if score:
            scored.append((number, -score, earlier))
    return [(number, earlier) for number, _, earlier in sorted(scored)]


def _by_length(texts: Sequence[str]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        if text:
            found.setdefault(len(text), []).append(number)
    return found


class _Group:
    """The texts of one length."""

    def __init__(self, texts: Sequence[str], numbers: list[int]) -> None:
        self.numbers: _Numbers = np.array(numbers, dtype=np.int64)
        self.length = len(texts[numbers[0]])
        whole = "".join(texts[number] for number in numbers).encode("utf-32-le", "surrogatepass")
        signs = np.frombuffer(whole, dtype="<u4").reshape(len(numbers), self.length).astype(np.uint64)
        self._until: _Hashes = np.zeros((self.length + 1, len(numbers)), dtype=np.uint64)
        for place in range(self.length):
            self._until[place + 1] = self._until[place] * _BASE + signs[:, place]
        self._hashes: dict[int, _Hashes] = {}
        self._sorted: dict[tuple[int, int], tuple[_Hashes, _Numbers]] = {}

    def hashes(self, size: int) -> _Hashes:
        """Of each piece of this size: a row for each place where it can begin, a column for each text."""
        if size not in self._hashes:
            power = np.uint64(pow(int(_BASE), size, 2**64))
            self._hashes[size] = self._until[size:] - self._until[: self.length + 1 - size] * power
        return self._hashes[size]

    def sorted_hashes(self, start: int, end: int) -> tuple[_Hashes, _Numbers]:
        """Of what stands from `start` to before `end`, in order; and which text each is of."""
        if (start, end) not in self._sorted:
            hashes = self.hashes(end - start)[start]
            order = np.argsort(hashes)
            self._sorted[start, end] = hashes[order], self.numbers[order]
        return self._sorted[start, end]


def _candidates(shorter: _Group, longer: _Group, apart: int) -> Iterator[_Numbers]:
    """Pairs of numbers, the later first, of texts that have a piece in common where it can be.

    Where a piece stands `by` places further, so many more letters were put in than left out before it; what
    is left of `apart` must do for the rest behind it, and each piece before it that is not whole took one.
    """
    more = longer.length - shorter.length
    for number, (start, end) in enumerate(_cuts(shorter.length, apart + 1)):
        first_by = max((more - apart + 1) // 2, more - apart + number, -start)
        last_by = min((more + apart) // 2, more + apart - number, longer.length - end)
        if first_by > last_by:
            continue
        hashes, numbers = shorter.sorted_hashes(start, end)
        asked = longer.hashes(end - start)[start + first_by : start + last_by + 1].ravel()
        first = np.searchsorted(hashes, asked)
        there = np.flatnonzero(hashes[np.minimum(first, len(hashes) - 1)] == asked)
        if len(there):
            last = np.searchsorted(hashes, asked[there], "right")
            others = longer.numbers[there % len(longer.numbers)]
            yield _pairs(numbers, others, first[there], last - first[there])


def _pairs(numbers: _Numbers, others: _Numbers, first: _Numbers, counts: _Numbers) -> _Numbers:
    """Each of `others` with as many of `numbers`, from its place in `first` on, as `counts` says."""
    begins = np.repeat(first - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    left = numbers[begins + np.arange(int(counts.sum()))]
    right = np.repeat(others, counts)
    pairs = np.stack((np.maximum(left, right), np.minimum(left, right)), axis=1)
    apart: _Numbers = pairs[pairs[:, 0] != pairs[:, 1]]
    return apart


def _cuts(length: int, count: int) -> tuple[tuple[int, int], ...]:
    """`count` pieces of almost the same size."""
    short, longer = divmod(length, count)
    sizes = [short + 1] * longer + [short] * (count - longer)
    return tuple(pairwise((0, *accumulate(sizes))))
