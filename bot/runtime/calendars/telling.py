"""What the operator hears of the calendars."""

from collections.abc import Sequence

from bot.domain.diagnostics import Diagnostic, Severity
from bot.runtime.output import notify, tell_problems


def tell_of_calendars(problems: Sequence[Diagnostic]) -> None:
    """Every calendar that cannot be read, and how many events are not shown as they stand there."""
    tell_problems(one for one in problems if one.severity is Severity.ERROR)
    tips = sum(one.severity is Severity.TIP for one in problems)
    if tips:
        notify("calendar_tips", count=str(tips))
