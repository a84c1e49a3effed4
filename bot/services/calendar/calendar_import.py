"""Which events of a calendar are new to the knowledge, and under which ids they come."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from bot.domain.events.event import Event, EventDate, EventStatus
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.text.normalize import normalize

LONGEST_SLUG = 40


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of the calendar whose title the knowledge has already; `missing` are the days it lacks."""

    title: str
    own: EntryId
    missing: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class CalendarImport:
    """What becomes of the events of a calendar."""

    new: tuple[Event, ...]
    """Ready to be written, each with an id that nothing else has."""
    known: tuple[KnownEvent, ...]
    over: int
    """Events without a date from today on."""
    cancelled: tuple[str, ...]
    """Titles of events that do not take place."""


def sort_out(
    events: Iterable[Event], existing: Sequence[Event], today: date, slug_of: Callable[[str], str]
) -> CalendarImport:
    """Of `events` what an editor would add to `existing`. Reviewed `today`; past dates stay behind.

    Events with one title and one place that have loose dates are one event with these dates. `slug_of` makes
    a slug, perhaps empty, of a title.
    """
    by_title = {normalize(title): event for event in existing for title in _titles(event)}
    taken = {own.slug for event in existing for own in (event.id, *event.former)}
    known: list[KnownEvent] = []
    new: list[Event] = []
    cancelled: list[str] = []
    over = 0
    for event in _joined(events):
        coming = tuple(row for row in event.dates if row.final_day >= today)
        if event.recurrence is None and not coming:
            over += 1
            continue
        if event.event_status is EventStatus.CANCELLED:
            cancelled.append(event.content.nl.title)
            continue
        same = by_title.get(normalize(event.content.nl.title))
        if same is not None:
            days = {row.day for row in same.dates}
            missing = () if same.recurrence else tuple(row.day for row in coming if row.day not in days)
            known.append(KnownEvent(event.content.nl.title, same.id, missing))
            continue
        slug = _free(slug_of(event.content.nl.title) or "bijeenkomst", taken)
        taken.add(slug)
        own = EntryId(event.id.kind, slug)
        new.append(replace(event, id=own, dates=_named(coming), reviewed=today))
    return CalendarImport(tuple(new), tuple(known), over, tuple(cancelled))


def _titles(event: Event) -> Iterable[str]:
    return (text.title for _, text in event.content.versions())


def _joined(events: Iterable[Event]) -> Iterable[Event]:
    found: dict[tuple[str, str | None, bool, bool], Event] = {}
    loose: list[Event] = []
    for event in events:
        gone = event.event_status is EventStatus.CANCELLED
        key = (normalize(event.content.nl.title), event.place, gone, event.online)
        if event.recurrence is not None:
            loose.append(event)
        elif key in found:
            dates = sorted((*found[key].dates, *event.dates), key=_moment)
            found[key] = replace(found[key], dates=tuple(dates))
        else:
            found[key] = event
    return (*found.values(), *loose)


def _moment(row: EventDate) -> tuple[date, str]:
    return row.day, str(row.begin or "")


def _named(dates: Sequence[EventDate]) -> tuple[EventDate, ...]:
    """Each with an id as an editor would give it: the year of an only one, else its day."""
    if len(dates) == 1:
        return (replace(dates[0], id=str(dates[0].day.year)),)
    seen: Mapping[str, int] = {}
    named: list[EventDate] = []
    for row in dates:
        day = row.day.isoformat()
        number = seen.get(day, 0) + 1
        seen = {**seen, day: number}
        named.append(replace(row, id=day if number == 1 else f"{day}-{number}"))
    return tuple(named)


def _free(slug: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    numbered = (f"{slug[: LONGEST_SLUG - 4].rstrip('-')}-{number}" for number in count(2))
    return next(one for one in numbered if one not in taken)
