"""What words and meaning count for together, learnt from questions of others.

`python -m benchmarks.meaning` learns from rounds 1 to 4 and prints the weights for
bot/domain/search/meaning/learnt.py, with how often the right entry is first and among five: by words, and by
both, each fifth of the writers asked after learning from the others. The knowledge is asked without the
questions that it has from these rounds. Needs the extra `betekenis`; some five minutes.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.rounds import ROOT, ROUNDS, read_round
from bot.adapters.config.config import Config
from bot.adapters.meaning.encoder import SentenceEncoder
from bot.adapters.meaning.vector_file import known_vectors
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryText
from bot.domain.language import Bilingual
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.meaning.meaning import Meaning, meaning_of
from bot.domain.search.meaning.reranking import candidates, features, of_question
from bot.domain.search.text.words import words
from bot.runtime.loading import load_snapshot

TEACHING = ("round-1", "round-2", "round-3", "round-4")
NOT_ASKED = frozenset({"word", "follow", "danger", "harmless"})
FOLDS = 5
STEPS, STRIDE = 200, 0.05  # of Adam
HOLD = 1e-3  # how strongly weights are held back, per unit of weight, for features of equal spread

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, with what is known of the entries that either way of looking puts forward."""

    writer: str
    entries: tuple[int, ...]
    rows: Doubles
    question: Doubles
    right: frozenset[int]

    @property
    def serves(self) -> NDArray[np.bool_]:
        """Of each entry, whether it does; then of none."""
        each = [entry in self.right for entry in self.entries]
        return np.array([*each, not any(each)])


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights of an entry's features, and of the question's, for features as they are."""

    entry: Doubles
    none: Doubles


def without(knowledge: Knowledge, texts: frozenset[tuple[str, ...]]) -> Knowledge:
    """The same knowledge as if these ways of asking had never been written."""

    def left(text: EntryText) -> EntryText:
        return replace(text, questions=tuple(one for one in text.questions if words(one) not in texts))

    entries = {}
    for key, entry in knowledge.entries.items():
        english = entry.content.en
        content = Bilingual(left(entry.content.nl), left(english) if english is not None else None)
        entries[key] = replace(entry, content=content)
    return replace(knowledge, entries=entries)


def asked(matcher: EntryMatcher, meaning: Meaning, knowledge: Knowledge) -> Iterator[Asked]:
    """Every question of the rounds that teach, but for those that the matcher is sure of word for word."""
    numbers = {str(entry.id): number for number, entry in enumerate(knowledge.published())}
    writers = _writers()
    for name in TEACHING:
        for one in read_round(ROUNDS / f"{name}.tsv"):
            right = frozenset(numbers[entry] for entry in one.ids if entry in numbers)
            if one.kind in NOT_ASKED or (one.verdict == "in") != bool(right):
                continue
            ranking, judged = matcher.ranked(one.text)
            if ranking.exact or not judged.entries:
                continue
            near = meaning.index.near(meaning.vector(one.text, ranking))
            entries, scores = candidates(judged, near)
            yield Asked(
                writers[one.id],
                entries,
                features(scores, near, entries, len(ranking.question.words)),
                np.array(of_question(ranking, float(scores.max()), near)),
                right,
            )


def learn(lessons: Sequence[Asked]) -> Learnt:
    """Multinomial logistic regression: which of its entries serves a question, or that none does."""
    rows = np.concatenate([one.rows for one in lessons])
    questions = np.stack([one.question for one in lessons])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    level, wide = questions.mean(axis=0), questions.std(axis=0) + 1e-9
    level[0], wide[0] = 0.0, 1.0
    scaled, asked_scaled = (rows - middle) / spread, (questions - level) / wide
    ends = np.cumsum([len(one.rows) for one in lessons])
    begins = np.append(0, ends[:-1])
    owner = np.repeat(np.arange(len(lessons)), ends - begins)
    serves = np.concatenate([one.serves[:-1] for one in lessons])
    none_serves = np.array([one.serves[-1] for one in lessons])
    found = np.zeros(rows.shape[1] + questions.shape[1])
    mean, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, STEPS + 1):
        entry, none = found[: rows.shape[1]], found[rows.shape[1] :]
        strengths, against = scaled @ entry, asked_scaled @ none
        highest = np.maximum(np.maximum.reduceat(strengths, begins), against)
        each, nothing = np.exp(strengths - highest[owner]), np.exp(against - highest)
        total = np.add.reduceat(each, begins) + nothing
        serving = np.add.reduceat(each * serves, begins) + nothing * none_serves
        pull = (each / total[owner] - each * serves / serving[owner]) / len(lessons)
        pull_none = (nothing / total - nothing * none_serves / serving) / len(lessons)
        slope = np.concatenate([pull @ scaled, pull_none @ asked_scaled]) + HOLD * found
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        found -= STRIDE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    entry, none = found[: rows.shape[1]] / spread, found[rows.shape[1] :] / wide
    none[0] += float(middle @ entry - level @ none)
    return Learnt(entry, none)


def measure() -> str:
    """The weights, and what they do for writers that they were not learnt from."""
    config = Config(knowledge=(ROOT / "knowledge",), state=ROOT / "state")
    encoder = SentenceEncoder()
    taught = frozenset(words(one.text) for name in TEACHING for one in read_round(ROUNDS / f"{name}.tsv"))
    knowledge = without(load_snapshot(config).knowledge, taught)
    meaning = meaning_of(knowledge, encoder, lambda texts: known_vectors(config.state, encoder, texts))
    if meaning is None:
        return "the base is too small"
    lessons = list(asked(EntryMatcher(knowledge), meaning, knowledge))
    writers = {
        writer: number % FOLDS for number, writer in enumerate(sorted({one.writer for one in lessons}))
    }
    by_words, by_both = [], []
    for fold in range(FOLDS):
        learnt = learn([one for one in lessons if writers[one.writer] != fold])
        for one in lessons:
            if writers[one.writer] == fold and one.right:
                by_words.append(_places(one, one.rows[:, 0]))
                by_both.append(_places(one, one.rows @ learnt.entry))
    learnt = learn(lessons)
    return "\n".join(
        [
            f"right entry first / among three / among five, of {len(by_words)}",
            f"by words: {_shares(by_words)}",
            f"by words and meaning: {_shares(by_both)}",
            f"entry: {', '.join(f'{weight:.3f}' for weight in learnt.entry)}",
            f"none: {', '.join(f'{weight:.3f}' for weight in learnt.none)}",
        ]
    )


def _writers() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name in TEACHING:
        with (ROUNDS / f"{name}.tsv").open(encoding="utf-8") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found |= {row["id"]: row["writer"] for row in rows}
    return found


def _places(one: Asked, strengths: Doubles) -> int:
    """The place, from 0, of the first entry that serves; beyond every place when none does."""
    order = np.argsort(-strengths, kind="stable")
    return next((place for place, row in enumerate(order) if one.entries[row] in one.right), len(order))


def _shares(places: Sequence[int]) -> str:
    return " / ".join(
        f"{100 * sum(place < most for place in places) / len(places):.1f}" for most in (1, 3, 5)
    )


if __name__ == "__main__":
    print(measure())
