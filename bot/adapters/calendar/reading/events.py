"""What the items of a calendar file are as events, and which of them cannot be shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from zoneinfo import ZoneInfo

from bot.adapters.calendar.reading.calendar_item import (
    CalendarItem,
    UnreadableEventError,
    read_item,
)
from bot.adapters.calendar.reading.calendars_reading import Labels
from bot.adapters.calendar.reading.ics_file import IcsFile
from bot.adapters.calendar.reading.series import (
    MOST_DATES,
    Window,
    as_dates,
    as_rule,
    ended,
    is_series,
    only_date,
    replaced_dates,
)
from bot.adapters.knowledge.written.slugs import LONGEST, as_slug
from bot.domain.events.event import Event, EventDate, EventStatus, EventText, Recurrence
from bot.domain.knowledge.entry import EntryId, Kind, Source
from bot.domain.language import Bilingual
from bot.domain.search.text.normalize import normalize

BACK = timedelta(days=90)  # what was over before that is not taken in
AHEAD = timedelta(days=800)  # as far as a card looks
FINGERPRINT = 10  # hexadecimal digits that make the id of an event different from every other
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")
_PARTS = re.compile(r"[,;\n]|\s-\s")


@dataclass(frozen=True, slots=True)
class CalendarNote:
    """Something of a calendar that is not shown, or not as it stands there; `code` names its sentence."""

    code: str
    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CalendarEvents:
    """The events of a file, in the order of the file, and what is to be said about it."""

    events: tuple[Event, ...]
    notes: tuple[CalendarNote, ...]
    past: int
    """How many were over, and so are not among `events`."""


def events_of(file: IcsFile, *, named: str, zone: str, now: datetime, labels: Labels) -> CalendarEvents:
    """Every event of the file that is not over; `named` is the calendar's name where it has none of its own.

    Times without a zone are in the zone that the file names for them, else in `zone`. Never raises.
    """
    reading = _Reading(file, named, file.zone if _is_zone(file.zone) else zone, now, labels)
    events = tuple(reading.events())
    return CalendarEvents(events, tuple(sorted(reading.notes, key=lambda note: note.line)), reading.past)


def calendar_slug(uid: str) -> str:
    """The slug of the event with this UID: always the same, and of no other UID."""
    digits = blake2b(uid.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()[:FINGERPRINT]
    words = as_slug(uid.partition("@")[0])[: LONGEST - FINGERPRINT - 1].strip("-")
    return f"{words}-{digits}" if words else f"agenda-{digits}"


class _Reading:
    def __init__(self, file: IcsFile, named: str, zone: str, now: datetime, labels: Labels) -> None:
        self._file = file
        self._calendar = file.name or named
        self._zone = zone
        self._now = now
        self._labels = labels
        self.notes: list[CalendarNote] = []
        self.past = 0

    def events(self) -> Iterator[Event]:
        groups: dict[str, list[CalendarItem]] = {}
        private: list[CalendarItem] = []
        for item in self._items():
            (private if item.private else groups.setdefault(item.uid, [])).append(item)
        if private:
            self._note("private", private[0].line, count=str(len(private)))
        hidden = {item.uid for item in private if item.replaces is None}
        for uid, items in groups.items():
            if uid in hidden:
                continue
            try:
                event = self._event(items)
            except UnreadableEventError as error:
                self._note(error.code, items[0].line, title=items[0].title, **error.values)
                continue
            if event is None:
                self.past += 1
            else:
                yield event

    def _items(self) -> Iterator[CalendarItem]:
        for one in self._file.events:
            try:
                yield read_item(one.component, one.line, zone=self._zone, withdrawn=self._file.withdrawn)
            except UnreadableEventError as error:
                title = " ".join(str(one.component.get("SUMMARY") or "").split()) or "?"
                self._note(error.code, one.line, title=title, **error.values)

    def _event(self, items: Sequence[CalendarItem]) -> Event | None:
        """The event that these items with one UID are; None when it is over."""
        whole = [one for one in items if one.replaces is None]
        newest: dict[object, CalendarItem] = {}
        for one in sorted(items, key=lambda item: item.sequence):
            newest[one.replaces and one.replaces.isoformat()] = one
        changed = tuple(one for one in newest.values() if one.replaces is not None)
        if not whole:
            return self._made(changed[0], dates=replaced_dates(changed))
        item = newest[None]
        for one in changed:
            if one.title != item.title:
                self._note("own_title", one.line, title=item.title, text=one.title)
        window = Window(self._now - BACK, self._now + AHEAD)
        if not is_series(item):
            return self._made(item, dates=(only_date(item),))
        rule = as_rule(item, changed)
        if rule is not None:
            over = ended(rule, window.since.date())
            return None if over else self._made(item, recurrence=rule)
        dates, complete = as_dates(item, changed, window)
        if not complete:
            self._note("too_many", item.line, title=item.title, count=str(MOST_DATES))
        return self._made(item, dates=dates)

    def _made(
        self, item: CalendarItem, dates: tuple[EventDate, ...] = (), recurrence: Recurrence | None = None
    ) -> Event | None:
        since = (self._now - BACK).date()
        if recurrence is None and all(row.final_day < since for row in dates):
            return None
        return Event(
            id=EntryId(Kind.EVENT, calendar_slug(item.uid)),
            content=Bilingual(EventText(title=item.title, about=item.about)),
            sources=(Source("agenda", self._calendar, item.url),),
            reviewed=item.changed or self._now.date(),
            themes=tuple(dict.fromkeys(self._themes(item))),
            dates=dates,
            recurrence=recurrence,
            zone=item.zone,
            event_status=EventStatus.CANCELLED if item.cancelled else EventStatus.ANNOUNCED,
            place=item.place,
            municipality=self._municipality(item.place),
            online=item.online is not None,
            link=item.online,
        )

    def _themes(self, item: CalendarItem) -> Iterator[str]:
        for name in item.categories:
            slug = self._labels.themes.get(normalize(name))
            if slug is not None:
                yield slug

    def _municipality(self, place: str | None) -> str | None:
        for part in reversed(_PARTS.split(place or "")):
            slug = self._labels.municipalities.get(normalize(_POSTCODE.sub("", part)))
            if slug is not None:
                return slug
        return None

    def _note(self, code: str, line: int, **values: str) -> None:
        self.notes.append(CalendarNote(code, line, values))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
