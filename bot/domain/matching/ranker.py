"""Ranks entries by how much their variants, together, are what a question asks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from rapidfuzz import fuzz

from bot.domain.language import Language
from bot.domain.matching.features import Analyser
from bot.domain.matching.index import Index
from bot.domain.matching.ridge import ridge_scores
from bot.domain.matching.spelling import Correction, Speller
from bot.domain.matching.stem import stem
from bot.domain.matching.synonyms import Synonyms
from bot.domain.matching.text import question_words, words
from bot.domain.matching.vectors import Floats, Ints

NEAREST = 64  # variants that the ridge looks at
COMPARED = 30  # of those, the ones that are compared letter by letter for the confidence
CENTRE_WEIGHT = 0.3  # of the cosine with all variants of an entry together


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
    corrections: tuple[Correction, ...]
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
    covered: float
    """0–1: share of the question's weight that stands on words of the first entry's phrasings."""
    exact: bool
    """The question is a variant, word for word."""


NOTHING = Ranking((), (), (), (), (), (), 0.0, 0.0, 0.0, False)


class Ranker:
    """Holds the phrasings of a base, given in order of entry. Read-only after it is built."""

    def __init__(self, phrasings: Sequence[Phrasing], synonyms: Synonyms | None = None) -> None:
        self.phrasings = tuple(phrasings)
        split = [words(phrasing.text) for phrasing in phrasings]
        languages = [phrasing.language for phrasing in phrasings]
        self._joined = [" ".join(text) for text in split]
        self._sorted = [" ".join(sorted(text)) for text in split]
        self._languages = tuple(dict.fromkeys(languages))
        self._owners: Ints = np.array([phrasing.entry for phrasing in phrasings], dtype=np.int32)
        self._index = Index(split, languages, self._owners, Analyser(synonyms or Synonyms()))
        self._speller = Speller(Counter(word for text in split for word in text))
        self._variants_with: Counter[str] = Counter()
        self._stems_of: dict[int, set[str]] = {}
        for text, phrasing in zip(split, phrasings, strict=True):
            stems = {stem(word, phrasing.language) for word in text}
            self._variants_with.update(stems)
            self._stems_of.setdefault(phrasing.entry, set()).update(stems)
        self._exact: dict[str, int] = {}
        for number, joined in enumerate(self._joined):
            self._exact.setdefault(joined, number)

    def rank(self, question: str) -> Ranking:
        """The ranking for any text at all."""
        asked = question_words(question)
        corrections = self._speller.corrections(asked)
        extra = {word: 1.0 for correction in corrections for word in correction.meant}
        vector = self._index.vector(asked, extra)
        if not len(vector.features):
            return NOTHING
        first_pass = self._index.search(vector)
        rows = _best(first_pass, NEAREST)
        similarity, nearness = self._index.cosines(rows, vector)
        entries, scores = ridge_scores(similarity, nearness, self._owners[rows])
        scores += CENTRE_WEIGHT * self._index.centres(first_pass, entries)
        same = self._exact.get(" ".join(asked))
        if same is not None:
            scores[entries == self._owners[same]] = float(scores.max()) + 1.0
        order = np.lexsort((entries, -scores))
        by_nearness = np.argsort(-nearness, kind="stable")
        known, covered = self._shares(asked, corrections, int(entries[order[0]]))
        return Ranking(
            words=asked,
            corrections=corrections,
            entries=tuple(entries[order].tolist()),
            scores=tuple(scores[order].tolist()),
            variants=tuple(rows[by_nearness].tolist()),
            nearness=tuple(nearness[by_nearness].tolist()),
            likeness=self._likeness(asked, corrections, rows[by_nearness[:COMPARED]]),
            known=known,
            covered=covered,
            exact=same is not None,
        )

    def _likeness(self, asked: Sequence[str], corrections: Sequence[Correction], rows: Ints) -> float:
        mended = " ".join(sorted(_mend(asked, corrections)))
        return max((fuzz.ratio(mended, self._sorted[row]) for row in rows.tolist()), default=0.0) / 100.0

    def _shares(
        self, asked: Sequence[str], corrections: Sequence[Correction], best: int
    ) -> tuple[float, float]:
        """Of the question's weight by rarity: the shares that the base, and the entry `best`, have."""
        own = self._stems_of[best]
        rarest = log(1.0 + len(self.phrasings)) + 1.0
        total = known = covered = 0.0
        for word in _mend(asked, corrections):
            forms = {stem(word, language) for language in self._languages}
            seen = max(self._variants_with[form] for form in forms)
            weight = rarest - log(1.0 + seen)
            total += weight
            known += weight if seen else 0.0
            covered += weight if forms & own else 0.0
        return known / total, covered / total


def _best(scores: Floats, limit: int) -> Ints:
    rows = np.argpartition(-scores, limit)[:limit] if len(scores) > limit else np.arange(len(scores))
    return np.sort(rows[scores[rows] > 0]).astype(np.int32)


def _mend(asked: Sequence[str], corrections: Sequence[Correction]) -> list[str]:
    """The question with every mistyped word replaced by what was meant."""
    meant = {correction.typed: correction.meant for correction in corrections}
    return [word for typed in asked for word in meant.get(typed, (typed,))]
