"""The dates of one item of a calendar, with what was changed of each by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.adapters.calendar.reading.calendar_item import (
    CalendarItem,
    UnreadableEventError,
    When,
    instant,
    midnight,
)
from bot.domain.events.event import EventDate, EventStatus, Recurrence, SeriesException
from bot.domain.events.occurrences import days_of
from bot.domain.events.recurrence_rule import last_day_before, rule_mistake

MOST_DATES = 400  # of one item, written out one by one
_COMPARED = timedelta(days=800)  # over which a rule of days must give what the item's own rule gives
_DAY = timedelta(days=1)
_EVENING, _NIGHT = time(18), time(6)  # from the one to the other is past midnight without saying so
_OF_HOURS = ("BYHOUR", "BYMINUTE", "BYSECOND")
ONLY_DATE = "datum"  # the id of the date of an item that is no series: it stays when the date moves


class Window(NamedTuple):
    """From when until when dates are of interest; both aware."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class _Slot:
    """One date: which it was in the series, and when it is. Local to the zone of the item, without a zone."""

    original: When
    begin: datetime
    length: timedelta | None
    item: CalendarItem
    """Who says so: the series, or what replaces this date."""


def is_series(item: CalendarItem) -> bool:
    """Whether it may have more dates than one."""
    return bool(item.rules or item.extra)


def only_date(item: CalendarItem) -> EventDate:
    """The date of an item that is no series."""
    return _date(_Slot(item.start, _local(item.start, item), item.length, item), ONLY_DATE, item)


def as_rule(item: CalendarItem, changed: Sequence[CalendarItem]) -> Recurrence | None:
    """The series as a rule of days with its exceptions; None when it is more than that.

    Raises UnreadableEventError when the rule itself cannot be followed.
    """
    _refuse_wrong_rules(item)
    of_days = len(item.rules) == 1 and not any(part in item.rules[0].upper() for part in _OF_HOURS)
    plain = of_days and not item.extra and item.keeps_clock
    short = item.length is None or item.length <= _DAY
    if not plain or not short or any(one.and_later for one in changed):
        return None
    begin = _local(item.start, item)
    if not item.all_day and item.length is not None and not _ends_in_order(begin, begin + item.length):
        return None
    rule = Recurrence(
        rule=_rule_of_days(item),
        since=begin.date(),
        begin=None if item.all_day else begin.time(),
        end=_clock_end(item, begin),
        left_out=tuple(sorted({_local_day(one, item) for one in item.left_out})),
        exceptions=(),
    )
    last = begin.date() + _COMPARED
    expected = [one.date() for one in _raw(item, midnight(last, ZoneInfo(item.zone)))]
    if list(days_of(rule, begin.date(), last - _DAY)) != [day for day in expected if day < last]:
        return None
    exceptions = _exceptions(item, rule, changed)
    if exceptions is None:
        return None
    return Recurrence(
        rule=rule.rule,
        since=rule.since,
        begin=rule.begin,
        end=rule.end,
        left_out=tuple(
            day for day in rule.left_out if _gives(rule, day) and day not in {one.day for one in exceptions}
        ),
        exceptions=exceptions,
    )


def ended(rule: Recurrence, since: date) -> bool:
    """Whether the last date of the rule, and of its exceptions, was before that day."""
    last = last_day_before(rule.rule, rule.since, since)
    later = any((one.moved_to or one.day) >= since for one in rule.exceptions)
    return last is not None and not later


def as_dates(
    item: CalendarItem, changed: Sequence[CalendarItem], window: Window
) -> tuple[tuple[EventDate, ...], bool]:
    """Every date of the series in `window`, in order, and whether that is all of them.

    A date that was left out is there, cancelled: somebody may follow it. Raises UnreadableEventError.
    """
    _refuse_wrong_rules(item)
    replaced = {instant(one.replaces): one for one in changed if one.replaces is not None}
    left_out = {instant(one) for one in item.left_out}
    dates: dict[str, EventDate] = {}
    slots = sorted(_slots(item, replaced, window), key=lambda slot: slot.begin)
    for slot in islice(slots, MOST_DATES):
        own = _local(slot.original, item)
        name = own.date().isoformat()
        if name in dates:
            name = f"{name}-{own:%H%M}"
        gone = instant(slot.original) in left_out or _local(slot.original, item).date() in left_out
        dates[name] = _date(slot, name, item, cancelled=gone and slot.item is item)
    return tuple(dates.values()), len(slots) <= MOST_DATES


def replaced_dates(changed: Sequence[CalendarItem]) -> tuple[EventDate, ...]:
    """Dates of a series that the file does not hold as a whole."""
    dates = {}
    for one in changed:
        assert one.replaces is not None
        name = _local_day(one.replaces, one).isoformat()
        dates[name] = _date(_Slot(one.replaces, _local(one.start, one), one.length, one), name, one)
    return tuple(sorted(dates.values(), key=lambda row: row.day))


def _slots(
    item: CalendarItem, replaced: dict[datetime | date, CalendarItem], window: Window
) -> Iterator[_Slot]:
    zone = ZoneInfo(item.zone)
    until, since = window.until.astimezone(zone), window.since.astimezone(zone).replace(tzinfo=None)
    later: CalendarItem | None = None
    alone = dict(replaced)
    for original in _raw(item, until):
        when: When = original.date() if item.all_day else original
        known = next((key for key in (instant(when), _local_day(when, item)) if key in replaced), None)
        own = replaced[known] if known is not None else None
        if known is not None:
            alone.pop(known, None)
        if own is not None and own.and_later:
            later = own
        holder = own or later or item
        begin = _local(when, item)
        if holder is not item and holder.replaces is not None:
            moved = _local(holder.start, item) - _local(holder.replaces, item)
            begin = begin.replace(tzinfo=None) + moved
        begin = begin.replace(tzinfo=None)
        if begin + (holder.length or timedelta(0)) >= since:
            yield _Slot(when, begin, holder.length, holder)
    for one in alone.values():  # the series went elsewhere, and this date stayed
        if one.replaces is not None and not one.cancelled and _local(one.start, item) >= since:
            yield _Slot(one.replaces, _local(one.start, item), one.length, one)


def _raw(item: CalendarItem, until: datetime) -> Iterator[datetime]:
    """The moments of the rules as they were written, before anything is left out or replaced, in order.

    In the zone in which the item was written; that of a day by itself is none.
    """
    start = item.start if isinstance(item.start, datetime) else midnight(item.start)
    zone, first = start.tzinfo, start.replace(tzinfo=None)
    end = (until.astimezone(zone) if zone is not None else until).replace(tzinfo=None)
    found = {first} if not item.rules else set()
    for rule in item.rules:
        for moment in rrulestr(_bounded(rule, item), dtstart=first):
            if moment >= end or len(found) > 40_000:
                break
            found.add(moment)
    for one in item.extra:
        value = one if isinstance(one, datetime) else midnight(one)
        local = value.astimezone(zone) if zone is not None and value.tzinfo is not None else value
        if local.replace(tzinfo=None) < end:
            found.add(local.replace(tzinfo=None))
    for moment in sorted({first, *found} if item.extra else found):
        yield moment.replace(tzinfo=zone)


def _refuse_wrong_rules(item: CalendarItem) -> None:
    for rule in item.rules:
        code = rule_mistake(_bounded(rule, item), _local(item.start, item).date())
        if code is not None:
            raise UnreadableEventError(code, text=rule)


def _bounded(rule: str, item: CalendarItem) -> str:
    """The rule with its end on the clock of the item, as the dates are followed on it."""
    parts = []
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        parts.append(f"UNTIL={_until(value, item):%Y%m%dT%H%M%S}" if name.upper() == "UNTIL" else part)
    return ";".join(parts)


def _until(text: str, item: CalendarItem) -> datetime:
    """The last moment, without a zone. A day by itself counts as a whole."""
    try:
        if len(text) == 8:
            return datetime.strptime(text, "%Y%m%d") + _DAY - timedelta(seconds=1)  # noqa: DTZ007 - local
        end = datetime.strptime(text.rstrip("Zz"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - given below
    except ValueError:
        raise UnreadableEventError("rule_unreadable", text=f"UNTIL={text}") from None
    if text[-1] in "Zz" and isinstance(item.start, datetime):
        return end.replace(tzinfo=UTC).astimezone(item.start.tzinfo).replace(tzinfo=None)
    return end


def _rule_of_days(item: CalendarItem) -> str:
    """The rule as one of days: an end before the hour of that day is an end on the day before."""
    parts = []
    start = _local(item.start, item).time()
    for part in item.rules[0].upper().split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL":
            end = _until(value, item)
            day = end.date() if end.time() >= start else end.date() - _DAY
            parts.append(f"UNTIL={day:%Y%m%d}")
        else:
            parts.append(part)
    return ";".join(parts)


def _exceptions(
    item: CalendarItem, rule: Recurrence, changed: Sequence[CalendarItem]
) -> tuple[SeriesException, ...] | None:
    """What is otherwise on single days; None when a change is more than an exception can say."""
    found: dict[date, SeriesException] = {}
    usual = _local(item.start, item)
    for one in changed:
        assert one.replaces is not None
        day, begin = _local_day(one.replaces, item), _local(one.start, item)
        if one.all_day != item.all_day or not _gives(rule, day) or (one.length or _DAY) > _DAY:
            return None
        timed = not item.all_day
        if timed and one.length is not None and not _ends_in_order(begin, begin + one.length):
            return None
        if item.length is not None and one.length is None:
            return None
        end = _clock_end(one, begin)
        exception = SeriesException(
            day=day,
            moved_to=begin.date() if begin.date() != day else None,
            begin=begin.time() if timed and begin.time() != usual.time() else None,
            end=end if end != rule.end else None,
            status=EventStatus.CANCELLED if one.cancelled and not item.cancelled else None,
            place=one.place if one.place != item.place else None,
        )
        if any((exception.moved_to, exception.begin, exception.end, exception.status, exception.place)):
            found[day] = exception
    return tuple(found[day] for day in sorted(found))


def _gives(rule: Recurrence, day: date) -> bool:
    return next(days_of(rule, day, day), None) is not None


def _date(slot: _Slot, name: str, item: CalendarItem, *, cancelled: bool = False) -> EventDate:
    begin, holder = slot.begin.replace(tzinfo=None), slot.item
    place = holder.place if holder is not item and holder.place != item.place else None
    gone = cancelled or (holder.cancelled and holder is not item)
    status = EventStatus.CANCELLED if gone else None
    if holder.all_day:
        last = begin.date() + max((slot.length or _DAY) - _DAY, timedelta(0))
        return EventDate(
            name, begin.date(), last if last != begin.date() else None, status=status, place=place
        )
    end = begin + slot.length if slot.length is not None else None
    last_day = end.date() if end is not None and not _ends_in_order(begin, end) else None
    return EventDate(
        name,
        begin.date(),
        last_day,
        begin=begin.time(),
        end=end.time() if end is not None else None,
        status=status,
        place=place,
    )


def _ends_in_order(begin: datetime, end: datetime) -> bool:
    """Whether begin and end say by themselves which day the end is on."""
    if end.date() == begin.date():
        return True
    over_night = begin.time() >= _EVENING and end.time() <= _NIGHT
    return end.date() == begin.date() + _DAY and over_night


def _clock_end(item: CalendarItem, begin: datetime) -> time | None:
    return (begin + item.length).time() if item.length is not None and not item.all_day else None


def _local(when: When, item: CalendarItem) -> datetime:
    """On the clock of the zone in which people read the item; without the zone."""
    if not isinstance(when, datetime):
        return midnight(when)
    return when.astimezone(ZoneInfo(item.zone)).replace(tzinfo=None)


def _local_day(when: When, item: CalendarItem) -> date:
    return _local(when, item).date()
