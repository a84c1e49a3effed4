"""A rule for dates as an editor wrote it: whether it can be followed."""

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

_LOOK_BACK = timedelta(days=2 * 366)  # where the last day of a rule without a start is looked for
_HORIZON = timedelta(days=20 * 366)  # a rule without a date in twenty years has none
_NAMES_DAYS = frozenset({"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYEASTER"})
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")


def rule_mistake(rule: str, since: date) -> str | None:
    """The code of what is wrong with an RRULE (RFC 5545) that counts from `since`; None when it is right."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    if "FREQ" not in parts or any(not value for value in parts.values()):
        return "rule_unreadable"
    if parts["FREQ"] in ("HOURLY", "MINUTELY", "SECONDLY"):
        return "rule_too_often"
    if parts["FREQ"] not in _FREQUENCIES:
        return "rule_unreadable"
    start = datetime.combine(since, time.min)
    bounded = {key: value for key, value in parts.items() if key not in ("COUNT", "UNTIL")}
    bounded["UNTIL"] = f"{start + _HORIZON:%Y%m%d}"
    try:
        rrulestr(rule, dtstart=start)
        first = next(iter(rrulestr(_text(bounded), dtstart=start)), None)
    except (ValueError, TypeError, KeyError, AttributeError):
        return "rule_unreadable"
    return "rule_without_dates" if first is None else None


def needs_start(rule: str) -> bool:
    """Whether the days of a rule without a mistake depend on the day from which it counts."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    if "COUNT" in parts or parts.get("INTERVAL", "1") != "1":
        return True
    return parts.get("FREQ") != "DAILY" and _NAMES_DAYS.isdisjoint(parts)


def last_day_before(rule: str, since: date | None, today: date) -> date | None:
    """The last day that a rule without a mistake gives, when that is before `today`; None while more come."""
    days = rrulestr(rule, dtstart=datetime.combine(since or today - _LOOK_BACK, time.min))
    now = datetime.combine(today, time.min)
    if days.after(now, inc=True) is not None:
        return None
    last = days.before(now)
    return last.date() if last is not None else None


def ends(rule: str) -> bool:
    """Whether the rule itself says when it ends."""
    return "COUNT=" in rule.upper() or "UNTIL=" in rule.upper()


def never_ends(rule: str) -> bool:
    """Whether the rule goes on for ever; for a yearly one, a feast that comes back, that is usual."""
    return "YEARLY" not in rule.upper() and not ends(rule)


def _text(parts: dict[str, str]) -> str:
    return ";".join(f"{key}={value}" for key, value in parts.items())
