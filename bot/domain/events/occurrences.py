"""From an event as it was announced to its dates as instants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.domain.events.event import Event, EventDate, EventStatus
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
    rule = event.recurrence
    if rule is None:
        return
    days = rrulestr(rule.rule, dtstart=datetime.combine(rule.since, time.min))
    begin = datetime.combine(max(first, rule.since), time.min)
    end = datetime.combine(last, time.max)
    for moment in takewhile(lambda day: day <= end, days.xafter(begin, inc=True)):
        day = moment.date()
        yield EventDate(
            id=day.isoformat(),
            day=day,
            begin=rule.begin,
            end=rule.end,
            end_approximate=rule.end_approximate,
            doors=rule.doors,
        )


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
