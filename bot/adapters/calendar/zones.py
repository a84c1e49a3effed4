"""VTIMEZONE: when the clock of a zone changes, as calendar programs read it (RFC 5545, section 3.6.5)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = -1
_WEEKS = (_LAST, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A moment at which the clock of a zone changes."""

    local: datetime
    """What the clock showed until then; naive."""
    before: timedelta
    """The offset to UTC until then."""
    after: timedelta
    """The offset from then on."""
    name: str
    """What the time is called from then on ("CEST")."""

    @property
    def forward(self) -> bool:
        """Whether the clock skips a piece of that day: summer time begins."""
        return self.after > self.before


def vtimezone(name: str, first: int, last: int) -> Timezone:
    """The zone of that name (IANA) over the years `first` to `last`, both included.

    A yearly rule for each half of the year where the zone keeps one, as every program expects; else each
    change by itself. Never a list of dates in one line: programs differ in what the first of them is.
    """
    zone = Timezone()
    zone.add("tzid", name)
    changes = clock_changes(name, first - 1, last + 1)
    rules = _yearly(changes, first - 1, last + 1)
    if rules is not None:
        for change, rule in rules:
            zone.add_component(_observance(change, rule))
        return zone
    zone.add_component(_observance(_beginning(name, first - 1), None))
    for change in changes:
        zone.add_component(_observance(change, None))
    return zone


@lru_cache(maxsize=64)
def clock_changes(name: str, first: int, last: int) -> tuple[ClockChange, ...]:
    """Every change of the offset in the years `first` to `last` (UTC), in order."""
    return tuple(_changes(ZoneInfo(name), first, last))


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[ClockChange]:
    day, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while day < end:
        following = day + timedelta(days=1)
        before, after = _offset(day, zone), _offset(following, zone)
        if before != after:
            at = _instant_between(day, following, zone)
            local = (at + before).replace(tzinfo=None)
            yield ClockChange(local, before, after, at.astimezone(zone).tzname() or "")
        day = following


def _instant_between(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """The first second with the offset of `late`."""
    low, high, before = 0, int((late - early).total_seconds()), _offset(early, zone)
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(early + timedelta(seconds=middle), zone) == before:
            low = middle
        else:
            high = middle
    return early + timedelta(seconds=high)


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _yearly(
    changes: Sequence[ClockChange], first: int, last: int
) -> list[tuple[ClockChange, dict[str, str | int]]] | None:
    """The first change of each half with its rule; None when a year does not follow it."""
    halves = [[one for one in changes if one.forward is forward] for forward in (True, False)]
    rules: list[tuple[ClockChange, dict[str, str | int]]] = []
    for half in halves:
        if [one.local.year for one in half] != list(range(first, last + 1)):
            return None
        kept = {(one.local.month, one.local.weekday(), one.local.time(), one.after) for one in half}
        week = next((week for week in _WEEKS if all(_is_in_week(one, week) for one in half)), None)
        if len(kept) > 1 or week is None:
            return None
        local = half[0].local
        byday = f"{week}{WEEKDAYS[local.weekday()]}"
        rules.append((half[0], {"FREQ": "YEARLY", "BYMONTH": local.month, "BYDAY": byday}))
    return rules


def _is_in_week(change: ClockChange, week: int) -> bool:
    """Whether it is the `week`-th of its day of the week in its month; -1 means the last."""
    if week == _LAST:
        return (change.local + timedelta(days=7)).month != change.local.month
    return (change.local.day - 1) // 7 + 1 == week


def _beginning(name: str, year: int) -> ClockChange:
    at = datetime(year, 1, 1, tzinfo=ZoneInfo(name))
    offset = at.utcoffset() or timedelta(0)
    return ClockChange(datetime(year, 1, 1), offset, offset, at.tzname() or "")  # noqa: DTZ001 — local


def _observance(
    change: ClockChange, rule: dict[str, str | int] | None
) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if change.forward else TimezoneStandard()
    part.add("dtstart", change.local)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    if rule is not None:
        part.add("rrule", rule)
    return part
