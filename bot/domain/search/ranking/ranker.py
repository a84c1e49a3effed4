"""Ranks entries by how much their variants, together, are what a question asks."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints
from bot.domain.search.index.index import LARGE, Index
from bot.domain.search.index.vectors import begins
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.question import Question
from bot.domain.search.ranking.entry_words import PROSE_WEIGHT, EntryTokens, EntryWords, Omitted
from bot.domain.search.ranking.evidence import Comparison, Evidence, NearbyEvidence, evidence_of
from bot.domain.search.ranking.passages import Passages
from bot.domain.search.ranking.top_k import top_k
from bot.domain.search.text.antonyms import (
    NOUN_ENDINGS,
    AntonymSides,
    antonym_sides,
    contradicts,
    separable_verbs,
)
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.spelling import LONGEST_FOREIGN, Speller
from bot.domain.search.text.stem import dutch_stem
from bot.domain.search.text.string_similarity import part, similarity
from bot.domain.search.text.synonyms import Synonyms
from bot.domain.search.text.words import fold, words

NEAREST = 64  # variants that the ridge looks at
NEAREST_LARGE = 40  # the same in a large base
WORDS_WEIGHT = 4.0  # of what an entry's words say, beside the ridge, if entries had endless words
HALF_TRUSTED = 160.0  # words of a usual entry from which half of that weight is given
STEMS_SHARE = 0.4  # of the question's stems in an entry's nearest variants, beside those in all its words
ALIKE_WEIGHT = 0.3  # of how far the letters of the most similar variant, in order, are those of the question
PIECES_WEIGHT = 0.6  # of the question's pieces that an entry's nearest variants have together
PASSAGES_WEIGHT = 1.0  # of how like the question is to a passage of what an entry says
EXACT = 2.0  # added to an entry that has the question among its phrasings, word for word
CONTRADICTION = 0.3  # taken from an entry that speaks only of the opposite of what is asked
COMPARED = 8  # nearest phrasings of the first entry that are compared letter by letter
MOST_BY_WORDS = 10  # entries that are looked at for their words alone


@dataclass(frozen=True, slots=True)
class Leads:
    """How far one entry is ahead of the best other one; below zero where another is ahead of it."""

    words: float = 0.0
    """In the share of the question's words."""
    pieces: float = 0.0
    """In pieces of words that its nearest phrasings have."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What was found. `entries` best first, with their `scores`; empty when nothing is shared."""

    question: Question
    entries: tuple[int, ...]
    scores: tuple[float, ...]
    variants: tuple[int, ...]
    """Numbers of the nearest phrasings, nearest first."""
    nearness: tuple[float, ...]
    """Cosine of each of them."""
    known: float
    """0–1: share of the question's weight that stands on words the base knows."""
    unknown: int
    """How many of the words that were typed stand nowhere in the base."""
    covered: float
    """0–1: share of the question's weight that stands on words of the first entry's phrasings."""
    pieces: float
    """What the first entry's nearest phrasings together have of the question's letters: see `index.Near`."""
    part: float
    """0–1: how far the question is a part of one of those phrasings, or the other way round, by letters."""
    exact: bool
    """The question is a phrasing of the first entry, and of no other, word for word."""
    named: bool
    """The question, its typing mistakes mended, is a phrasing of the first entry."""
    leads: Leads
    """Of the first entry, by two ways of looking that know nothing of each other."""
    ways: tuple[int, ...]
    """How many of the nearest phrasings each entry has, in the order of `entries`."""
    stems: tuple[float, ...]
    """What those have together of the question's stems and meanings; in the same order."""
    against: bool
    """The question speaks of the opposite of what the first entry speaks of."""

    @classmethod
    def empty(cls, question: Question) -> "Ranking":
        """Of a question that shares nothing with the base."""
        return cls(
            *(question, (), (), (), (), 0.0, len(question.words), 0.0, 0.0, 0.0),
            *(False, False, Leads(), (), (), False),
        )


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """Phrasings that a ranking must do without, and the words that their entry loses."""

    rows: Ints
    words: Omitted
    entry: int | None
    """That has nothing left to say."""


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
        self._folded = [_folded(phrasing.text) for phrasing in phrasings]
        typed = [words(phrasing.text) for phrasing in phrasings]
        self._verbs = _by_stem({word for text in typed for word in text})
        split = [self._with_verbs(text) for text in typed]
        languages = [phrasing.language for phrasing in phrasings]
        self._owners: Ints = np.array([phrasing.entry for phrasing in phrasings], dtype=np.int32)
        self._nearest = NEAREST_LARGE if len(phrasings) >= LARGE else NEAREST
        analyser = Analyser(synonyms)
        self._index = Index(split, languages, self._owners, analyser)
        self._passages = Passages(((part.entry, part.language, part.text) for part in prose), analyser)
        self._evidence = evidence_of(self._index, self._owners)
        texts = [
            EntryTokens(phrasing.entry, phrasing.language, text, 1.0)
            for phrasing, text in zip(phrasings, split, strict=True)
        ]
        said = [EntryTokens(part.entry, part.language, words(part.text), PROSE_WEIGHT) for part in prose]
        self._words = EntryWords(sorted([*texts, *said], key=lambda text: text.entry), synonyms)
        self._trust = np.float32(WORDS_WEIGHT / (1.0 + HALF_TRUSTED / self._words.usual_length))
        frequency = Counter(word for text in (*texts, *said) for word in text.words)
        self.known_words = frozenset(frequency)
        self._speller = Speller(frequency, _of_one_language((*texts, *said)))
        self._sides = _sides_of_entries(self._owners.tolist(), split)
        self._exact: dict[tuple[str, ...], tuple[int, ...]] = {}
        alone = [(entry,) for entry in range(int(self._owners[-1]) + 1)] if len(phrasings) else []
        for phrasing, text in zip(phrasings, typed, strict=True):
            known = self._exact.setdefault(text, alone[phrasing.entry])
            if phrasing.entry not in known:
                self._exact[text] = (*known, phrasing.entry)

    def _with_verbs(self, text: tuple[str, ...]) -> tuple[str, ...]:
        verbs = separable_verbs(text, self._verbs)
        return (*text, *verbs) if verbs else text

    def rank(self, text: str) -> Ranking:
        """The ranking for any text at all."""
        return self._rank(Question.read(text, self._speller, self._verbs), None)

    def rank_words(self, words: Sequence[str]) -> Ranking:
        """The ranking of a stretch of a text that was split before."""
        return self._rank(Question.of(tuple(words), self._speller, self._verbs), None)

    def rank_without(self, number: int, *, whole_entry: bool) -> Ranking:
        """The ranking of a phrasing as if it had never been written, or as if its whole entry had not."""
        mine = self.phrasings[number]
        question = Question.read(mine.text, self._speller, self._verbs)
        rows = np.flatnonzero(self._owners == mine.entry) if whole_entry else np.array([number])
        lost = self._words.lost(
            mine.entry, mine.language, None if whole_entry else self._with_verbs(words(mine.text))
        )
        gone = mine.entry if whole_entry else None
        return self._rank(question, _LeftOut(rows.astype(np.int32), lost, gone))

    def shares_of_words(self, ranking: Ranking) -> tuple[tuple[str, float], ...]:
        """Every word as it was read, with its share of the question's weight where the first entry has it."""
        if not ranking.entries:
            return tuple((word, 0.0) for word in ranking.question.mended)
        words = tuple(dict.fromkeys(ranking.question.mended))
        return tuple(zip(words, self._words.share(words).having(ranking.entries[0]), strict=True))

    def nearest_of(self, ranking: Ranking, entry: int) -> tuple[str | None, float]:
        """The phrasing of an entry that came nearest, and its cosine; None when none came near."""
        for row, cosine in zip(ranking.variants, ranking.nearness, strict=True):
            if self.phrasings[row].entry == entry:
                return self.phrasings[row].text, cosine
        return None, 0.0

    def ways_of(self, ranking: Ranking, entry: int) -> tuple[str, ...]:
        """The phrasings of an entry that came nearest, nearest first."""
        return tuple(
            self.phrasings[row].text for row in ranking.variants if self.phrasings[row].entry == entry
        )

    def _rank(self, question: Question, left_out: _LeftOut | None) -> Ranking:
        vector = self._index.vector(question.words, question.added)
        mended = question.mended
        first_pass = self._index.search(vector)
        if left_out is not None:
            first_pass[left_out.rows] = 0.0
        rows = top_k(first_pass, self._nearest)
        if not len(rows):
            return Ranking.empty(question)
        owned = self._owners[rows]
        new_entry = begins(owned)
        firsts = np.flatnonzero(new_entry)
        near = self._index.near(rows, np.cumsum(new_entry) - 1, vector)
        lost = left_out.words if left_out is not None else None
        shares = self._words.share(mended, lost)
        texts = [self._folded[row] for row in rows.tolist()]
        whole = " ".join(mended)
        owners = owned[firsts]
        # What was learnt from all phrasings cannot do without some of them; the ridge, of like scale, can.
        evidence = self._evidence if left_out is None else NearbyEvidence()
        compared = Comparison(first_pass, near, owners, firsts)
        beside = self._by_phrasings(evidence, compared, similarity(whole, texts))
        said = self._trust * np.float32(evidence.beside) * shares.scores
        if self._passages:
            passages = self._passages.nearness(question.words, question.added, len(shares.scores))
            if left_out is not None and left_out.entry is not None:
                passages[left_out.entry] = 0.0
            said += PASSAGES_WEIGHT * passages
        entries, scores = _join(owners, beside, said)
        against = self._against(mended, entries.tolist())
        scores[against] -= CONTRADICTION
        same: Collection[int] = () if left_out is not None else self._exact.get(question.words, ())
        if same:
            scores[np.isin(entries, list(same))] += EXACT
        order = np.lexsort((entries, -scores))
        by_nearness = np.argsort(-near.nearness, kind="stable")
        first = int(entries[order[0]])
        mine = by_nearness[owned[by_nearness] == first][:COMPARED].tolist()
        places = np.searchsorted(entries, owners)
        ways, stems, pieces = (np.zeros(len(entries), dtype=np.float32) for _ in range(3))
        ways[places] = np.diff(np.append(firsts, len(rows)))
        stems[places], pieces[places] = near.stems, near.pieces
        return Ranking(
            question=question,
            entries=tuple(entries[order].tolist()),
            scores=tuple(scores[order].tolist()),
            variants=tuple(rows[by_nearness].tolist()),
            nearness=tuple(near.nearness[by_nearness].tolist()),
            known=shares.known,
            unknown=sum(word not in self.known_words for word in question.words),
            covered=sum(shares.having(first)),
            pieces=float(pieces[order[0]]),
            part=part(whole, [texts[place] for place in mine]),
            exact=len(same) == 1,
            named=left_out is None and first in self._exact.get(tuple(mended), ()),
            leads=Leads(_lead(shares.scores[entries], order[0]), _lead(pieces, order[0])),
            ways=tuple(ways[order].astype(int).tolist()),
            stems=tuple(stems[order].tolist()),
            against=bool(against[order[0]]),
        )

    def _against(self, asked: Sequence[str], entries: Sequence[int]) -> NDArray[np.bool_]:
        """Which of these entries speak only of the opposite of what is asked."""
        meant = antonym_sides(asked)
        if not meant:
            return np.zeros(len(entries), dtype=np.bool_)
        return np.array([contradicts(meant, self._sides.get(entry, {})) for entry in entries])

    def _by_phrasings(self, evidence: Evidence, compared: Comparison, alike: Floats) -> Floats:
        """What the phrasings say for each entry that owns some of them."""
        stems = self._trust * np.float32(evidence.beside * STEMS_SHARE) * compared.near.stems
        most_alike = np.maximum.reduceat(alike, compared.firsts)
        pieces = np.float32(evidence.beside * PIECES_WEIGHT) * compared.near.pieces
        alike = np.float32(evidence.beside * ALIKE_WEIGHT) * most_alike
        score: Floats = evidence.of_entries(compared) + stems + pieces + alike
        return score


def _folded(text: str) -> str:
    """The text itself where folding leaves it as it is: most are, and need no second place in memory."""
    folded = fold(text)
    return text if folded == text else folded


def _by_stem(known: Iterable[str]) -> dict[str, str]:
    """One of the words with each Dutch stem: a verb rather than a noun that is made of it."""
    return {dutch_stem(word): word for word in sorted(known, key=lambda word: (_is_infinitive(word), word))}


def _of_one_language(texts: Iterable[EntryTokens]) -> dict[str, Language]:
    """Words short enough to be taken for a word of another language, by the only language that has them."""
    found: dict[Language, set[str]] = {language: set() for language in Language}
    for text in texts:
        found[text.language].update(text.words)
    both = set.intersection(*found.values())
    return {
        word: language
        for language, known in found.items()
        for word in known - both
        if len(word) <= LONGEST_FOREIGN + 1
    }


def _is_infinitive(word: str) -> bool:
    return word.endswith("en") and not word.endswith(NOUN_ENDINGS)


def _sides_of_entries(owners: Sequence[int], texts: Sequence[Sequence[str]]) -> dict[int, AntonymSides]:
    """The opposites that each entry's phrasings speak of; entries that speak of none are left out."""
    found: dict[int, list[str]] = {}
    for owner, text in zip(owners, texts, strict=True):
        found.setdefault(owner, []).extend(text)
    return {owner: named for owner, text in found.items() if (named := antonym_sides(set(text)))}


def _lead(values: Floats, first: int) -> float:
    """By how much the first is above the top_k of the others."""
    others = np.delete(values, first)
    return float(values[first] - (others.max() if len(others) else 0.0))


def _join(entries: Ints, beside: Floats, shares: Floats) -> tuple[Ints, Floats]:
    """Those entries, and the ones with most of the question's words, with the scores of both."""
    chosen = np.zeros(len(shares), dtype=np.bool_)
    chosen[entries] = True
    if len(shares) > MOST_BY_WORDS:
        chosen[np.argpartition(-shares, MOST_BY_WORDS)[:MOST_BY_WORDS]] = True
    joined = np.flatnonzero(chosen).astype(np.int32)
    scores = shares[joined]
    scores[np.searchsorted(joined, entries)] += beside
    return joined, scores
