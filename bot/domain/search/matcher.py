"""The matcher of the knowledge base: any text in, a decision out."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from random import Random

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.search.confidence.bare_word import belongs_to_first, is_bare, means_something
from bot.domain.search.confidence.calibration import (
    ENOUGH_ASKED,
    MOST_ASKED,
    SEED,
    LabelledText,
    Observation,
    calibrate,
    draws,
    learn,
    tried,
)
from bot.domain.search.confidence.contrast import is_turned_away
from bot.domain.search.confidence.signals import SIGNALS, Logistic, probabilities, signals
from bot.domain.search.crisis.watch import DangerWatch
from bot.domain.search.explanation import Considered, Explanation, Sign
from bot.domain.search.index.variants import phrasings, prose, related_entries
from bot.domain.search.meaning.meaning import Meaning
from bot.domain.search.outcome import MAX_CANDIDATES, Candidate, Match, Outcome
from bot.domain.search.ranking.language import language_of
from bot.domain.search.ranking.long_text import LONG, Judged, judged, together, windows
from bot.domain.search.ranking.ranker import Ranker, Ranking
from bot.domain.search.reason import Decision, Reason
from bot.domain.search.text.synonyms import Synonyms
from bot.domain.search.text.words import words

FEWEST_OFFERED, MOST_OFFERED = 2, 5  # titles to choose from
CONSIDERED = 20  # entries of a story and of each of its windows that are weighed together
EVERYDAY = frozenset({ExpectedOutcome.ENTRY, ExpectedOutcome.PAIR, ExpectedOutcome.FAR, ExpectedOutcome.NEAR})
"""Questions that teach how sure to be; those about danger have rules of their own."""
NUMBER = 2  # digits up to which a number by itself asks nothing; "112" does
WEIGHED_AGAIN = frozenset({Reason.SURE, Reason.UNSURE, Reason.CLOSE, Reason.DENIED, Reason.UNLIKELY})
"""Where meaning is asked as well."""
DENIED = 0.15  # probability by words and meaning below which what words are sure of is offered, not answered
CRISIS_SCORE = 0.95  # of a referral that a rule of danger leads to


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When to answer, to ask back, or to say nothing. Probabilities, 0–1."""

    answer: float = 0.7
    """Answer when at least this sure."""
    choose: float = 0.12
    """Offer titles when at least this sure of the first."""
    margin: float = 0.1
    """Offer titles when the runner-up is nearer than this."""


class EntryMatcher:
    """Implements the port `Matcher` for one state of the knowledge. Read-only once built."""

    def __init__(
        self,
        knowledge: Knowledge,
        thresholds: Thresholds | None = None,
        logistic: Logistic | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._thresholds = thresholds or Thresholds()
        self.logistic = logistic or Logistic()
        self._ids: tuple[EntryId, ...] = tuple(entry.id for entry in knowledge.published())
        self._synonyms = Synonyms(knowledge.synonyms)
        self._ranker = Ranker(phrasings(knowledge), self._synonyms, prose(knowledge))
        related = related_entries(knowledge)
        self._linked = {
            self._ids[number]: frozenset(self._ids[other] for other in others)
            for number, others in related.items()
        }
        self._watch = DangerWatch(knowledge, self._ranker.known_words)
        self._meaning: Meaning | None = None

    def calibrated(self, logistic: Logistic) -> "EntryMatcher":
        """The same matcher with another measure of how sure it may be; shares the index."""
        other = copy(self)
        other.logistic = logistic
        return other

    def with_meaning(self, meaning: Meaning | None) -> "EntryMatcher":
        """The same matcher with what the sentences mean beside their words; shares the index."""
        other = copy(self)
        other._meaning = meaning
        return other

    def calibrate(self, questions: Iterable[LabelledQuestion] = ()) -> Logistic:
        """How sure this base's evidence may make us, measured on the editors' test questions, or on the base
        itself when there are few. Half a minute of work at most."""
        asked = [one for one in questions if one.sort in EVERYDAY]
        if len(asked) < ENOUGH_ASKED:
            return calibrate(self._ranker, related_entries(self._knowledge))
        sample = Random(SEED).sample(asked, min(MOST_ASKED, len(asked)))
        return learn([trial for trials in self.tried(sample) for trial in trials])

    def tried(self, questions: Sequence[LabelledQuestion]) -> tuple[tuple[Observation, ...], ...]:
        """For each question what came of it in the thinned bases."""
        numbers = {entry: number for number, entry in enumerate(self._ids)}
        asked = [
            LabelledText(
                one.question, frozenset(numbers[entry] for entry in one.accepted if entry in numbers)
            )
            for one in questions
        ]
        bases = draws(self._ranker, self._synonyms, prose(self._knowledge))
        found = [tuple(tried(base, asked)) for base in bases]
        return tuple(
            tuple(trial for trial in trials if trial is not None) for trials in zip(*found, strict=True)
        )

    def match(self, question: str) -> Match:
        """The decision about any text at all: never raises, never sure of nonsense."""
        return self._decide(question, self._ranker.rank(question))

    def ranked(self, question: str) -> tuple[Ranking, Judged]:
        """What the words say of every entry, whatever it leads to; for learning from questions."""
        ranking = self._ranker.rank(question)
        return ranking, _ranked(ranking, self._judged(ranking))

    def explain(self, question: str) -> Explanation:
        """The decision about a question with everything that counted."""
        ranking = self._ranker.rank(question)
        judged, decision = self._by_all(question, ranking)
        danger = self._watch.listen(question).urgent
        candidates = self._candidates(judged)
        return Explanation(
            words=self._ranker.shares_of_words(ranking),
            unknown=tuple(word for word in ranking.question.words if word not in self._ranker.known_words),
            corrections=ranking.question.corrections,
            signs=self._signs(ranking),
            considered=tuple(
                Considered(
                    candidate.entry,
                    candidate.score,
                    judged.scores[place],
                    *self._ranker.nearest_of(ranking, judged.entries[place]),
                )
                for place, candidate in enumerate(candidates)
            ),
            exact=ranking.exact,
            danger=danger.referral if danger is not None else None,
            heard=danger.words if danger is not None else (),
            reason=danger.by if danger is not None else decision.reason,
            limit=self._thresholds.answer,
            least=self._thresholds.choose,
            match=self._decide(question, ranking),
        )

    def _signs(self, ranking: Ranking) -> tuple[Sign, ...]:
        """What each signal of the whole text says for the first entry, what counts most first."""
        if not ranking.entries or ranking.exact:
            return ()
        worth = zip(SIGNALS, signals(ranking), self.logistic.weights, strict=True)
        signs = (Sign(name, value, value * weight) for name, value, weight in worth if weight)
        return tuple(sorted(signs, key=lambda sign: -sign.worth))

    def _decide(self, text: str, ranking: Ranking) -> Match:
        """The decision that a ranking leads to. Danger comes first."""
        judged, decision = self._by_all(text, ranking)
        candidates, outcome = self._candidates(judged), decision.outcome
        if decision.reason is Reason.NO_LETTERS:
            candidates = ()
        danger = self._watch.listen(text)
        if danger.urgent is not None:
            first = Candidate(danger.urgent.referral, CRISIS_SCORE)
            rest = (
                replace(candidate, score=min(candidate.score, CRISIS_SCORE))
                for candidate in candidates
                if candidate.entry != first.entry
            )
            candidates = (first, *rest)[:MAX_CANDIDATES]
            outcome = Outcome.ANSWER
        offered: tuple[EntryId, ...] = ()
        if outcome is Outcome.CHOOSE:
            offered = self._offered(candidates, ranking)
        language = language_of(ranking, self._ranker.phrasings)
        urgent = danger.urgent is not None
        return Match(outcome, candidates, offered, language, danger=urgent, worry=danger.worry)

    def _by_all(self, text: str, ranking: Ranking) -> tuple[Judged, Decision]:
        """What the words say, and what meaning adds where they are not sure enough to answer, or denies."""
        judged = self._judged(ranking)
        decision = self._decision(self._candidates(judged), ranking)
        said = judged.entries and not is_bare(ranking.question)
        if self._meaning is None or decision.reason not in WEIGHED_AGAIN or not said:
            return judged, decision
        found = self._meaning.likely(text, ranking, _ranked(ranking, judged))
        if decision.outcome is Outcome.ANSWER and found.of(judged.entries[0]) >= DENIED:
            return judged, decision
        meant = Judged(found.entries, found.probabilities, found.scores)
        return meant, self._decision_by_meaning(meant, decision)

    def _decision_by_meaning(self, meant: Judged, by_words: Decision) -> Decision:
        """Answers what both together are sure of; offers where either says there is something."""
        first, second = (*meant.probabilities, 0.0)[:2]
        limits = self._thresholds
        if by_words.reason is Reason.DENIED:
            return by_words
        if first >= limits.answer and first - second >= limits.margin:
            return Decision(Outcome.ANSWER, Reason.MEANT)
        if by_words.outcome is Outcome.ANSWER:
            return Decision(Outcome.CHOOSE, Reason.NOT_MEANT)
        if first >= limits.choose:
            return Decision(Outcome.CHOOSE, Reason.UNSURE)
        return by_words

    def _judged(self, ranking: Ranking) -> Judged:
        """How sure one may be of which entries; a story is also judged by its windows."""
        stretches = tuple(windows(ranking.question.words))
        if not stretches:
            return judged(ranking, probabilities(self.logistic, ranking, MAX_CANDIDATES))
        whole, *parts = (
            judged(one, probabilities(self.logistic, one, CONSIDERED))
            for one in (ranking, *map(self._ranker.rank_words, stretches))
        )
        return together(whole, parts)

    def _candidates(self, found: Judged) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(self._ids[entry], probability)
            for entry, probability in zip(found.entries, found.probabilities, strict=True)
        )[:MAX_CANDIDATES]

    def _offered(self, candidates: Sequence[Candidate], ranking: Ranking) -> tuple[EntryId, ...]:
        """The titles to choose from: the most likely first, each followed by those linked with it.

        For one word only entries that have it, beside the first two.
        """
        left = [one.entry for one in candidates]
        if is_bare(ranking.question):
            having = {
                self._ids[entry]
                for entry, stems in zip(ranking.entries, ranking.stems, strict=True)
                if stems > 0
            }
            left = [one for place, one in enumerate(left) if place < FEWEST_OFFERED or one in having]
        left, grouped = left[:MOST_OFFERED], []
        while left:
            grouped.append(left.pop(0))
            linked = [one for one in left if one in self._linked.get(grouped[-1], ())]
            left = [one for one in left if one not in linked]
            grouped.extend(linked)
        return tuple(grouped)

    def _decision(self, candidates: tuple[Candidate, ...], ranking: Ranking) -> Decision:
        """Without danger: whether the first is sure enough, or enough to offer, and what decided."""
        limits = self._thresholds
        bare = is_bare(ranking.question)
        likely = bool(candidates) and candidates[0].score >= limits.choose
        if not ranking.exact and all(
            word.isdigit() and len(word) <= NUMBER for word in ranking.question.words
        ):
            return Decision(Outcome.NONE, Reason.NO_LETTERS)
        if bare and not means_something(ranking, self._ranker.known_words):
            return Decision(Outcome.NONE, Reason.UNKNOWN_WORD)
        if not likely and not (bare and not ranking.unknown):
            return Decision(Outcome.NONE, Reason.UNLIKELY)
        doubt = self._doubt(candidates, ranking, bare)
        if doubt is None:
            return Decision(Outcome.ANSWER, Reason.EXACT if ranking.exact else Reason.SURE)
        return Decision(Outcome.CHOOSE if len(candidates) > 1 else Outcome.NONE, doubt)

    def _doubt(self, candidates: Sequence[Candidate], ranking: Ranking, bare: bool) -> Reason | None:
        """Why the first is offered and not answered; None when it may be answered."""
        limits = self._thresholds
        second = candidates[1].score if len(candidates) > 1 else 0.0
        if candidates[0].score < limits.answer:
            return Reason.UNSURE
        if candidates[0].score - second < limits.margin:
            return Reason.CLOSE
        if not ranking.exact and not any(len(word) > 1 and word.isalpha() for word in ranking.question.words):
            return Reason.NO_WORDS
        return self._denied(ranking, bare)

    def _denied(self, ranking: Ranking, bare: bool) -> Reason | None:
        """Why the question says too little for the first entry to be an answer, or speaks against it."""
        if ranking.exact:
            return None
        if bare and not belongs_to_first(ranking):
            return Reason.SHARED_WORD
        entry = self._knowledge.find(self._ids[ranking.entries[0]])
        title = [word for _, text in entry.content.versions() for word in words(text.title)] if entry else []
        ways = map(words, self._ranker.ways_of(ranking, ranking.entries[0]))
        turned = ranking.against or is_turned_away(ranking.question.words, title, ways)
        return Reason.DENIED if turned else None


def _ranked(ranking: Ranking, judged: Judged) -> Judged:
    """Every entry that was ranked; of a story those that whole and windows have together."""
    return judged if len(ranking.question.words) > LONG else Judged(ranking.entries, (), ranking.scores)
