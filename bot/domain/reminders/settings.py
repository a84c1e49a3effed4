"""What the operator decides about reminders."""

import re
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

    def quiet_in(self, zone: str | None) -> QuietHours | None:
        """The quiet hours of somebody who reads times in `zone`; None is the operator's."""
        return self.quiet_hours if self.quiet_hours is None else self.quiet_hours.in_zone(zone)

    @property
    def key(self) -> str:
        """All that reminders are computed with, as stable text: `7d,1d;22:00-07:30 Europe/Amsterdam;…`.

        The store keeps it; another key means that every reminder is planned anew.
        """
        quiet = self.quiet_hours
        spelled = f"{quiet.begin:%H:%M}-{quiet.end:%H:%M} {quiet.zone}" if quiet else "none"
        return f"{','.join(lead.key for lead in self.lead_times)};{spelled};{self.zone}"


_FIRST_RELEASE = re.compile(r"ReminderSettings\(lead_times=\((.*)\), quiet_hours=(.*), zone='(.+)'\)")
_LEAD = re.compile(r"LeadTime\(count=(\d+), unit=<Unit\.\w+: '(\w)'>\)")
_QUIET = re.compile(
    r"QuietHours\(begin=datetime\.time\((\d+), (\d+)\), end=datetime\.time\((\d+), (\d+)\), zone='(.+)'\)"
)


def stored_settings_key(stored: str) -> str:
    """The `ReminderSettings.key` that a store holds, also where release 0.1 spelled it in its own way."""
    first = _FIRST_RELEASE.fullmatch(stored)
    if first is None:
        return stored
    leads = ",".join(f"{count}{unit}" for count, unit in _LEAD.findall(first[1]))
    quiet = _QUIET.fullmatch(first[2])
    if quiet is None:
        return f"{leads};none;{first[3]}"
    begin, end = (f"{int(quiet[at]):02}:{int(quiet[at + 1]):02}" for at in (1, 3))
    return f"{leads};{begin}-{end} {quiet[5]};{first[3]}"


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
