"""What an editor probably meant by times and days that cannot all be true: a proposal, never applied."""

from datetime import date, time, timedelta
from typing import NamedTuple

LONGEST = timedelta(hours=8)  # of an event whose end was written on a clock of twelve hours
_MINUTES = 24 * 60


class EventHours(NamedTuple):
    """From when to when, on the wall of one day."""

    begin: time
    end: time


def in_order(begin: time, end: time) -> EventHours:
    """Of an end that does not come after the begin: twelve hours later, or the two the other way round."""
    first, last = _minute(begin), _minute(end)
    afternoon = last + 12 * 60
    if first < afternoon < _MINUTES and timedelta(minutes=afternoon - first) <= LONGEST:
        return EventHours(begin, _time(afternoon))
    if first == last:
        return EventHours(begin, _time(min(first + 60, _MINUTES - 1)))
    return EventHours(end, begin)


def inside(hours: EventHours, begin: time, end: time | None) -> EventHours:
    """The hours within those of the event: cut off, or of the same length where nothing would be left."""
    first, last = _minute(hours.begin), _minute(hours.end)
    opens, closes = _minute(begin), _MINUTES - 1 if end is None else _minute(end)
    if last <= opens:
        return EventHours(begin, _time(min(opens + last - first, closes)))
    if first >= closes:
        return EventHours(_time(max(closes - (last - first), opens)), _time(closes))
    return EventHours(_time(max(first, opens)), _time(min(last, closes)))


def not_after(day: date, last: date) -> date:
    """The same day in the year of `last` when that was the mistake, else `last` itself."""
    try:
        same = day.replace(year=last.year)
    except ValueError:  # 29 February
        return last
    return same if day.year != last.year and same <= last else last


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))
