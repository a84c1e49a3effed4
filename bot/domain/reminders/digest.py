"""Reminders of one day that come together, as one message."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.events.announced import Purpose
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.receipt import PlannedLine
from bot.domain.reminders.state import State
from bot.domain.wall_clock import day_end

ENOUGH = 3  # reminders for one person on one day that become one message


def can_join(lead: LeadTime, purpose: Purpose, *, snoozed: bool) -> bool:
    """Whether a reminder may come some hours early, with others: days before a date, nothing else may.

    Not what a person snoozed, and not that signing up ends, which asks something.
    """
    return lead.unit is Unit.DAY and purpose is Purpose.DATE and not snoozed


def joined(lines: Sequence[PlannedLine], zone: ZoneInfo) -> tuple[PlannedLine, ...]:
    """The same lines of one person; those that come together all at the moment of the first, and `together`.

    Together come `ENOUGH` or more reminders, days before, that are still planned for one day in `zone`.
    """
    days: defaultdict[date, list[datetime]] = defaultdict(list)
    for line in lines:
        if _open(line):
            days[line.at.astimezone(zone).date()].append(line.at)
    first = {day: min(moments) for day, moments in days.items() if len(moments) >= ENOUGH}
    return tuple(
        replace(line, at=first[day].astimezone(line.at.tzinfo), together=True)
        if _open(line) and (day := line.at.astimezone(zone).date()) in first
        else line
        for line in lines
    )


def together_until(now: datetime, zone: ZoneInfo) -> datetime:
    """What is due before this instant comes along with what is due now: the end of the day in `zone`."""
    return day_end(now, zone)


def _open(line: PlannedLine) -> bool:
    return line.state is State.PLANNED and can_join(line.lead, line.purpose, snoozed=line.snoozed)
