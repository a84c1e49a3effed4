"""What the operator decides about reminders."""

from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.reminders.lead_time import DEFAULT_LEAD_TIMES, LeadTime
from bot.domain.reminders.quiet_hours import QuietHours


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """Read once, at start. A person's own choice of lead times goes before these."""

    lead_times: tuple[LeadTime, ...] = DEFAULT_LEAD_TIMES
    quiet_hours: QuietHours | None = None
    zone: str = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """What the operator decides about notices of change. Read once, at start."""

    quiet_hours: QuietHours | None = None
    ask_admin_above: int | None = 50
    """A notice to more people than this waits for an admin; None: never."""
    admins: tuple[Address, ...] = ()
    """Who is asked whether such a notice goes out. Without any, it goes out unasked."""
    hosts: tuple[Address, ...] = ()
    """Who may say so too but is not asked: whoever sits at the machine."""
