"""The reminders of one date: a pure function of the date, the lead times, the quiet hours and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.domain.events.event import EventStatus
from bot.domain.events.occurrences import Occurrence
from bot.domain.reminders.lead_time import LeadTime, Unit, in_order
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.state import SkipReason

FILL_AHEAD = timedelta(days=30)  # reminders due later are not stored yet; receipts compute them
ALL_DAY_CLOCK = time(9)  # local; when a reminder comes of an event that has no clock time

SIGN_UP_CLOCK = time(9)  # local; when a reminder to sign up comes
SIGN_UP_LEADS = (LeadTime(3, Unit.DAY), LeadTime(1, Unit.DAY))


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """One reminder of one date: due at `at` (UTC, whole seconds), or skipped for a reason known now."""

    lead: LeadTime
    at: datetime
    skipped: SkipReason | None = None


def plan(
    occurrence: Occurrence, leads: Iterable[LeadTime], quiet: QuietHours | None, now: datetime
) -> tuple[PlannedReminder, ...]:
    """One line for every lead time, in order of time: the longest lead first."""
    return _lines(occurrence, [(lead, _moment(occurrence, lead, quiet)) for lead in in_order(leads)], now)


def sign_up_plan(
    deadline: Occurrence, leads: Iterable[LeadTime], quiet: QuietHours | None, now: datetime
) -> tuple[PlannedReminder, ...]:
    """At nine on the last morning, and two days before: "1 day" and "3 days" before it is too late.

    Who wants no reminders at all (no `leads`) gets none of these.
    """
    if not tuple(leads):
        return ()
    start = deadline.start
    morning = start.replace(hour=SIGN_UP_CLOCK.hour, minute=0, second=0, fold=0)
    if morning >= start:
        morning -= timedelta(days=1)
    moments = [
        (lead, _allowed(_whole(morning - timedelta(days=lead.count - 1)), deadline, quiet))
        for lead in SIGN_UP_LEADS
    ]
    return _lines(deadline, moments, now)


def _lines(
    occurrence: Occurrence,
    moments: Iterable[tuple[LeadTime, tuple[datetime, SkipReason | None]]],
    now: datetime,
) -> tuple[PlannedReminder, ...]:
    lines: list[PlannedReminder] = []
    for lead, (at, skipped) in moments:
        reason = skipped or _reason_now(occurrence, at, now)
        if reason is None and lines and lines[-1].at == at and lines[-1].skipped is None:
            lines[-1] = PlannedReminder(lines[-1].lead, at, SkipReason.OVERTAKEN)
        lines.append(PlannedReminder(lead, at, reason))
    return tuple(lines)


def useful_until(occurrence: Occurrence) -> datetime:
    """The instant (UTC) from which a reminder of this date no longer helps: its start."""
    return _whole(occurrence.start)


def _moment(
    occurrence: Occurrence, lead: LeadTime, quiet: QuietHours | None
) -> tuple[datetime, SkipReason | None]:
    if occurrence.all_day:
        at = _whole(lead.before(occurrence.start.replace(hour=ALL_DAY_CLOCK.hour)))
        if lead.unit is not Unit.DAY:
            return at, SkipReason.ALL_DAY
    else:
        at = _whole(lead.before(occurrence.start))
    return _allowed(at, occurrence, quiet)


def _allowed(
    at: datetime, occurrence: Occurrence, quiet: QuietHours | None
) -> tuple[datetime, SkipReason | None]:
    if quiet is None:
        return at, None
    allowed = quiet.allowed_near(at, useful_until(occurrence))
    return (at, SkipReason.QUIET) if allowed is None else (allowed, None)


def _reason_now(occurrence: Occurrence, at: datetime, now: datetime) -> SkipReason | None:
    if occurrence.status is EventStatus.CANCELLED:
        return SkipReason.CANCELLED
    return SkipReason.PAST if at < now else None


def _whole(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)
