"""What the operator decides about reminders."""

from dataclasses import dataclass

from bot.domain.reminders.lead_time import DEFAULT_LEAD_TIMES, LeadTime
from bot.domain.reminders.quiet_hours import QuietHours


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """Read once, at start. A person's own choice of lead times goes before these."""

    lead_times: tuple[LeadTime, ...] = DEFAULT_LEAD_TIMES
    quiet_hours: QuietHours | None = None
    zone: str = "Europe/Amsterdam"
