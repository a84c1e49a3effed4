"""One calendar file as its components, each with its line; and what is no calendar file at all."""

import re
import warnings
from dataclasses import dataclass

from icalendar import Calendar, Component

MAX_BYTES = 20_000_000
_LINE = re.compile(r"\r\n|\n|\r")


class NoCalendarError(Exception):
    """The file as a whole cannot be used. `code` names its sentence; `line` counts from 1, 0: the whole."""

    def __init__(self, code: str, line: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


@dataclass(frozen=True, slots=True)
class LocatedComponent:
    """A VEVENT, and the line of the file on which it begins (from 1)."""

    component: Component
    line: int


@dataclass(frozen=True, slots=True)
class IcsFile:
    """What a file holds. Every part of it that cannot be read by itself is still there, as it was written."""

    name: str
    """What the calendar calls itself; empty when it does not say."""
    zone: str
    """X-WR-TIMEZONE: where times without a zone are; empty when it does not say."""
    withdrawn: bool
    """METHOD:CANCEL: it takes away what stands in it."""
    events: tuple[LocatedComponent, ...]


def read_ics(content: bytes) -> IcsFile:
    """The calendar file with this content. Raises NoCalendarError."""
    if len(content) > MAX_BYTES:
        raise NoCalendarError("too_large")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoCalendarError("not_utf8", content[: error.start].count(b"\n") + 1) from error
    text = text.lstrip()
    if not text.upper().startswith("BEGIN:VCALENDAR"):
        raise NoCalendarError("no_calendar")
    _refuse_cut_off(text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        raise NoCalendarError("no_calendar", _line_in(str(error))) from error
    lines = _lines_of_events(text)
    every = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    first = calendars[0]
    return IcsFile(
        name=str(first.get("X-WR-CALNAME") or first.get("NAME") or "").strip(),
        zone=str(first.get("X-WR-TIMEZONE") or "").strip(),
        withdrawn=str(first.get("METHOD") or "").upper() == "CANCEL",
        events=tuple(
            LocatedComponent(event, lines[number] if number < len(lines) else 0)
            for number, event in enumerate(every)
        ),
    )


def _refuse_cut_off(text: str) -> None:
    """A file that is still being written, or was only partly fetched, lacks ends: of it nothing is sure."""
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(_LINE.split(text), start=1):
        word, _, name = line.strip().upper().partition(":")
        if word == "BEGIN":
            opened.append((name, number))
        elif word == "END":
            if not opened or opened[-1][0] != name:
                raise NoCalendarError("cut_off", number)
            opened.pop()
    if opened:
        raise NoCalendarError("cut_off", opened[-1][1])


def _lines_of_events(text: str) -> list[int]:
    return [
        number
        for number, line in enumerate(_LINE.split(text), start=1)
        if line.strip().upper() == "BEGIN:VEVENT"
    ]


def _line_in(message: str) -> int:
    found = re.search(r"line:? (\d+)", message)
    return int(found[1]) if found else 0
