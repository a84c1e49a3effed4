"""Which texts among many are almost the same as one, without comparing every text with every other.

A text that differs from another by at most `d` letters put in or left out still holds at least one of any
`d + 1` pieces of the other, moved by at most `d` places (Li, Deng, Wang and Feng, "Pass-Join", 2011).
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

_ROUNDING = 1e-6


class SimilarTexts:
    """Texts in the order in which they were added, to be found by what is like them.

    Like is a `rapidfuzz.fuzz.ratio` of at least `alike` (50 to 100).
    """

    def __init__(self, alike: float) -> None:
        self._alike = alike
        self._share = 1 - alike / 100  # of the letters of both that may be put in or left out
        self._texts: list[str] = []
        self._pieces: dict[int, tuple[_Piece, ...]] = {}
        """For each length that occurs, its pieces."""
        self._probes: dict[int, list[_Probe]] = {}
        """For each length, where a text that is so long has to be looked at, and in which table."""

    def add(self, text: str) -> None:
        """Make `text` the next one."""
        length = len(text)
        if length not in self._pieces:
            self._pieces[length] = tuple(
                _Piece(start, end, defaultdict(list))
                for start, end in _cuts(length, self._most_apart(length))
            )
            self._probes.clear()
        for piece in self._pieces[length]:
            piece.texts[text[piece.start : piece.end]].append(len(self._texts))
        self._texts.append(text)

    def similar(self, text: str) -> list[int]:
        """The numbers, from 0, of the added texts that are like `text`; the likest first, then the oldest."""
        own = len(text)
        if own not in self._probes:
            self._probes[own] = list(self._places(own))
        found: set[int] = set()
        for texts, start, end in self._probes[own]:
            if hit := texts.get(text[start:end]):
                found.update(hit)
        scored = [
            (-fuzz.ratio(text, self._texts[number], score_cutoff=self._alike), number) for number in found
        ]
        return [number for score, number in sorted(one for one in scored if one[0])]

    def _most_apart(self, length: int) -> int:
        """How many letters any text that is like one of this length can differ."""
        return int(self._share * (length + length * (1 + self._share) / (1 - self._share)) + _ROUNDING)

    def _places(self, own: int) -> Iterator["_Probe"]:
        """Before piece `number` at most `number` letters can have been put in or left out when no earlier
        piece is whole, after it at most the rest."""
        for length, pieces in self._pieces.items():
            if abs(own - length) > self._share * (own + length) + _ROUNDING:
                continue
            apart = int(self._share * (own + length) + _ROUNDING)
            for number, piece in enumerate(pieces):
                before, after = min(number, apart), min(len(pieces) - 1 - number, apart)
                moved = own - length
                first = max(piece.start - before, piece.start + moved - after, 0)
                last = min(piece.start + before, piece.start + moved + after, own - (piece.end - piece.start))
                for start in range(first, last + 1):
                    yield _Probe(piece.texts, start, start + piece.end - piece.start)


class _Piece(NamedTuple):
    start: int
    end: int
    texts: dict[str, list[int]]
    """By what stands there: the numbers of the texts."""


class _Probe(NamedTuple):
    texts: dict[str, list[int]]
    start: int
    end: int


def _cuts(length: int, apart: int) -> tuple[tuple[int, int], ...]:
    """`apart + 1` pieces of almost the same size, the shorter ones first."""
    count = apart + 1
    short, longer = divmod(length, count)
    sizes = [short] * (count - longer) + [short + 1] * longer
    return tuple(pairwise((0, *accumulate(sizes))))
