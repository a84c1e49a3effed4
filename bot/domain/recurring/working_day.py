"""The first day of a month on which offices in the Netherlands are open."""

from datetime import date, timedelta
from itertools import count

from dateutil.easter import easter

SATURDAY = 5
AFTER_EASTER = (1, 39, 50)  # days: Easter Monday, Ascension Day, Whit Monday


def first_working_day(year: int, month: int) -> date:
    """Monday to Friday, and no public holiday that can fall so early in a month."""
    days = (date(year, month, 1) + timedelta(days=days) for days in count())
    return next(day for day in days if day.weekday() < SATURDAY and day not in _holidays(year))


def _holidays(year: int) -> frozenset[date]:
    moving = (easter(year) + timedelta(days=days) for days in AFTER_EASTER)
    return frozenset({date(year, 1, 1), *moving})
