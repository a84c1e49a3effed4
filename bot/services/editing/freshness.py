"""What has to be looked at again."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.domain.diagnostics import Finding, Severity
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.recurrence_rule import last_day_before
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.entry import Entry, Status
from bot.domain.knowledge.referral import Referral
from bot.services.editing.checked_entry import CheckedEntry

PHONE_GOOD_FOR = timedelta(days=183)  # half a year
ENTRY_GOOD_FOR = timedelta(days=365)

_COMING = (EventStatus.ANNOUNCED, EventStatus.FULL, EventStatus.CHANGED)


def is_stale(entry: Entry, today: date) -> bool:
    """Whether nobody has reviewed the entry for a year."""
    return entry.reviewed + ENTRY_GOOD_FOR < today


def out_of_date(subjects: Iterable[CheckedEntry], today: date) -> Iterator[Finding]:
    """Entries, numbers and announcements that time has overtaken."""
    for subject in subjects:
        entry, at = subject.entry, subject.path
        if entry.status is Status.WITHDRAWN:
            continue
        if is_stale(entry, today):
            values = {"day": say_day(entry.reviewed)}
            yield Finding(subject.file, (*at, "nagekeken"), "stale", values, Severity.TIP)
        if isinstance(entry, Referral):
            for number, phone in enumerate(entry.phones):
                if phone.reviewed + PHONE_GOOD_FOR < today:
                    values = {"number": phone.number, "day": say_day(phone.reviewed)}
                    path = (*at, "telefoon", number, "nagekeken")
                    yield Finding(subject.file, path, "phone_stale", values, Severity.TIP)
        if isinstance(entry, Event) and entry.event_status in _COMING:
            last = _last_day(entry, today)
            if last is not None and last < today:
                path = (*at, "status")
                values, fix = {"day": say_day(last)}, {path: EventStatus.PAST.value}
                yield Finding(subject.file, path, "date_passed", values, Severity.TIP, fix=fix)


def _last_day(event: Event, today: date) -> date | None:
    """The last day of an event that has no day to come; of a rule that goes on, or without dates, None."""
    if event.recurrence is not None:
        return last_day_before(event.recurrence.rule, event.recurrence.since, today)
    return event.final_day
