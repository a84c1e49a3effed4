"""What editors can learn from use: what was missed, what does not help, what is old and what is broken."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, EntryId, Status
from bot.domain.knowledge.smalltalk import SmallTalk
from bot.domain.usage.entry_use import KEPT_WEEKS, Use, UseTotals, totals
from bot.domain.usage.link import LinkOutcome, LinkState
from bot.domain.usage.shared_example import SharedExample
from bot.domain.usage.staleness import is_stale
from bot.domain.usage.unanswered import KEPT_DAYS, OMITTED, SHOWN_FROM, UnansweredQuestion
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.editors.links import LinkStore
from bot.services.ports.editors.shared import SharedExampleStore
from bot.services.ports.editors.usage import UsageStore
from bot.services.usage.links import links_of

JUDGED_FROM = 3  # people who said whether an entry helped, before their share says anything
NOT_HELPED = 0.4  # share of them from which an entry is worth looking at
NEAR = 0.03  # probability from which a question may be another way of asking for an entry
MOST_MISSED = 20  # questions


@dataclass(frozen=True, slots=True)
class MissedQuestion:
    """A question that had no answer, and the entry that it may be another way of asking for."""

    question: UnansweredQuestion
    near: EntryId | None

    @property
    def way_of_asking(self) -> str:
        """The words that are left, to begin a way of asking with."""
        return " ".join(word for word in self.question.words.split() if word != OMITTED)


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link that is dead, with the entries that name it."""

    state: LinkState
    entries: tuple[EntryId, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything at once, each list with what matters most first. Of nobody in particular."""

    missed: tuple[MissedQuestion, ...]
    unhelpful: tuple[UseTotals, ...]
    """Entries that did not quite help many of those who said so."""
    not_meant: tuple[UseTotals, ...]
    """Entries that were offered and not meant, at least as often as they were shown."""
    stale: tuple[Entry, ...]
    """Published entries that nobody reviewed for a year, the oldest first."""
    broken: tuple[BrokenLink, ...]
    unchecked: int
    """Links of which the last look told nothing."""
    looked: int
    """Links that were ever looked at."""
    uses: tuple[UseTotals, ...]
    """Every entry that was used this year, the most shown first."""
    concepts: tuple[Entry, ...]
    """Entries that wait to be published."""
    shared: tuple[SharedExample, ...]
    """Examples that people shared, the oldest first."""


class Reviewing:
    """Gathers a `Review` from the store and the knowledge of now."""

    def __init__(
        self,
        usage: UsageStore,
        links: LinkStore,
        shared: SharedExampleStore,
        known: Callable[[], KnowledgeSnapshot],
        zone: ZoneInfo,
    ) -> None:
        self._usage = usage
        self._links = links
        self._shared = shared
        self._known = known
        self._zone = zone

    async def review(self, now: datetime) -> Review:
        """As it stands at `now` (aware). Raises StorageError."""
        today = now.astimezone(self._zone).date()
        current = self._known()
        knowledge = current.knowledge
        uses = totals(await self._usage.uses(today - timedelta(weeks=KEPT_WEEKS)), today)
        uses = tuple(one for one in uses if knowledge.find(one.entry) is not None)
        states = await self._links.links()
        named = links_of(knowledge)
        return Review(
            missed=await self._missed(current, today),
            unhelpful=_unhelpful(uses),
            not_meant=_not_meant(uses),
            stale=_stale(knowledge, today),
            broken=tuple(
                BrokenLink(one, named[one.link]) for one in states if one.dead and one.link in named
            ),
            unchecked=sum(one.outcome is LinkOutcome.NOT_CHECKED for one in states),
            looked=len(states),
            uses=uses,
            concepts=tuple(one for one in knowledge.entries.values() if one.status is Status.DRAFT),
            shared=await self._shared.shared(),
        )

    async def _missed(self, current: KnowledgeSnapshot, today: date) -> tuple[MissedQuestion, ...]:
        since = today - timedelta(days=KEPT_DAYS)
        found = []
        for question in (await self._usage.unanswered(since, SHOWN_FROM))[:MOST_MISSED]:
            missed = MissedQuestion(question, None)
            found.append(MissedQuestion(question, _nearest(missed.way_of_asking, current)))
            await asyncio.sleep(0)  # somebody else's question goes first
        return tuple(found)


def _nearest(question: str, current: KnowledgeSnapshot) -> EntryId | None:
    candidates = current.matcher.match(question).candidates
    likely = [one.entry for one in candidates if one.score >= NEAR]
    return next((one for one in likely if not isinstance(current.knowledge.find(one), SmallTalk)), None)


def _unhelpful(uses: tuple[UseTotals, ...]) -> tuple[UseTotals, ...]:
    found = [one for one in uses if one.judged >= JUDGED_FROM and one.missed_share >= NOT_HELPED]
    return tuple(sorted(found, key=lambda one: (-one.count(Use.NOT_QUITE), -one.missed_share)))


def _not_meant(uses: tuple[UseTotals, ...]) -> tuple[UseTotals, ...]:
    found = [one for one in uses if one.count(Use.NOT_MEANT) >= max(JUDGED_FROM, one.count(Use.SHOWN))]
    return tuple(sorted(found, key=lambda one: -one.count(Use.NOT_MEANT)))


def _stale(knowledge: Knowledge, today: date) -> tuple[Entry, ...]:
    found = [one for one in knowledge.published() if is_stale(one, today)]
    return tuple(sorted(found, key=lambda one: one.reviewed))
