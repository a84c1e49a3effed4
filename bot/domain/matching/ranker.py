"""Ranks entries by how much their variants, together, are what a question asks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from bot.domain.language import Language
from bot.domain.matching.features import stem
from bot.domain.matching.index import Index, Ints
from bot.domain.matching.ridge import ridge_scores
from bot.domain.matching.spelling import Speller
from bot.domain.matching.text import question_words, words

NEAREST = 64  # variants that the ridge looks at
COMPARED = 30  # of those, the ones that are compared letter by letter for the confidence
CORRECTION_WEIGHT = 1.0  # of a corrected word beside the word as typed


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way of asking for entry number `entry`."""

    entry: int
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was found. `entries` best first, with their `scores`; empty when nothing is shared."""

    words: tuple[str, ...]
    corrections: Mapping[str, str]
    entries: tuple[int, ...]
    scores: tuple[float, ...]
    variants: tuple[int, ...]
    """Numbers of the nearest phrasings, nearest first."""
    nearness: tuple[float, ...]
    """Cosine of each of them."""
    likeness: float
    """0–1: `token_sort_ratio` with the nearest phrasings, the best of them."""
    known: float
    """0–1: share of the question's weight that stands on words the base knows."""
    exact: bool
    """The question is a variant, word for word."""


NOTHING = Ranking((), {}, (), (), (), (), 0.0, 0.0, False)


class Ranker:
    """Holds the phrasings of a base. Read-only after it is built."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        self.phrasings = tuple(phrasings)
        split = [words(phrasing.text) for phrasing in phrasings]
        self._joined = [" ".join(text) for text in split]
        self._sorted = [" ".join(sorted(text)) for text in split]
        self._languages = tuple(dict.fromkeys(phrasing.language for phrasing in phrasings))
        self._owners: Ints = np.array([phrasing.entry for phrasing in phrasings], dtype=np.int32)
        self._index = Index(split, [phrasing.language for phrasing in phrasings])
        frequency = Counter(word for text in split for word in text)
        self._frequency = frequency
        self._stems = Counter(
            stem(word, phrasing.language)
            for text, phrasing in zip(split, phrasings, strict=True)
            for word in set(text)
        )
        self._speller = Speller(frequency)
        self._exact: dict[str, int] = {}
        for number, joined in enumerate(self._joined):
            self._exact.setdefault(joined, number)

    def rank(self, question: str) -> Ranking:
        """The ranking for any text at all."""
        asked = question_words(question)
        if not asked:
            return NOTHING
        corrections = {word: meant for word in asked if (meant := self._speller.correct(word)) is not None}
        weighted = [(word, 1.0) for word in asked]
        weighted += [(meant, CORRECTION_WEIGHT) for meant in corrections.values()]
        vector = self._index.vector(weighted, self._languages)
        if not len(vector.features):
            return NOTHING
        rows = self._index.nearest(vector, NEAREST)
        if not len(rows):
            return NOTHING
        similarity, nearness = self._index.cosines(rows, vector)
        entries, scores = ridge_scores(similarity, nearness, self._owners[rows])
        joined = " ".join(asked)
        same = self._exact.get(joined)
        if same is not None:
            scores[entries == self._owners[same]] = max(1.0, float(scores.max()) + 0.01)
        order = np.lexsort((entries, -scores))
        by_nearness = np.argsort(-nearness, kind="stable")
        return Ranking(
            words=asked,
            corrections=corrections,
            entries=tuple(int(entry) for entry in entries[order]),
            scores=tuple(float(score) for score in scores[order]),
            variants=tuple(int(row) for row in rows[by_nearness]),
            nearness=tuple(float(cosine) for cosine in nearness[by_nearness]),
            likeness=self._likeness(asked, corrections, rows[by_nearness[:COMPARED]]),
            known=self._known(asked),
            exact=same is not None,
        )

    def _likeness(self, asked: Sequence[str], corrections: Mapping[str, str], rows: Ints) -> float:
        mended = " ".join(sorted(corrections.get(word, word) for word in asked))
        return max((fuzz.ratio(mended, self._sorted[row]) for row in rows), default=0.0) / 100.0

    def _known(self, asked: Sequence[str]) -> float:
        rarest = float(np.log(1.0 + len(self._joined))) + 1.0
        total = found = 0.0
        for word in asked:
            seen = max(self._stems[stem(word, language)] for language in self._languages)
            weight = rarest - float(np.log(1.0 + seen))
            total += weight
            found += weight if seen else 0.0
        return found / total
