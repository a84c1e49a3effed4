"""From an event as it was announced to its dates as instants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.domain.events.event import Event, EventDate, EventStatus, Recurrence, SeriesException
from bot.domain.knowledge.entry import EntryId


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A date of an event. All instants are aware, in the event's zone.

    `id` is the date's id in YAML; for a rule it is the local date (`2027-09-25`).
    """

    event: EntryId
    id: str
    start: datetime
    end: datetime | None
    end_approximate: bool
    doors: datetime | None
    all_day: bool
    status: EventStatus
    place: str | None
    link: str | None

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.status is EventStatus.CANCELLED


def occurrences(event: Event, since: datetime, until: datetime) -> tuple[Occurrence, ...]:
    """The dates of `event` that start at or after `since` and before `until` (aware), in order of start.

    A rule is followed day by day in the event's zone. A local time that does not exist that night comes
    as much later as the gap is long; of one that exists twice the first is meant.
    """
    zone, since, until = ZoneInfo(event.zone), since.astimezone(UTC), until.astimezone(UTC)
    dates = _by_rule(event, since.astimezone(zone).date(), until.astimezone(zone).date())
    every = (_occurrence(event, day, zone) for day in (*event.dates, *dates))
    return tuple(sorted((one for one in every if since <= _begins(one) < until), key=_begins))


def next_occurrence(
    event: Event, now: datetime, within: timedelta = timedelta(days=800)
) -> Occurrence | None:
    """The first date that has not begun at `now`; None when nothing is known `within` that time."""
    coming = occurrences(event, now, now + within)
    return coming[0] if coming else None


def _by_rule(event: Event, first: date, last: date) -> Iterator[EventDate]:
    """The dates of the rule between two days, and all those that are an exception, wherever they went."""
    rule = event.recurrence
    if rule is None:
        return
    apart = {*rule.left_out, *(one.day for one in rule.exceptions)}
    for day in days_of(rule, first, last):
        if day not in apart:
            yield _date_of(rule, SeriesException(day))
    for one in rule.exceptions:
        yield _date_of(rule, one)


def days_of(rule: Recurrence, first: date, last: date) -> Iterator[date]:
    """The days that the rule gives from `first` to `last`, both included, as if it had no exceptions."""
    begin = first if rule.since is None else max(first, rule.since)
    days = rrulestr(rule.rule, dtstart=datetime.combine(rule.since or begin, time.min))
    end = datetime.combine(last, time.max)
    every = days.xafter(datetime.combine(begin, time.min), inc=True)
    return (moment.date() for moment in takewhile(lambda day: day <= end, every))


def _date_of(rule: Recurrence, one: SeriesException) -> EventDate:
    return EventDate(
        id=one.day.isoformat(),
        day=one.moved_to or one.day,
        begin=one.begin or rule.begin,
        end=one.end or rule.end,
        end_approximate=one.end_approximate if one.end else rule.end_approximate,
        doors=one.doors or rule.doors,
        status=one.status,
        place=one.place,
    )


def left_out(event: Event, since: datetime, until: datetime) -> tuple[Occurrence, ...]:
    """The dates that the rule would give in that time and that the editor left out: each cancelled."""
    rule = event.recurrence
    if rule is None or not rule.left_out:
        return ()
    zone = ZoneInfo(event.zone)
    found = (
        _occurrence(event, _date_of(rule, SeriesException(day, status=EventStatus.CANCELLED)), zone)
        for day in rule.left_out
    )
    return tuple(one for one in found if since <= _begins(one) < until)


def moved_before(event: Event, now: datetime) -> tuple[Occurrence, ...]:
    """The exceptions of the rule that began before `now`: a date can have moved to the past."""
    if event.recurrence is None or not event.recurrence.exceptions:
        return ()
    zone = ZoneInfo(event.zone)
    every = (_occurrence(event, _date_of(event.recurrence, one), zone) for one in event.recurrence.exceptions)
    return tuple(one for one in every if _begins(one) < now)


def _occurrence(event: Event, day: EventDate, zone: ZoneInfo) -> Occurrence:
    start = _instant(day.day, day.begin or time.min, zone)
    end = _end(day, zone)
    return Occurrence(
        event=event.id,
        id=day.id,
        start=start,
        end=end,
        end_approximate=day.end_approximate,
        doors=_instant(day.day, day.doors, zone) if day.doors else None,
        all_day=day.begin is None,
        status=_status(event, day),
        place=day.place or event.place,
        link=event.link,
    )


def _status(event: Event, day: EventDate) -> EventStatus:
    if event.event_status is EventStatus.CANCELLED or day.status is None:
        return event.event_status
    return day.status


def _end(day: EventDate, zone: ZoneInfo) -> datetime | None:
    last = day.final_day
    if day.end is not None:
        after_midnight = last == day.day and day.begin is not None and day.end <= day.begin
        return _instant(last + timedelta(days=1) if after_midnight else last, day.end, zone)
    if day.begin is None or day.last_day is not None:
        return _instant(last + timedelta(days=1), time.min, zone)
    return None


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC).astimezone(zone)


def _begins(occurrence: Occurrence) -> datetime:
    return occurrence.start.astimezone(UTC)
