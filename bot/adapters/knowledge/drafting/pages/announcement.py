"""What a page says of a gathering: days, times, programme, sessions, place, price, for whom, who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from itertools import pairwise

from bot.adapters.knowledge.drafting.pages.page import LONG, Found, PageLine, bullet
from bot.domain.events.written_time import MONTHS

_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:\s*(?:en|of|&|,)\s*(\d{{1,2}}))?\s+({_MONTH})\b,?(?:\s+(20\d\d))?", re.IGNORECASE
)
_YEAR = re.compile(r"\b20[0-4]\d\b")
_CLOCK = r"(\d{1,2})[.:](\d{2})"
_SPAN = re.compile(rf"\b{_CLOCK}\s*(?:uur)?\s*(?:tot|-|–|t/m)\s*(ca?\.?\s?a?\.?\s*)?{_CLOCK}", re.IGNORECASE)
_AT = re.compile(rf"\b(rond|ca\.?|c\.a\.)?\s*(?:ca\.?|c\.a\.)?\s*{_CLOCK}\s*uur", re.IGNORECASE)
_ITEM = re.compile(rf"^(?:[•◦▪●·*–-]\s*)?{_CLOCK}\s*(?:uur|u)?\s*[-–:|]?\s+(\S.*)$")
_SESSION = re.compile(r"^(?:workshop|deelsessie|sessie|ronde|session)\s*\d*\s*[:.-]\s*(\S.*)$", re.IGNORECASE)
_WELCOME = re.compile(r"\b(?:inloop|welkom|ontvangst|lunch staat|deuren open)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:start|begin\w*|trappen|trapt|aftrap|opening|van start)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:einde|eindigt|afgelopen|afsluiting|klaar om|tot)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(\w*(?:bijeenkomst|conferentie|training|webinar|themadag|symposium|festival|dialoogtafel))\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b[A-ZÀ-Ý][a-zà-ÿ]+(?:\s(?:van|de|der|den|ten|ter|te|el|al|in|'t))*\s[A-ZÀ-Ý][a-zà-ÿ]+\b"
)
_SPEAKS = re.compile(
    r"\b(?:door|onder leiding van|onderzoekers?|sprekers?|dagvoorzitter|by)\b", re.IGNORECASE
)
_CONTACT = re.compile(r"contact op met [^,.]+, ([^.]+)\.", re.IGNORECASE)
_NO_NAMES = ("De ", "Het ", "Een ", "Workshop ", "Goede ", "Start ")  # capitals that only begin a sentence
_LABELS = {
    "place": re.compile(r"^(?:locatie|plaats|waar)\s*[:?]?\s*$", re.IGNORECASE),
    "price": re.compile(r"^(?:prijs|kosten)\s*[:?]?\s*$", re.IGNORECASE),
    "audience": re.compile(r"^(?:voor wie|doelgroep)\s*[:?]?\s*$", re.IGNORECASE),
}
_ONLINE = re.compile(r"\b(?:online|via teams|via zoom|webinar)\b", re.IGNORECASE)
_LATER = re.compile(r"\bprogramma\b.*\b(?:bekend|volgt)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundItem:
    """A line of the programme, with what can be chosen there."""

    at: time
    text: Found
    choices: tuple[Found, ...] = ()


@dataclass(slots=True)
class Announcement:
    """A gathering. Days without a year have the one year that the page names."""

    title: Found
    about: Found
    days: list[tuple[date, int]] = field(default_factory=list)
    """Each with the number of its line."""
    doors: tuple[time, int] | None = None
    begin: tuple[time, int] | None = None
    end: tuple[time, int] | None = None
    end_approximate: bool = False
    items: list[FoundItem] = field(default_factory=list)
    programme_follows: Found | None = None
    place: Found | None = None
    online: Found | None = None
    price: Found | None = None
    audience: Found | None = None
    speakers: list[Found] = field(default_factory=list)
    contact: Found | None = None


def announcement(lines: Sequence[PageLine]) -> Announcement | None:
    """What is announced; None on a page that names no day of a gathering."""
    kinds = [(found[1], line.number) for line in lines for found in _KIND.finditer(line.text)]
    days = list(_days(lines))
    if not kinds or not days:
        return None
    title = _title(lines)
    if title is None:
        kind, at = kinds[0]
        title = Found(kind[:1].upper() + kind[1:], at)
    paragraphs = [line for line in lines if len(line.text) >= LONG and line.text.endswith((".", "!", "?"))]
    told = paragraphs[0] if paragraphs else lines[0]
    found = Announcement(title, Found(told.text, told.number), days, items=list(_programme(lines)))
    _times(found, lines)
    for name, label in _LABELS.items():
        value = _labelled(lines, label)
        if value is not None:
            setattr(found, name, value)
    online = next((line for line in lines if _ONLINE.search(line.text)), None)
    if online is not None:
        found.online = Found(online.text, online.number)
    if found.place is not None and _ONLINE.search(found.place.text):
        found.place = None
    later = next((line for line in lines if _LATER.search(line.text)), None)
    if later is not None and not found.items:
        found.programme_follows = Found(later.text, later.number)
    found.speakers = list(_speakers(lines))
    asked = next(((match, line) for line in lines if (match := _CONTACT.search(line.text))), None)
    if asked is not None:
        found.contact = Found(asked[0][1].strip(), asked[1].number)
    return found


def _title(lines: Sequence[PageLine]) -> Found | None:
    """One of the first lines that names a gathering; of a title with more behind a colon, the first part."""
    for line in lines[:6]:
        name = line.text.partition(":")[0].strip()
        if _KIND.search(name) and len(name) < LONG and not name.endswith("."):
            return Found(name, line.number)
    return None


def _days(lines: Sequence[PageLine]) -> Iterator[tuple[date, int]]:
    written = [(found, line) for line in lines for found in _DAY.finditer(line.text)]
    with_year = {
        (int(number), found[3].casefold()): int(found[4])
        for found, _ in written
        if found[4]
        for number in (found[1], found[2])
        if number
    }
    years = {int(year) for line in lines for year in _YEAR.findall(line.text)}
    seen: set[date] = set()
    for found, line in written:
        for number in filter(None, (found[1], found[2])):
            month = found[3].casefold()
            year = with_year.get((int(number), month), next(iter(years)) if len(years) == 1 else None)
            day = _day(year, MONTHS.index(month) + 1, int(number))
            if day is not None and day not in seen:
                seen.add(day)
                yield day, line.number


def _day(year: int | None, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year is not None else None
    except ValueError:
        return None


def _programme(lines: Sequence[PageLine]) -> Iterator[FoundItem]:
    at: FoundItem | None = None
    choices: list[Found] = []
    for line in lines:
        found = _ITEM.match(line.text)
        moment = _clock(found[1], found[2]) if found is not None else None
        if found is not None and moment is not None:
            if at is not None:
                yield FoundItem(at.at, at.text, tuple(choices))
            at, choices = FoundItem(moment, Found(found[3], line.number)), []
        elif at is not None:
            plain = bullet(line.text)
            chosen = _SESSION.match(plain or line.text)
            if chosen is not None or plain is not None:
                choices.append(Found(chosen[1].strip() if chosen is not None else plain or "", line.number))
            else:
                break
    if at is not None:
        yield FoundItem(at.at, at.text, tuple(choices))


def _times(found: Announcement, lines: Sequence[PageLine]) -> None:
    for line in lines:
        if _ITEM.match(line.text):
            continue
        span = _SPAN.search(line.text)
        if span is not None:
            begin, end = _clock(span[1], span[2]), _clock(span[4], span[5])
            if begin is not None and end is not None and found.begin is None:
                found.begin, found.end = (begin, line.number), (end, line.number)
                found.end_approximate = bool(span[3])
            continue
        for sentence in re.split(r"(?<=[a-z]\.)\s+(?=[A-ZÀ-Ý])", line.text):
            _moment(found, sentence, line.number)
    if found.items and found.begin is None:
        found.begin = (found.items[0].at, found.items[0].text.line)
    if len(found.items) > 1 and found.end is None:
        found.end = (found.items[-1].at, found.items[-1].text.line)


def _moment(found: Announcement, sentence: str, number: int) -> None:
    at = _AT.search(sentence)
    moment = _clock(at[2], at[3]) if at is not None else None
    if at is None or moment is None:
        return
    if found.doors is None and _WELCOME.search(sentence):
        found.doors = (moment, number)
    elif found.end is None and _ENDS.search(sentence) and found.begin is not None:
        found.end = (moment, number)
        found.end_approximate = bool(re.search(r"\brond\b|\bca\b|c\.a\.", sentence, re.IGNORECASE))
    elif found.begin is None and _BEGINS.search(sentence):
        found.begin = (moment, number)


def _labelled(lines: Sequence[PageLine], label: re.Pattern[str]) -> Found | None:
    """The last line that stands below such a label: details are repeated at the end of a page."""
    values = [after for line, after in pairwise(lines) if label.match(line.text)]
    return Found(values[-1].text, values[-1].number) if values else None


def _speakers(lines: Sequence[PageLine]) -> Iterator[Found]:
    seen: set[str] = set()
    for line in lines:
        if not (_ITEM.match(line.text) or _SPEAKS.search(line.text)) or _CONTACT.search(line.text):
            continue
        for name in _NAME.findall(line.text):
            if name not in seen and not name.startswith(_NO_NAMES):
                seen.add(name)
                yield Found(name, line.number)


def _clock(hour: str, minute: str) -> time | None:
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None
