"""Dates and times as people write them in Dutch, to values. Pure; knows no zone."""

import re
from calendar import monthrange
from datetime import date, datetime, time
from typing import NamedTuple

from rapidfuzz import fuzz, process

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTH_NUMBER = {
    **{name: number for number, name in enumerate(MONTHS, start=1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, start=1)},
    "mrt": 3,
    "sept": 9,
}
_WEEKDAY_NUMBER = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name[:2]: number for number, name in enumerate(WEEKDAYS)},
}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(?:([a-z]+)\.?,?\s+)?(\d{1,2})e?\s+([a-z]+)\.?,?\s+(\d{4})")
_SEVERAL = re.compile(r"\d{1,2}e?(?:\s+[a-z]+\.?)?(?:\s+\d{4})?\s*(?:,|en|&|\+)\s*(?:[a-z]+\s+)?\d{1,2}\b")
_DAY_AND_MONTH = re.compile(rf"(?:(?:{'|'.join(WEEKDAYS)})\s+)?(\d{{1,2}})e?(?:\s+([a-z]+)\.?)?")
_RANGE = re.compile(
    r"\d{1,2}e?(?:\s+[a-z]+\.?)?(?:\s+\d{4})?\s*(?:t/m|tot en met|tot|-|–)\s*(?:[a-z]+\s+)?\d{1,2}\b"
)
_FROM_TO = re.compile(
    r"(?:van\s+)?(?:[a-z]+\.?\s+)?(\d{1,2})e?(?:\s+([a-z]+)\.?)?(?:\s+(\d{4}))?\s*"
    r"(?:t/m|tot en met|tot|-|–)\s*(?:[a-z]+\.?\s+)?(\d{1,2})e?\s+([a-z]+)\.?\s+(\d{4})"
)
_NO_YEAR = re.compile(r"(?:[a-z]+\.?,?\s+)?\d{1,2}e?\s+[a-z]+\.?|\d{1,2}[-/]\d{1,2}")
_SHORT_YEAR = re.compile(r"(.*\d.*[\s/.-])['’‘]?(\d{2})")
_TIME = re.compile(r"(\d{1,2})(?:[.:u](\d{2}))?\s*(uur|u|h)?\.?")
_ABOUT = re.compile(r"(?:ca\.?|circa|ongeveer|rond|±)\s*(?=\d)")
_HALF_OF_DAY = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?m\.?")
_LIKE_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1"})
_DIGITS_AND_SIGNS = re.compile(r"\d[\d.:u/-]+")
_TIME_RANGE = re.compile(
    r"(?:van\s+)?(\d{1,2}(?:[.:]\d{2})?)(?:\s*uur)?\s*(?:-|–|tot|t/m)\s*(\d{1,2}(?:[.:]\d{2})?)(?:\s*uur)?"
)


class WrittenTimeError(ValueError):
    """A date or time that cannot be read: a code for the messages, what they name, and a better text."""

    def __init__(self, code: str, better: str = "", **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.better = better
        self.values = values


class WrittenTime(NamedTuple):
    """A clock time, and whether it was written as an estimate ("ca. 16.30")."""

    time: time
    approximate: bool


def say_day(day: date) -> str:
    """The day in full Dutch words: `donderdag 3 december 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def read_day(text: str) -> date:
    """`2026-12-03`, `3-12-2026`, `3 december 2026`, `donderdag 3 december 2026` (the right weekday).

    Raises WrittenTimeError.
    """
    words = " ".join(text.casefold().split())
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(words):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(words):
        day = _day(int(found[4]), _month(found[3], words), int(found[2]))
        if found[1] is not None:
            _check_weekday(found[1], day, words)
        return day
    raise _day_error(words)


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        turned = 1 <= day <= 12 and 1 <= month <= monthrange(year, day)[1] if year else False
        better = f"{month} {MONTHS[day - 1]} {year}" if turned else ""
        raise WrittenTimeError("month_number", better, number=str(month))
    last = monthrange(year, month)[1] if year else 31
    if not 1 <= day <= last or year < 1900 or year > 2200:
        raise WrittenTimeError(
            "day_not_in_month", day=str(day), month=MONTHS[month - 1], year=str(year), last=str(last)
        )
    return date(year, month, day)


def _month(word: str, words: str) -> int:
    number = _MONTH_NUMBER.get(word)
    if number is not None:
        return number
    near = process.extractOne(word, MONTHS, scorer=fuzz.ratio, score_cutoff=60)
    raise WrittenTimeError("month_name", words.replace(word, near[0]) if near else "", word=word)


def _check_weekday(word: str, day: date, words: str) -> None:
    number = _WEEKDAY_NUMBER.get(word)
    if number is None:
        near = process.extractOne(word, WEEKDAYS, scorer=fuzz.ratio, score_cutoff=60)
        code = "weekday_name" if near else "not_a_day"
        raise WrittenTimeError(code, say_day(day), word=word, text=words)
    if number != day.weekday():
        plain = say_day(day).partition(" ")[2]
        raise WrittenTimeError(
            "weekday_wrong", say_day(day), day=plain, right=WEEKDAYS[day.weekday()], wrong=WEEKDAYS[number]
        )


def _day_error(words: str) -> WrittenTimeError:
    if better := _with_digits(words):
        return WrittenTimeError("not_a_day", better, text=words)
    if better := _with_whole_year(words):
        return WrittenTimeError("not_a_day", better, text=words)
    if _SEVERAL.search(words):
        days = _each(words)
        first = days[0] if len(days) > 1 else ""
        return WrittenTimeError("several_days", first, text=words, days=", ".join(days))
    if _RANGE.search(words) and not _NO_YEAR.fullmatch(words):
        first, last = _first_and_last(words)
        return WrittenTimeError("range_of_days", first, text=words, last=last)
    if _NO_YEAR.fullmatch(words):
        return WrittenTimeError("day_without_year", text=words)
    return WrittenTimeError("not_a_day", text=words)


def _with_whole_year(words: str) -> str:
    """`20 nov '26` as `20 november 2026`; empty where that is no day."""
    found = _SHORT_YEAR.fullmatch(words)
    if found is None:
        return ""
    try:
        return say_day(read_day(f"{found[1]}20{found[2]}")).partition(" ")[2]
    except WrittenTimeError:
        return ""


def _first_and_last(words: str) -> tuple[str, str]:
    """`25 t/m 27 september 2027` as two days; both empty where the words do not say two days."""
    found = _FROM_TO.fullmatch(words)
    if found is None or found[5] not in _MONTH_NUMBER:
        return "", ""
    first = f"{found[1]} {found[2] or found[5]} {found[3] or found[6]}"
    return first, f"{found[4]} {found[5]} {found[6]}"


def _each(words: str) -> list[str]:
    """`16, 17 oktober en 3 november 2026` as three days; the words themselves where they do not say days."""
    days, _, year = words.rpartition(" ")
    parts = [_DAY_AND_MONTH.fullmatch(part) for part in re.split(r"\s*(?:,|\ben\b|&|\+)\s*", days)]
    found: list[str] = []
    month = ""
    for part in reversed(parts):
        month = part[2] or month if part else ""
        if part is None or month not in _MONTH_NUMBER or not year.isdigit():
            return [words]
        found.insert(0, f"{part[1]} {month} {year}")
    return found


def read_time(text: str) -> time:
    """`13.30`, `19:30`, `9.30 uur`, `9 uur`. Raises WrittenTimeError."""
    written = read_about(text)
    if written.approximate:
        raise WrittenTimeError("estimate_not_here", f"{written.time:%H.%M}".lstrip("0"), text=text)
    return written.time


def read_moment(text: str) -> datetime:
    """The day and the time of "29 november 2026 14.00", without a zone. Raises WrittenTimeError."""
    words = text.removesuffix(" uur").split()
    return datetime.combine(read_day(" ".join(words[:-1])), read_time(" ".join(words[-1:])))


def read_about(text: str) -> WrittenTime:
    """As `read_time`, and `ca. 16.30` too. Raises WrittenTimeError."""
    words = " ".join(text.casefold().split())
    about = _ABOUT.match(words)
    clock = words[about.end() :] if about else words
    found = _TIME.fullmatch(clock)
    if found is None or (found[2] is None and found[3] is None):
        raise _time_error(clock)
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour == 24 and minute == 0:
        raise WrittenTimeError("midnight", "23.59", text=text)
    if hour > 23 or minute > 59:
        raise WrittenTimeError("no_such_time", text=text)
    return WrittenTime(time(hour, minute), about is not None)


def _with_digits(words: str) -> str:
    """The words with digits for the letters that look like them; empty when that makes no number of them."""
    better = words.translate(_LIKE_DIGITS)
    return better if better != words and _DIGITS_AND_SIGNS.fullmatch(better) else ""


def _time_error(words: str) -> WrittenTimeError:
    if found := _TIME_RANGE.fullmatch(words):
        return WrittenTimeError("range_of_times", found[1], begin=found[1], end=found[2])
    if re.fullmatch(r"\d{1,2}[.:]\d", words):
        return WrittenTimeError("one_minute_digit", f"{words}0", text=words)
    return WrittenTimeError("not_a_time", _with_digits(words) or _likely_time(words), text=words)


def _likely_time(words: str) -> str:
    """A time without its sign, its minutes or on a clock of twelve hours; empty for anything else."""
    if found := _HALF_OF_DAY.fullmatch(words):
        hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
        return f"{hour}.{found[2] or '00'}"
    if re.fullmatch(r"\d{3,4}", words) and int(words[:-2]) < 24 and int(words[-2:]) < 60:
        return f"{words[:-2]}.{words[-2:]}"
    if re.fullmatch(r"\d{1,2}", words) and int(words) < 24:
        return f"{words}.00"
    return ""
