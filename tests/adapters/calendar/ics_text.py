"""Calendar files as programs write them, for tests."""

from datetime import UTC, datetime

from bot.adapters.calendar.reading.calendars_reading import Labels
from bot.adapters.calendar.reading.events import CalendarEvents, events_of
from bot.adapters.calendar.reading.ics_file import read_ics
from bot.domain.events.occurrences import Occurrence, occurrences

NOW = datetime(2027, 1, 1, 12, tzinfo=UTC)
LATER = datetime(2029, 1, 1, tzinfo=UTC)
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wijk//Agenda//NL\r\n"
OUTLOOK_ZONE = """\
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def vevent(*lines: str, uid: str = "een@wijk.nl", title: str = "Buurtdiner") -> str:
    """A VEVENT with these lines in it."""
    own = (f"UID:{uid}" if uid else "", f"SUMMARY:{title}" if title else "")
    return "".join(f"{line}\r\n" for line in ("BEGIN:VEVENT", *filter(None, own), *lines, "END:VEVENT"))


def calendar(*events: str, head: str = "") -> bytes:
    """A file with these events; `head` stands before them."""
    return f"{HEAD}{head}{''.join(events)}END:VCALENDAR\r\n".encode()


def read(*events: str, head: str = "", zone: str = "Europe/Amsterdam", now: datetime = NOW) -> CalendarEvents:
    """What such a file says."""
    return events_of(
        read_ics(calendar(*events, head=head)), named="wijk", zone=zone, now=now, labels=Labels()
    )


def dates(found: CalendarEvents, until: datetime = LATER) -> tuple[Occurrence, ...]:
    """The dates to come of the one event."""
    (event,) = found.events
    return occurrences(event, NOW, until)


def starts(found: CalendarEvents, until: datetime = LATER) -> list[str]:
    """Of those that go on, the beginning, on the clock of the event."""
    return [f"{one.start:%Y-%m-%d %H:%M}" for one in dates(found, until) if not one.cancelled]
