"""Ranks entries by how much their variants, together, are what a question asks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from bot.domain.language import Language
from bot.domain.matching.decisive import Sides, contradicts, separable_verbs, sides
from bot.domain.matching.entry_words import PROSE_WEIGHT, EntryText, EntryWords
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
WORDS_WEIGHT = 0.7  # of the share of the question that an entry has words for, beside the ridge
CONTRADICTION = 0.3  # taken from an entry that speaks only of the opposite of what is asked
MOST_BY_WORDS = 10  # entries that are looked at for their words alone


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

    def __init__(
        self,
        phrasings: Sequence[Phrasing],
        synonyms: Synonyms | None = None,
        prose: Sequence[Phrasing] = (),
    ) -> None:
        synonyms = synonyms or Synonyms()
        self.phrasings = tuple(phrasings)
        typed = [words(phrasing.text) for phrasing in phrasings]
        self._verbs = frozenset(stem(word, Language.NL) for text in typed for word in text)
        split = [(*text, *separable_verbs(text, self._verbs.__contains__)) for text in typed]
        languages = [phrasing.language for phrasing in phrasings]
        self._joined = [" ".join(text) for text in typed]
        self._sorted = [" ".join(sorted(text)) for text in typed]
        self._owners: Ints = np.array([phrasing.entry for phrasing in phrasings], dtype=np.int32)
        self._index = Index(split, languages, self._owners, Analyser(synonyms))
        texts = [
            EntryText(phrasing.entry, phrasing.language, text, 1.0)
            for phrasing, text in zip(phrasings, split, strict=True)
        ]
        said = [EntryText(part.entry, part.language, words(part.text), PROSE_WEIGHT) for part in prose]
        self._words = EntryWords(sorted([*texts, *said], key=lambda text: text.entry), synonyms)
        frequency = Counter(word for text in (*texts, *said) for word in text.words)
        self.known_words = frozenset(frequency)
        self._speller = Speller(frequency)
        self._sides = _sides_of_entries(self._owners.tolist(), split)
        self._exact: dict[str, int] = {}
        for number, joined in enumerate(self._joined):
            self._exact.setdefault(joined, number)

    def rank(self, question: str) -> Ranking:
        """The ranking for any text at all."""
        asked = question_words(question)
        verbs = separable_verbs(asked, self._verbs.__contains__)
        corrections = self._speller.corrections(asked)
        extra = {word: 1.0 for correction in corrections for word in correction.meant}
        extra.update(dict.fromkeys(verbs, 1.0))
        vector = self._index.vector(asked, extra)
        if not len(vector.features):
            return NOTHING
        first_pass = self._index.search(vector)
        rows = _best(first_pass, NEAREST)
        similarity, nearness = self._index.cosines(rows, vector)
        mended = [*_mend(asked, corrections), *verbs]
        shares = self._words.share(mended)
        entries, scores = _join(*ridge_scores(similarity, nearness, self._owners[rows]), shares.scores)
        meant = sides(mended)
        for place, entry in enumerate(entries.tolist()):
            if contradicts(meant, self._sides.get(entry, {})):
                scores[place] -= CONTRADICTION
        same = self._exact.get(" ".join(asked))
        if same is not None:
            scores[entries == self._owners[same]] = float(scores.max()) + 1.0
        order = np.lexsort((entries, -scores))
        by_nearness = np.argsort(-nearness, kind="stable")
        return Ranking(
            words=asked,
            corrections=corrections,
            entries=tuple(entries[order].tolist()),
            scores=tuple(scores[order].tolist()),
            variants=tuple(rows[by_nearness].tolist()),
            nearness=tuple(nearness[by_nearness].tolist()),
            likeness=self._likeness(mended, rows[by_nearness[:COMPARED]]),
            known=shares.known,
            covered=self._words.covered(mended, int(entries[order[0]])),
            exact=same is not None,
        )

    def _likeness(self, mended: Sequence[str], rows: Ints) -> float:
        ordered = " ".join(sorted(mended))
        return max((fuzz.ratio(ordered, self._sorted[row]) for row in rows.tolist()), default=0.0) / 100.0


def _sides_of_entries(owners: Sequence[int], texts: Sequence[Sequence[str]]) -> dict[int, Sides]:
    """The opposites that each entry's phrasings speak of; entries that speak of none are left out."""
    found: dict[int, list[str]] = {}
    for owner, text in zip(owners, texts, strict=True):
        found.setdefault(owner, []).extend(text)
    return {owner: named for owner, text in found.items() if (named := sides(set(text)))}


def _join(entries: Ints, ridge: Floats, shares: Floats) -> tuple[Ints, Floats]:
    """The entries of the ridge, and those with most of the question's words, with the scores of both."""
    most = np.argpartition(-shares, MOST_BY_WORDS)[:MOST_BY_WORDS] if len(shares) > MOST_BY_WORDS else ()
    joined = np.union1d(entries, np.asarray(most, dtype=np.int32)).astype(np.int32)
    scores = WORDS_WEIGHT * shares[joined]
    scores[np.searchsorted(joined, entries)] += ridge
    return joined, scores


def _best(scores: Floats, limit: int) -> Ints:
    rows = np.argpartition(-scores, limit)[:limit] if len(scores) > limit else np.arange(len(scores))
    return np.sort(rows[scores[rows] > 0]).astype(np.int32)


def _mend(asked: Sequence[str], corrections: Sequence[Correction]) -> list[str]:
    """The question with every mistyped word replaced by what was meant."""
    meant = {correction.typed: correction.meant for correction in corrections}
    return [word for typed in asked for word in meant.get(typed, (typed,))]
