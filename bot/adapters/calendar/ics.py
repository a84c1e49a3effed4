"""From dates to a calendar file, with the zones it needs."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone

from bot.adapters.calendar.zones import vtimezone
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.plan import ALL_DAY_CLOCK
from bot.services.ports.calendar import ASSUMED_LENGTH, CalendarEntry

PRODUCT = "-//Buurtgids//Buurtgids//{}"
REFRESH = timedelta(hours=12)  # how often a calendar that subscribes is asked to look again
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def calendar_file(entries: Sequence[CalendarEntry], language: Language, name: str | None) -> bytes:
    """See `CalendarWriter`. Local times, each with its zone, so no change of the clock moves them.

    There is no METHOD: each asks for the address of an ORGANIZER (RFC 5546), which a bot has not.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(language.value.upper()))
    calendar.add("version", "2.0")
    if name is not None:
        calendar.add("name", printable(name))
        calendar.add("x-wr-calname", printable(name))
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
    for zone in _zones(entries):
        calendar.add_component(zone)
    for entry in entries:
        calendar.add_component(_event(entry, language))
    content: bytes = calendar.to_ical()
    return content


def printable(text: str) -> str:
    """The text without what no calendar can hold: control characters, and line ends of other kinds."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def _event(entry: CalendarEntry, language: Language) -> Event:
    one, event = entry.occurrence, Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp.astimezone(UTC))
    event.add("last-modified", entry.stamp.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", one.start.date() if one.all_day else one.start)
    if one.end is not None:
        event.add("dtend", one.end.date() if one.all_day else one.end)
    else:
        event.add("dtend", (one.start.astimezone(UTC) + ASSUMED_LENGTH).astimezone(one.start.tzinfo))
    event.add("summary", printable(entry.title), parameters={"LANGUAGE": language.value})
    if entry.description:
        event.add("description", printable(entry.description), parameters={"LANGUAGE": language.value})
    if entry.location:
        event.add("location", printable(entry.location))
    if entry.url:
        event.add("url", printable(entry.url))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if one.all_day else "OPAQUE")
    if not one.cancelled:
        for lead in entry.alarms:
            if not one.all_day or lead.unit is Unit.DAY:
                event.add_component(_alarm(lead, entry))
    return event


def _alarm(lead: LeadTime, entry: CalendarEntry) -> Alarm:
    ahead = timedelta(seconds=lead.seconds)
    if entry.occurrence.all_day:
        ahead -= timedelta(hours=ALL_DAY_CLOCK.hour)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", printable(entry.title))
    alarm.add("trigger", -ahead)
    return alarm


def _zones(entries: Iterable[CalendarEntry]) -> list[Timezone]:
    years: dict[str, list[int]] = {}
    for one in (entry.occurrence for entry in entries):
        if not one.all_day:
            ends = (one.start, one.end or one.start + ASSUMED_LENGTH)
            years.setdefault(_name(one.start), []).extend(at.year for at in ends)
    return [vtimezone(zone, min(some), max(some)) for zone, some in sorted(years.items()) if zone != "UTC"]


def _name(at: datetime) -> str:
    return str(at.tzinfo)
