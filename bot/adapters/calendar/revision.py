"""The revision of each date in a calendar that is written again: higher when the date is told otherwise."""

from datetime import UTC, datetime

from icalendar import Calendar, Event

_OF_REVISION = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def revised(content: bytes, before: bytes | None, now: datetime) -> bytes:
    """The calendar `content` with, of each date, the revision that follows on that in `before`.

    Equal dates keep sequence and stamps; one that changed in anything gets the next sequence, at `now`; one
    that `before` does not have stays as it is in `content`. A file that is no calendar counts as none.
    """
    known = {} if before is None else _by_uid(before)
    if not known:
        return content
    calendar = Calendar.from_ical(content)
    for event in calendar.events:
        former = known.get(str(event.get("UID")))
        if former is None:
            continue
        if _told(former) == _told(event):
            for name in _OF_REVISION:
                _put(event, name, former.get(name))
        else:
            at = now.astimezone(UTC).replace(microsecond=0)
            _put(event, "SEQUENCE", int(str(former.get("SEQUENCE", 0))) + 1)
            _put(event, "DTSTAMP", at)
            _put(event, "LAST-MODIFIED", at)
    following: bytes = calendar.to_ical()
    return following


def _by_uid(content: bytes) -> dict[str, Event]:
    try:
        events = Calendar.from_ical(content).events
        return {str(event["UID"]): event for event in events if str(event.get("SEQUENCE", 0)).isdigit()}
    except (ValueError, KeyError, IndexError):
        return {}


def _told(event: Event) -> bytes:
    """What a calendar shows of it, alarms included."""
    same = Event.from_ical(event.to_ical())
    for name in _OF_REVISION:
        same.pop(name, None)
    told: bytes = same.to_ical()
    return told


def _put(event: Event, name: str, value: object) -> None:
    event.pop(name, None)
    if value is not None:
        event.add(name, value)
