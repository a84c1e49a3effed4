"""The matcher of the knowledge base: any text in, a decision out."""

from dataclasses import dataclass

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.matching.confidence import Logistic, evidence
from bot.domain.matching.crisis import CrisisRules
from bot.domain.matching.language import language_of
from bot.domain.matching.outcome import MAX_CANDIDATES, Candidate, Match, Outcome
from bot.domain.matching.ranker import Ranker, Ranking
from bot.domain.matching.synonyms import Synonyms
from bot.domain.matching.text import question_words
from bot.domain.matching.variants import phrasings, prose

MOST_OFFERED = 3  # titles to choose from
CRISIS_SCORE = 0.95  # of a referral that a rule of danger leads to


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When to answer, to ask back, or to say nothing. Probabilities, 0–1."""

    answer: float = 0.5
    """Answer when at least this sure."""
    choose: float = 0.2
    """Offer titles when at least this sure of the first."""
    margin: float = 0.08
    """Offer titles when the runner-up is nearer than this."""


class EntryMatcher:
    """Implements `bot.services.matcher.Matcher` for one state of the knowledge. Read-only once built."""

    def __init__(
        self,
        knowledge: Knowledge,
        thresholds: Thresholds | None = None,
        logistic: Logistic | None = None,
    ) -> None:
        self._ids: tuple[EntryId, ...] = tuple(entry.id for entry in knowledge.published())
        self._thresholds = thresholds or Thresholds()
        self._logistic = logistic or Logistic()
        self._knowledge = knowledge
        self._ranker = Ranker(phrasings(knowledge), Synonyms(knowledge.synonyms), prose(knowledge))
        self._crisis = CrisisRules(knowledge.crisis, self._ranker.known_words)

    def match(self, question: str) -> Match:
        """The decision about any text at all: never raises, never sure of nonsense."""
        ranking = self._ranker.rank(question)
        candidates = self._candidates(ranking)
        urgent = self._urgent(question)
        if urgent:
            rest = tuple(candidate for candidate in candidates if candidate.entry != urgent[0].entry)
            candidates = (*urgent, *rest)[:MAX_CANDIDATES]
        outcome = Outcome.ANSWER if urgent else self._decide(candidates)
        offered: tuple[EntryId, ...] = ()
        if outcome is Outcome.CHOOSE:
            offered = tuple(candidate.entry for candidate in candidates[:MOST_OFFERED])
        return Match(outcome, candidates, offered, language_of(ranking, self._ranker))

    def _urgent(self, question: str) -> tuple[Candidate, ...]:
        """The referral that a rule of danger leads to, when it can be shown."""
        for referral in self._crisis.referrals(question_words(question)):
            if self._knowledge.find(referral) is not None:
                return (Candidate(referral, CRISIS_SCORE),)
        return ()

    def _candidates(self, ranking: Ranking) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                self._ids[entry],
                1.0 if ranking.exact and not place else self._logistic.probability(evidence(ranking, place)),
            )
            for place, entry in enumerate(ranking.entries[:MAX_CANDIDATES])
        )

    def _decide(self, candidates: tuple[Candidate, ...]) -> Outcome:
        if not candidates or candidates[0].score < self._thresholds.choose:
            return Outcome.NONE
        first = candidates[0].score
        second = candidates[1].score if len(candidates) > 1 else 0.0
        if first >= self._thresholds.answer and first - second >= self._thresholds.margin:
            return Outcome.ANSWER
        return Outcome.CHOOSE if len(candidates) > 1 else Outcome.NONE
