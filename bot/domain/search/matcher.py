"""The matcher of the knowledge base: any text in, a decision out."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, replace

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.search.confidence.calibration import LabelledText, calibrate
from bot.domain.search.confidence.signals import Logistic, probabilities
from bot.domain.search.crisis.rules import CrisisRules
from bot.domain.search.crisis.signals import DangerSignals
from bot.domain.search.explanation import Considered, Explanation
from bot.domain.search.index.variants import phrasings, prose, related_entries
from bot.domain.search.outcome import MAX_CANDIDATES, Candidate, Match, Outcome
from bot.domain.search.ranking.language import language_of
from bot.domain.search.ranking.ranker import Ranker, Ranking
from bot.domain.search.text.synonyms import Synonyms
from bot.domain.search.text.words import message_words

MOST_OFFERED = 3  # titles to choose from
_EVERYDAY = frozenset(
    {ExpectedOutcome.ENTRY, ExpectedOutcome.PAIR, ExpectedOutcome.FAR, ExpectedOutcome.NEAR}
)
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
        self._ranker = Ranker(phrasings(knowledge), Synonyms(knowledge.synonyms), prose(knowledge))
        self._signals = DangerSignals(knowledge.crisis_signals)
        known = self._ranker.known_words | knowledge.crisis_signals.danger.weights.keys()
        self._crisis = CrisisRules(knowledge.crisis, known)

    def calibrated(self, logistic: Logistic) -> "EntryMatcher":
        """The same matcher with another measure of how sure it may be; shares the index."""
        other = copy(self)
        other.logistic = logistic
        return other

    def calibrate(self, questions: Iterable[LabelledQuestion] = ()) -> Logistic:
        """How sure this base's evidence may make us, measured on the editors' test questions, or on the base
        itself when there are few. Some seconds of work."""
        numbers = {entry: number for number, entry in enumerate(self._ids)}
        asked = [
            LabelledText(
                one.question, frozenset(numbers[entry] for entry in one.accepted if entry in numbers)
            )
            for one in questions
            if one.sort in _EVERYDAY
        ]
        return calibrate(self._ranker, related_entries(self._knowledge), asked)

    def match(self, question: str) -> Match:
        """The decision about any text at all: never raises, never sure of nonsense."""
        return self._decide(question, self._ranker.rank(question))

    def explain(self, question: str) -> Explanation:
        """The decision about a question with everything that counted."""
        ranking = self._ranker.rank(question)
        danger = self._urgent(question)
        return Explanation(
            words=self._ranker.shares_of_words(ranking),
            unknown=tuple(word for word in ranking.question.words if word not in self._ranker.known_words),
            corrections=ranking.question.corrections,
            considered=tuple(
                Considered(
                    candidate.entry,
                    candidate.score,
                    ranking.scores[place],
                    *self._ranker.nearest_of(ranking, ranking.entries[place]),
                )
                for place, candidate in enumerate(self._candidates(ranking))
            ),
            exact=ranking.exact,
            danger=danger.entry if danger is not None else None,
            limit=self._thresholds.answer,
            match=self._decide(question, ranking),
        )

    def _decide(self, question: str, ranking: Ranking) -> Match:
        """The decision that a ranking leads to. Danger comes first."""
        candidates = self._candidates(ranking)
        urgent = self._urgent(question)
        if urgent is not None:
            rest = (
                replace(candidate, score=min(candidate.score, urgent.score))
                for candidate in candidates
                if candidate.entry != urgent.entry
            )
            candidates = (urgent, *rest)[:MAX_CANDIDATES]
            outcome = Outcome.ANSWER
        else:
            outcome = self._outcome(candidates, ranking)
        offered: tuple[EntryId, ...] = ()
        if outcome is Outcome.CHOOSE:
            offered = tuple(candidate.entry for candidate in candidates[:MOST_OFFERED])
        return Match(
            outcome, candidates, offered, language_of(ranking, self._ranker.phrasings), urgent is not None
        )

    def _urgent(self, message: str) -> Candidate | None:
        """The referral that a rule of danger or many small signals lead to, when it can be shown."""
        said = message_words(message)
        heard = (
            danger.referral
            for danger in self._crisis.heard(said)
            if not self._signals.is_calm(self._signals.weigh(danger.around(said)))
        )
        for referral in (*heard, *filter(None, (self._signals.referral(self._signals.weigh(said)),))):
            if self._knowledge.find(referral) is not None:
                return Candidate(referral, CRISIS_SCORE)
        return None

    def _candidates(self, ranking: Ranking) -> tuple[Candidate, ...]:
        found = probabilities(self.logistic, ranking, MAX_CANDIDATES)
        return tuple(
            Candidate(self._ids[entry], probability)
            for entry, probability in zip(ranking.entries, found, strict=False)
        )

    def _outcome(self, candidates: tuple[Candidate, ...], ranking: Ranking) -> Outcome:
        limits = self._thresholds
        if not candidates or candidates[0].score < limits.choose:
            return Outcome.NONE
        first = candidates[0].score
        second = candidates[1].score if len(candidates) > 1 else 0.0
        speaks = ranking.exact or any(len(word) > 1 and word.isalpha() for word in ranking.question.words)
        if first >= limits.answer and first - second >= limits.margin and speaks:
            return Outcome.ANSWER
        return Outcome.CHOOSE if len(candidates) > 1 else Outcome.NONE
