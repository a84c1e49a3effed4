"""One VEVENT as values: what a person wrote, and when it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from html import unescape
from zoneinfo import ZoneInfo

from icalendar import Component, vRecur

LONGEST_ABOUT = 600  # characters of a description; what follows is left to the calendar itself
LONGEST_TITLE = 120
_WEB = re.compile(r"https?://[^\s<>\"]+")
_TAGS = re.compile(r"<[^<>]*>")
_BREAKS = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_BOILERPLATE = re.compile(r"_{6,}|-::~|={10,}|\*{10,}")
_PRIVATE = ("PRIVATE", "CONFIDENTIAL")

When = datetime | date
"""An aware instant with its zone; a day by itself where the event is all day."""


class UnreadableEventError(Exception):
    """One event that cannot be shown: the code of why, and what its sentence names."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """A VEVENT. Of a series it is the whole, or with `replaces` one date of it."""

    uid: str
    line: int
    title: str
    about: str
    place: str | None
    online: str | None
    url: str | None
    categories: tuple[str, ...]
    changed: date | None
    sequence: int
    private: bool
    cancelled: bool
    start: When
    length: timedelta | None
    """On the clock: 23.00 to 1.00 is two hours, whatever the clock does that night. None: no end was told."""
    zone: str
    """In which people read its times (IANA)."""
    keeps_clock: bool
    """Whether a series keeps to the clock of `zone`; not when it was written in UTC or a zone of its own."""
    rules: tuple[str, ...] = ()
    extra: tuple[When, ...] = ()
    left_out: tuple[When, ...] = ()
    replaces: When | None = None
    and_later: bool = False
    """Whether what replaces holds for all later dates too."""

    @property
    def all_day(self) -> bool:
        """Whether it has days only."""
        return not isinstance(self.start, datetime)


def read_item(event: Component, line: int, *, zone: str, withdrawn: bool) -> CalendarItem:
    """The event; a time without a zone is in `zone`. Raises UnreadableEventError."""
    title = _one_line(_text(event, "SUMMARY"))[:LONGEST_TITLE]
    if not title:
        raise UnreadableEventError("no_title")
    start = _when(event, "DTSTART", zone)
    if start is None:
        raise UnreadableEventError("no_start")
    shown, keeps_clock = _zone_of(start, zone)
    place, online = _where(event)
    url = _text(event, "URL")
    replaces = _when(event, "RECURRENCE-ID", zone)
    return CalendarItem(
        uid=_text(event, "UID") or f"{title} {start.isoformat()}",
        line=line,
        title=title,
        about=_about(_text(event, "DESCRIPTION"), title),
        place=place,
        online=online,
        url=url if _WEB.fullmatch(url) else None,
        categories=tuple(_categories(event)),
        changed=_changed(event),
        sequence=_sequence(event),
        private=_text(event, "CLASS").upper() in _PRIVATE,
        cancelled=withdrawn or _text(event, "STATUS").upper() == "CANCELLED",
        start=start,
        length=_length(event, start, zone),
        zone=shown,
        keeps_clock=keeps_clock,
        rules=tuple(_rules(event)),
        extra=tuple(_moments(event, "RDATE", zone)),
        left_out=tuple(_moments(event, "EXDATE", zone)),
        replaces=replaces,
        and_later=replaces is not None and _parameter(event, "RECURRENCE-ID", "RANGE") == "THISANDFUTURE",
    )


def instant(when: When) -> datetime | date:
    """What makes two moments the same, in whatever zones they were written."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _when(event: Component, name: str, zone: str) -> When | None:
    """None when it is not there. Raises UnreadableEventError."""
    found = _each(event, name)
    if not found:
        return None
    value = getattr(found[0], "dt", None) if not _is_broken(found[0]) else None
    if not isinstance(value, date):
        raise UnreadableEventError("bad_time", text=str(found[0]), field=name)
    return _aware(value, _parameter(event, name, "TZID"), zone)


def _aware(value: When, written: str, zone: str) -> When:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        if written:
            raise UnreadableEventError("unknown_zone", text=written)
        return value.replace(tzinfo=ZoneInfo(zone))
    return value


def _zone_of(start: When, zone: str) -> tuple[str, bool]:
    """The zone in which people read it, and whether a series keeps to its clock."""
    if not isinstance(start, datetime):
        return zone, True
    key = getattr(start.tzinfo, "key", None)
    if isinstance(key, str) and "/" in key and not key.startswith("Etc/"):
        return key, True
    return zone, False


def _length(event: Component, start: When, zone: str) -> timedelta | None:
    end = _when(event, "DTEND", zone)
    if end is None:
        lasts = [one for one in _each(event, "DURATION") if not _is_broken(one)]
        length = getattr(lasts[0], "dt", None) if lasts else None
        if not isinstance(length, timedelta):
            return None
    elif isinstance(start, datetime) != isinstance(end, datetime):
        raise UnreadableEventError("day_and_time")
    elif isinstance(start, datetime) and isinstance(end, datetime):
        here = end.astimezone(start.tzinfo)
        length = here.replace(tzinfo=None) - start.replace(tzinfo=None)
    else:
        length = end - start
    if length < timedelta(0):
        raise UnreadableEventError("ends_before")
    return length or None


def _moments(event: Component, name: str, zone: str) -> Iterator[When]:
    """The moments of EXDATE or RDATE; of a period its beginning."""
    for found in _each(event, name):
        if _is_broken(found):
            raise UnreadableEventError("bad_time", text=str(found), field=name)
        written = str(getattr(found, "params", {}).get("TZID", ""))
        for one in getattr(found, "dts", [found]):
            value = getattr(one, "dt", None)
            if isinstance(value, tuple):
                value = value[0]
            if isinstance(value, date):
                yield _aware(value, written, zone)


def _rules(event: Component) -> Iterator[str]:
    for one in _each(event, "RRULE"):
        if isinstance(one, vRecur):
            yield one.to_ical().decode()  # type: ignore[no-untyped-call]
        else:
            yield str(one)


def _where(event: Component) -> tuple[str | None, str | None]:
    """A place, and the address of an online meeting; a location that is an address is no place."""
    place = _one_line(_text(event, "LOCATION"))
    link = _WEB.search(place)
    if link is not None:
        rest = _one_line(place.replace(link[0], " ")).strip(" ,;()-")
        return rest or None, link[0].rstrip(".,;)")
    conference = _text(event, "CONFERENCE")
    return place or None, conference if _WEB.fullmatch(conference) else None


def _about(written: str, title: str) -> str:
    """The description as plain sentences, without what a meeting program puts below it."""
    if "<" in written:
        written = unescape(_TAGS.sub("", _BREAKS.sub("\n", written)))
    written = _BOILERPLATE.split(written, maxsplit=1)[0]
    plain = _one_line(written)
    if plain.casefold() == title.casefold():
        return ""
    if len(plain) <= LONGEST_ABOUT:
        return plain
    cut = plain[:LONGEST_ABOUT]
    sentence = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "))
    return cut[: sentence + 1] if sentence > LONGEST_ABOUT // 3 else f"{cut.rsplit(' ', 1)[0]} …"


def _categories(event: Component) -> Iterator[str]:
    for found in _each(event, "CATEGORIES"):
        for one in getattr(found, "cats", [found]):
            yield str(one).strip()


def _changed(event: Component) -> date | None:
    for name in ("LAST-MODIFIED", "CREATED", "DTSTAMP"):
        for found in _each(event, name):
            value = None if _is_broken(found) else getattr(found, "dt", None)
            if isinstance(value, date):
                return value.date() if isinstance(value, datetime) else value
    return None


def _sequence(event: Component) -> int:
    text = _text(event, "SEQUENCE")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _text(event: Component, name: str) -> str:
    found = _each(event, name)
    return str(found[0]).strip() if found else ""


def _each(event: Component, name: str) -> list[object]:
    found = event.get(name)
    if found is None:
        return []
    return list(found) if isinstance(found, list) else [found]


def _parameter(event: Component, name: str, parameter: str) -> str:
    found = _each(event, name)
    params = getattr(found[0], "params", None) if found else None
    return str(params.get(parameter, "")) if isinstance(params, Mapping) else ""


def _is_broken(value: object) -> bool:
    return getattr(type(value), "__name__", "") == "vBroken"


def _one_line(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def midnight(day: date, zone: tzinfo | None = None) -> datetime:
    """The beginning of that day."""
    return datetime.combine(day, time.min, zone)
