"""Dates that people are to be reminded of, and that the files no longer announce."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.diagnostics import Finding, Severity
from bot.domain.events.announced import announced_dates
from bot.domain.events.event import Event
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.entry import Status
from bot.services.editing.checked_entry import CheckedEntry
from bot.services.ports.reminders import FollowedDate


def unannounced(
    followed: Iterable[FollowedDate], subjects: Iterable[CheckedEntry], folder: str, now: datetime
) -> Iterator[Finding]:
    """Each such date, in the file of its event; of an event that is gone, in the `folder` of events."""
    files: dict[str, str] = {}
    events: list[Event] = []
    for one in subjects:
        if isinstance(one.entry, Event):
            events.append(one.entry)
            files |= {own.slug: one.file for own in (one.entry.id, *one.entry.former)}
    there = {
        (own.slug, date.key[1])
        for event in events
        if event.status is Status.PUBLISHED
        for date in announced_dates(event, now)
        for own in (event.id, *event.former)
    }
    for waited in followed:
        slug, key = waited.date.key
        if waited.people and (slug, key) not in there:
            values = {
                "title": waited.date.title.nl,
                "day": say_day(waited.date.occurrence.start.date()),
                "people": str(waited.people),
            }
            file = files.get(slug, f"{folder}/{slug}.yaml")
            yield Finding(file, (), "followed_date_gone", values, Severity.TIP)
