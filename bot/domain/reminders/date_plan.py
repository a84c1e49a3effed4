"""The plan of one date for everybody: computed once for each distinct choice of lead times and zone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.events.announced import AnnouncedDate, Purpose
from bot.domain.reminders.lead_time import LeadTime, in_order
from bot.domain.reminders.plan import FILL_AHEAD, PlannedReminder, plan, sign_up_plan
from bot.domain.reminders.settings import ReminderSettings

LeadSet = tuple[LeadTime, ...] | None  # None is the operator's setting


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """All that a person decides about when they are reminded."""

    leads: LeadSet = None
    zone: str | None = None
    """The time zone whose nights are quiet; None is the operator's."""

    @property
    def key(self) -> str:
        """`7d,1d,1h@Europe/London`; without the zone when it is the operator's. See `lead_set_key`."""
        leads = lead_set_key(self.leads)
        return leads if self.zone is None else f"{leads}@{self.zone}"

    @classmethod
    def of_key(cls, key: str) -> "PlanChoice":
        """The inverse of `key`."""
        leads, _, zone = key.partition("@")
        return cls(parse_lead_set(leads), zone or None)


AS_THE_OPERATOR = PlanChoice()


@dataclass(frozen=True, slots=True)
class DatePlan:
    """`lines` by the choice as stores spell it (`PlanChoice.key`); only what is due within `FILL_AHEAD`."""

    date: AnnouncedDate
    lines: Mapping[str, tuple[PlannedReminder, ...]]

    def after(self, limit: datetime) -> "DatePlan":
        """Only what is due after `limit`."""
        later = {
            choice: tuple(line for line in lines if line.at > limit) for choice, lines in self.lines.items()
        }
        return DatePlan(self.date, later)


def plan_of(
    date: AnnouncedDate, choice: PlanChoice, settings: ReminderSettings, now: datetime
) -> tuple[PlannedReminder, ...]:
    """The reminders of a date, or of the last moment to sign up."""
    make = sign_up_plan if date.purpose is Purpose.SIGN_UP else plan
    leads = settings.lead_times if choice.leads is None else choice.leads
    return make(date.occurrence, leads, settings.quiet_in(choice.zone), now)


def lead_set_key(leads: LeadSet) -> str:
    """`7d,1d,1h`; empty for the operator's setting, `-` for a choice of none."""
    if leads is None:
        return ""
    return ",".join(lead.key for lead in in_order(leads)) or "-"


def parse_lead_set(key: str) -> LeadSet:
    """The inverse of `lead_set_key`."""
    if not key:
        return None
    return () if key == "-" else tuple(LeadTime.of_key(part) for part in key.split(","))


def date_plan(
    date: AnnouncedDate,
    choices: Iterable[PlanChoice],
    settings: ReminderSettings,
    now: datetime,
    *,
    since: datetime | None = None,
) -> DatePlan:
    """What to store for one date. A reminder that was due before `since` (or `now`) is skipped as past."""
    lines = {}
    for choice in choices:
        planned = plan_of(date, choice, settings, since or now)
        lines[choice.key] = tuple(line for line in planned if line.at <= now + FILL_AHEAD)
    return DatePlan(date, lines)
