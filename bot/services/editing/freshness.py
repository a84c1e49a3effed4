"""What has to be looked at again."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.domain.diagnostics import Finding, NewValues, Path, Severity
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.recurrence_rule import last_day_before
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.entry import Status
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.referral import Referral
from bot.domain.usage.staleness import is_stale
from bot.services.editing.checked_entry import CheckedEntry

PHONE_GOOD_FOR = timedelta(days=183)  # half a year
FAR = timedelta(days=10 * 365)  # a day further from today, before or after it, is a slip of the pen
ELSEWHERE = timedelta(days=1)  # where it is already tomorrow

_COMING = (EventStatus.EXPECTED, EventStatus.ANNOUNCED, EventStatus.FULL, EventStatus.CHANGED)


def out_of_date(subjects: Iterable[CheckedEntry], today: date) -> Iterator[Finding]:
    """Entries, numbers and announcements that time has overtaken, and days that cannot be right yet."""
    for subject in subjects:
        entry, at = subject.entry, subject.path
        if entry.status is Status.WITHDRAWN:
            continue
        yield from _review(subject.file, (*at, "nagekeken"), entry.reviewed, today)
        if is_stale(entry, today) and _is_near(entry.reviewed, today):
            values = {"day": say_day(entry.reviewed)}
            yield Finding(subject.file, (*at, "nagekeken"), "stale", values, Severity.TIP)
        if isinstance(entry, Referral):
            yield from _phones(subject, entry, today)
        if isinstance(entry, PracticeExample) and entry.seen is not None:
            yield from _review(subject.file, (*at, "gezien"), entry.seen, today)
        if isinstance(entry, Event):
            yield from _announcement(subject, entry, today)


def _is_near(day: date, today: date) -> bool:
    return abs(day - today) <= FAR


def _review(file: str, path: Path, day: date, today: date) -> Iterator[Finding]:
    if day > today + ELSEWHERE:
        values = {"day": say_day(day), "today": say_day(today)}
        yield Finding(file, path, "review_in_future", values)
    elif not _is_near(day, today):
        yield Finding(file, path, "year_far", {"day": say_day(day), "year": str(day.year)})


def _phones(subject: CheckedEntry, entry: Referral, today: date) -> Iterator[Finding]:
    for number, phone in enumerate(entry.phones):
        path = (*subject.path, "telefoon", number, "nagekeken")
        yield from _review(subject.file, path, phone.reviewed, today)
        if phone.reviewed + PHONE_GOOD_FOR < today and _is_near(phone.reviewed, today):
            values = {"number": phone.number, "day": say_day(phone.reviewed)}
            yield Finding(subject.file, path, "phone_stale", values, Severity.TIP)


def _announcement(subject: CheckedEntry, entry: Event, today: date) -> Iterator[Finding]:
    days = [((*subject.path, "data", number, "datum"), row.day) for number, row in enumerate(entry.dates)]
    if entry.sign_up is not None and entry.sign_up.until_day is not None:
        days.append(((*subject.path, "aanmelden", "tot"), entry.sign_up.until_day))
    far = [(path, day) for path, day in days if not _is_near(day, today)]
    for path, day in far:
        yield Finding(subject.file, path, "year_far", {"day": say_day(day), "year": str(day.year)})
    if entry.event_status in _COMING and not far:
        last = _last_day(entry, today)
        if last is not None and last < today:
            path = (*subject.path, "status")
            better = NewValues({path: EventStatus.PAST.value})
            yield Finding(
                subject.file, path, "date_passed", {"day": say_day(last)}, Severity.TIP, proposals=(better,)
            )


def _last_day(event: Event, today: date) -> date | None:
    """The last day of an event that has no day to come; of a rule that goes on, or without dates, None."""
    if event.recurrence is not None:
        return last_day_before(event.recurrence.rule, event.recurrence.since, today)
    return event.final_day
