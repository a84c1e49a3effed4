"""Date words in a question: "volgende maand", "in september", "this weekend"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

SOON = timedelta(days=92)  # how far "binnenkort" reaches

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january"), ("februari", "february"), ("maart", "march"), ("april",),
            ("mei", "may"), ("juni", "june"), ("juli", "july"), ("augustus", "august"),
            ("september",), ("oktober", "october"), ("november",), ("december",),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("maandag", "monday"), ("dinsdag", "tuesday"), ("woensdag", "wednesday"),
            ("donderdag", "thursday"), ("vrijdag", "friday"), ("zaterdag", "saturday"), ("zondag", "sunday"),
        )
    )
    for name in names
}  # fmt: skip

_SEASONS = {
    name: first
    for first, names in {
        3: ("voorjaar", "lente", "spring"),
        6: ("zomer", "summer"),
        9: ("najaar", "herfst", "autumn", "fall"),
        12: ("winter",),
    }.items()
    for name in names
}
"""By name the month in which a season begins, as people who plan a year count: whole months, three each."""

NEARLY_OVER = timedelta(days=30)  # what is left of a season when its name means the next one

_MONTH = "|".join(_MONTHS)
_SEASON = "|".join(_SEASONS)
_WEEKDAY = "|".join(_WEEKDAYS)
_COMING = r"(?:volgende?|komende?|next|coming|aanstaande)"
_THIS = r"(?:deze|dit|this)"


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included, and the simple words that name them."""

    first: date
    last: date
    words: str


def find_period(words: str, today: date) -> Period | None:
    """The first period that the simple text `words` names, seen from `today`; None without one.

    A month or a day of the week that has passed is the next one; "may" and "march" count only as a month
    where a preposition or a number says so.
    """
    if _ANY.search(words) is None:
        return None
    for pattern, days in _PATTERNS:
        found = pattern.search(words)
        if found is not None:
            span = days(found, today)
            if span is not None:
                return Period(span[0], span[1], found[0])
    return None


_Days = tuple[date, date]
_SAYS_THIS = re.compile(_THIS)


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


def _month_of(year: int, month: int) -> _Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _named_day(found: re.Match[str], today: date) -> _Days | None:
    month, year = _MONTHS[found["month"]], found["year"]
    try:
        day = date(int(year) if year else today.year, month, int(found["day"]))
        if not year and day < today:
            day = day.replace(year=today.year + 1)
    except ValueError:
        return None
    return day, day


def _named_days(found: re.Match[str], today: date) -> _Days | None:
    """From one day to another, the last included. Without a year they are the next ones."""
    month, year = _MONTHS[found["month"]], found["year"]
    begin = _MONTHS[found["begin_month"]] if found["begin_month"] else month
    try:
        for last_year in (int(year),) if year else (today.year, today.year + 1):
            last = date(last_year, month, int(found["day"]))
            first = date(last_year - (begin > month), begin, int(found["begin"]))
            if year or last >= today:
                return (first, last) if first <= last else None
    except ValueError:
        pass
    return None


def _named_month(found: re.Match[str], today: date) -> _Days | None:
    month, year = _MONTHS[found["month"]], found["year"]
    return _month_of(int(year) if year else today.year + (month < today.month), month)


def _days_on(count: int) -> Callable[[re.Match[str], date], _Days]:
    return lambda _, today: (today + timedelta(days=count), today + timedelta(days=count))


def _week(ahead: int) -> Callable[[re.Match[str], date], _Days]:
    def days(_: re.Match[str], today: date) -> _Days:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
        return max(today, monday), monday + timedelta(days=6)

    return days


def _weekend(found: re.Match[str], today: date) -> _Days:
    saturday = today + timedelta(days=5 - today.weekday())
    ahead = 1 if found[0].startswith(("volgend", "next")) else 0
    return max(today, saturday + timedelta(weeks=ahead)), saturday + timedelta(weeks=ahead, days=1)


def _weekday(found: re.Match[str], today: date) -> _Days:
    day = today + timedelta(days=(_WEEKDAYS[found["weekday"]] - today.weekday()) % 7)
    return day, day


def _weekday_of_next_week(found: re.Match[str], today: date) -> _Days:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=1)
    day = monday + timedelta(days=_WEEKDAYS[found["weekday"]])
    return day, day


def _numbered_day(found: re.Match[str], _: date) -> _Days | None:
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return day, day


def _season_from(year: int, month: int) -> _Days:
    last = month + 2
    return date(year, month, 1), _month_of(year + (last > 12), (last - 1) % 12 + 1)[1]


def _season(found: re.Match[str], today: date) -> _Days:
    """The season that is going on, from today, or the next one of that name.

    When it is nearly over only "this autumn" still means it.
    """
    month = _SEASONS[found["season"]]
    if found["year"]:
        return _season_from(int(found["year"]), month)
    enough = timedelta(0) if _SAYS_THIS.match(found[0]) else NEARLY_OVER
    return _coming_season(month, today, today + enough)


def _coming_season(month: int, today: date, still: date) -> _Days:
    """The first season from that month that is not over at `still`, from today."""
    years = (today.year - 1, today.year, today.year + 1)
    first, last = next(days for days in (_season_from(year, month) for year in years) if days[1] >= still)
    return max(today, first), last


def _before_season(found: re.Match[str], today: date) -> _Days:
    month = _SEASONS[found["season"]]
    begin = date(today.year, month, 1)
    return today, (begin if begin > today else begin.replace(year=today.year + 1)) - timedelta(days=1)


def _after_season(found: re.Match[str], today: date) -> _Days:
    begin = _coming_season(_SEASONS[found["season"]], today, today)[1] + timedelta(days=1)
    return begin, begin + SOON


def _bare_year(found: re.Match[str], today: date) -> _Days | None:
    """Only of this year and later: an event of long ago is asked for by its year too."""
    year = int(found["year"])
    return (max(today, date(year, 1, 1)), date(year, 12, 31)) if year >= today.year else None


def _this_month(_: re.Match[str], today: date) -> _Days:
    return today, _month_of(today.year, today.month)[1]


def _next_month(_: re.Match[str], today: date) -> _Days:
    return _month_of(today.year + today.month // 12, today.month % 12 + 1)


def _year(ahead: int) -> Callable[[re.Match[str], date], _Days]:
    def days(_: re.Match[str], today: date) -> _Days:
        return max(today, date(today.year + ahead, 1, 1)), date(today.year + ahead, 12, 31)

    return days


def _named_year(found: re.Match[str], _: date) -> _Days:
    year = int(found["year"])
    return date(year, 1, 1), date(year, 12, 31)


def _soon(_: re.Match[str], today: date) -> _Days:
    return today, today + SOON


_WORDS: tuple[tuple[str, Callable[[re.Match[str], date], _Days | None]], ...] = (
    (r"(?:op |on )?(?P<day>\d{1,2}) (?P<month>\d{1,2}) (?P<year>20\d\d)", _numbered_day),
    (r"(?:op |on )?(?P<year>20\d\d) (?P<month>\d{1,2}) (?P<day>\d{1,2})", _numbered_day),
    (rf"{_COMING} week (?:op |on )?(?P<weekday>{_WEEKDAY})", _weekday_of_next_week),
    (rf"(?:op |on )?(?P<weekday>{_WEEKDAY}) (?:in )?(?:the )?{_COMING} week", _weekday_of_next_week),
    (rf"(?:voor|before) (?:de |het |the )?(?P<season>{_SEASON})(?:vakantie| holidays?)?", _before_season),
    (rf"(?:na|after) (?:de |het |the )?(?P<season>{_SEASON})(?:vakantie| holidays?)?", _after_season),
    (
        (
            rf"(?:in (?:de |het |the )?|{_THIS} |{_COMING} )(?P<season>{_SEASON})"
            r"(?: (?:van |of )?(?P<year>20\d\d))?"
        ),
        _season,
    ),
    (rf"(?P<season>(?!fall\b|spring\b)(?:{_SEASON}))(?: (?P<year>20\d\d))?", _season),
    (
        (
            rf"(?:van |vanaf |from )?(?P<begin>\d{{1,2}})(?: (?P<begin_month>{_MONTH}))?"
            r" (?:tot en met|tot|t m|to|until|till)"
            rf" (?P<day>\d{{1,2}}) (?P<month>{_MONTH})(?: (?P<year>20\d\d))?"
        ),
        _named_days,
    ),
    (rf"(?:op |on )?(?P<day>\d{{1,2}}) (?P<month>{_MONTH})(?: (?P<year>20\d\d))?", _named_day),
    (rf"(?:in |begin |eind |half |early |late )(?P<month>{_MONTH})(?: (?P<year>20\d\d))?", _named_month),
    (rf"(?P<month>{_MONTH}) (?P<year>20\d\d)", _named_month),
    (rf"(?P<month>(?!may\b|march\b)(?:{_MONTH}))(?P<year>)", _named_month),
    (r"(?:vandaag|vanavond|vanmiddag|vanochtend|today|tonight)", _days_on(0)),
    (r"overmorgen", _days_on(2)),
    (r"gister(?:en|avond|middag|ochtend)|yesterday", _days_on(-1)),
    (r"eergisteren", _days_on(-2)),
    (r"(?:morgen|tomorrow)(?:avond|middag|ochtend)?", _days_on(1)),
    (rf"(?:{_THIS}|{_COMING}|in het|the) weekend", _weekend),
    (rf"{_THIS} week", _week(0)),
    (rf"{_COMING} week", _week(1)),
    (rf"{_THIS} (?:maand|month)", _this_month),
    (rf"{_COMING} (?:maand|month)", _next_month),
    (rf"{_THIS} (?:jaar|year)", _year(0)),
    (rf"{_COMING} (?:jaar|year)", _year(1)),
    (rf"(?:(?:op|on|{_COMING}|{_THIS}) )?(?P<weekday>{_WEEKDAY})", _weekday),
    (r"in (?P<year>20\d\d)", _named_year),
    (r"(?P<year>20\d\d)", _bare_year),
    (
        r"(?:(?:de|the) )?(?:komende|coming|next) (?:tijd|weken|maanden|weeks|months)|binnenkort|soon",
        _soon,
    ),
)
_PATTERNS = tuple((_whole(words), days) for words, days in _WORDS)
# Most questions name no day. One look for all of them says so sooner; in it no group may keep its name.
_ANY = _whole(re.sub(r"\?P<\w+>", "?:", "|".join(words for words, _ in _WORDS)))
