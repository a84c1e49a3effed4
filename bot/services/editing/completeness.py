"""What every entry needs besides being right: sources, English, tests, a file with its name.

A draft may still be without English and without tests: then it is a tip.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.diagnostics import Finding, Severity
from bot.domain.events.event import Event, EventStatus
from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.services.editing.checked_entry import ASKED_FOR, CheckedEntry, LocatedTest

FEWEST_TESTS = 3  # questions for each entry that people ask for
ONE_IN = 10  # of the other entries, as many have a test question


def incomplete(subjects: Iterable[CheckedEntry]) -> Iterator[Finding]:
    """Entries without a source or without the English that they must have, in a file with another name, or
    an event to come without any date."""
    for subject in subjects:
        entry = subject.entry
        if not entry.sources:
            yield Finding(subject.file, (*subject.path, "bronnen"), "no_sources")
        if entry.id.kind in ASKED_FOR and entry.content.en is None:
            yield Finding(subject.file, subject.path, "no_english", {"id": str(entry.id)}, _severity(subject))
        if isinstance(entry, Event) and not entry.dates and entry.recurrence is None and _to_come(entry):
            yield Finding(subject.file, subject.path, "no_date_yet", severity=Severity.TIP)
        if subject.stem is not None and subject.stem != entry.id.slug:
            values = {"text": entry.id.slug, "stem": subject.stem}
            path = (*subject.path, "id")
            yield Finding(subject.file, path, "file_name", values)


def _to_come(event: Event) -> bool:
    return event.status is Status.PUBLISHED and event.event_status is not EventStatus.PAST


def untested(
    subjects: Sequence[CheckedEntry], tests: Sequence[LocatedTest], folder: str
) -> Iterator[Finding]:
    """Entries with fewer test questions than they need; `folder` is where the questions stand.

    A base without any test question is being built up: that is one hint.
    """
    if not tests:
        if subjects:
            yield Finding(folder, (), "no_tests", {}, Severity.TIP)
        return
    counts = question_counts(tests)
    for subject in subjects:
        own = counts[subject.entry.id] + sum(counts[former] for former in subject.entry.former)
        misnamed = subject.stem not in (None, subject.entry.id.slug)
        if subject.entry.id.kind in ASKED_FOR and own < FEWEST_TESTS and not misnamed:
            values = {"id": str(subject.entry.id), "count": str(own), "fewest": str(FEWEST_TESTS)}
            yield Finding(subject.file, subject.path, "few_tests", values, _severity(subject))
    for kind in Kind:
        others = [item.entry.id for item in subjects if item.entry.id.kind is kind]
        tested = sum(1 for own in others if counts[own])
        if kind not in ASKED_FOR and others and tested * ONE_IN < len(others):
            values = {"kind": str(kind), "count": str(tested), "fewest": str(-(-len(others) // ONE_IN))}
            yield Finding(folder, (), "few_tests_of_kind", values, Severity.TIP)


def _severity(subject: CheckedEntry) -> Severity:
    return Severity.TIP if subject.entry.status is Status.DRAFT else Severity.ERROR


def question_counts(tests: Iterable[LocatedTest]) -> Counter[EntryId]:
    """How many test questions accept each entry."""
    return Counter(own for test in tests for own in test.question.accepted)
