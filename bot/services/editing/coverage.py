"""How much there is of each kind, in each language, how much of it is tested, and what is stale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.domain.language import Language
from bot.domain.usage.staleness import is_stale
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest
from bot.services.editing.completeness import question_counts


@dataclass(frozen=True, slots=True)
class KindCoverage:
    """One kind. Withdrawn entries are not counted; drafts are."""

    kind: Kind
    entries: int
    english: int
    """Entries that have English."""
    variants: tuple[int, int]
    """Ways to ask, in Dutch and in English."""
    tests: tuple[int, int]
    """Test questions that accept an entry of this kind, in Dutch and in English."""
    tested: int
    """Entries with at least one test question."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole base. `stale` in the order of the kinds."""

    kinds: tuple[KindCoverage, ...]
    unanswerable: int
    """Test questions that no entry may answer."""
    not_yet: int
    """Test questions marked as not working yet."""
    tests: int
    stale: tuple[EntryId, ...]


def coverage(subjects: Sequence[CheckedEntry], tests: Iterable[LocatedTest], today: date) -> Coverage:
    """Counts everything once."""
    tests = tuple(tests)
    kept = [subject for subject in subjects if subject.entry.status is not Status.WITHDRAWN]
    return Coverage(
        kinds=tuple(_of_kind(kind, kept, tests) for kind in Kind),
        unanswerable=sum(1 for test in tests if not test.question.accepted),
        not_yet=sum(1 for test in tests if test.question.fails_yet is not None),
        tests=len(tests),
        stale=tuple(subject.entry.id for subject in kept if is_stale(subject.entry, today)),
    )


def _of_kind(kind: Kind, subjects: Sequence[CheckedEntry], tests: Sequence[LocatedTest]) -> KindCoverage:
    own = [subject for subject in subjects if subject.entry.id.kind is kind]
    counts = question_counts(tests)
    asked = [test for test in tests if any(entry.kind is kind for entry in test.question.accepted)]
    return KindCoverage(
        kind=kind,
        entries=len(own),
        english=sum(1 for subject in own if subject.entry.content.en is not None),
        variants=_pair(variant.language for subject in own for variant in subject.variants),
        tests=_pair(test.question.language for test in asked),
        tested=sum(1 for subject in own if counts[subject.entry.id]),
    )


def _pair(languages: Iterable[Language]) -> tuple[int, int]:
    found = tuple(languages)
    return found.count(Language.NL), found.count(Language.EN)
