"""What people may still hold and wait for: none of it may disappear without a word."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.diagnostics import Finding, Severity
from bot.domain.events.event import Event
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.entry import EntryId
from bot.services.editing.checked_entry import CheckedEntry


@dataclass(frozen=True, slots=True)
class Former:
    """An entry of an earlier state."""

    file: str
    days: Mapping[str, date] = field(default_factory=dict)
    """Of an event: the days of its dates by id; a date that cannot be read is left out."""
    sessions: Mapping[str, str] = field(default_factory=dict)
    """Of an event: the titles of its sessions by id."""


def removed_ids(
    before: Mapping[EntryId, Former], now: Collection[EntryId], subjects: Collection[CheckedEntry]
) -> Iterator[Finding]:
    """Ids of `before` that are neither in `now` nor anybody's former id."""
    former = {old for subject in subjects for old in subject.entry.former}
    for own, old in sorted(before.items(), key=lambda item: item[0]):
        if own not in now and own not in former:
            yield Finding(old.file, (), "removed_id", {"id": str(own), "slug": own.slug})


def removed_parts(
    before: Mapping[EntryId, Former], subjects: Collection[CheckedEntry], today: date
) -> Iterator[Finding]:
    """Of events that are still there: dates to come that are gone, and sessions that people could choose."""
    for subject in subjects:
        event = subject.entry
        if not isinstance(event, Event):
            continue
        for own in (event.id, *event.former):
            old = before.get(own)
            if old is not None:
                yield from _dates(event, old, subject, today)
                yield from _sessions(event, old, subject, today)


def _dates(event: Event, old: Former, subject: CheckedEntry, today: date) -> Iterator[Finding]:
    there = {row.id for row in event.dates}
    for own, day in old.days.items():
        if own not in there and day >= today:
            values = {"text": own, "day": say_day(day)}
            yield Finding(subject.file, (*subject.path, "data"), "removed_date", values)


def _sessions(event: Event, old: Former, subject: CheckedEntry, today: date) -> Iterator[Finding]:
    last = event.final_day
    if event.recurrence is None and (last is None or last < today):
        return
    there = {session.id for round_ in event.rounds for session in round_.sessions}
    for own, title in old.sessions.items():
        if own not in there:
            values = {"text": own, "title": title}
            path = (*subject.path, "deelsessies")
            yield Finding(subject.file, path, "removed_session", values, Severity.TIP)
