"""Dates, times and lead times as a person would say them. The words around them stand in the texts."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_timedelta, get_day_names, get_timezone_location

from bot.domain.dialogue.reply import Moment, Plain, Span
from bot.domain.events.announced import AnnouncedSession
from bot.domain.events.event import EventStatus, SessionRound
from bot.domain.events.occurrences import Occurrence
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.texts import Texts

_CLOCK_SIGN = {Language.NL: ".", Language.EN: ":"}
_LENGTH: dict[Unit, tuple[Literal["day", "hour", "minute", "second"], timedelta]] = {
    Unit.DAY: ("day", timedelta(days=1)),
    Unit.HOUR: ("hour", timedelta(hours=1)),
    Unit.MINUTE: ("minute", timedelta(minutes=1)),
    Unit.SECOND: ("second", timedelta(seconds=1)),
}


def spoken_day(day: date, language: Language) -> str:
    """`zaterdag 25 september 2027`, `Saturday 25 September 2027`."""
    return format_date(day, "EEEE d MMMM y", locale=language.value)


@lru_cache(maxsize=100)  # every card says when it was reviewed, and few days are many cards' day
def spoken_date(day: date, language: Language) -> str:
    """The same without the day of the week: `25 september 2027`, `25 September 2027`."""
    return format_date(day, "d MMMM y", locale=language.value)


def spoken_clock(at: datetime, language: Language) -> str:
    """`10.00`, `10:00`: the wall clock of the zone that `at` is in."""
    return spoken_time(at.time(), language)


def spoken_time(clock: time, language: Language) -> str:
    """`8.30`, `8:30`."""
    return f"{clock.hour}{_CLOCK_SIGN[language]}{clock.minute:02}"


def spoken_weekday(weekday: int, language: Language) -> str:
    """`dinsdag`, `Tuesday` for 1: 0 is Monday."""
    names = get_day_names("wide", "stand-alone", locale=language.value)
    return str(names[weekday])


def spoken_moment(at: datetime, texts: Texts, language: Language, zone: str | None = None) -> str:
    """`zaterdag 25 september 2027, 10.00 uur`, in `zone` or else in the zone that `at` is in."""
    local = at.astimezone(ZoneInfo(zone)) if zone else at
    return texts.say(
        "tijd_moment", language, dag=spoken_day(local.date(), language), tijd=spoken_clock(local, language)
    )


def is_elsewhere(at: datetime, own: ZoneInfo | None) -> bool:
    """Whether the clock of who reads times in `own` shows another time than that of the zone `at` is in."""
    return own is not None and at.astimezone(own).utcoffset() != at.utcoffset()


def spoken_zone(zone: str, language: Language) -> str:
    """A city of the zone: `Londen`, `London` for Europe/London."""
    return get_timezone_location(ZoneInfo(zone), locale=language.value, return_city=True)


def time_there(
    start: datetime, end: datetime | None, texts: Texts, language: Language, own: ZoneInfo | None
) -> str:
    """For who reads times in `own`, what the clock says at the event itself: ` (10.00 uur in Amsterdam)`.

    Empty when that is the same.
    """
    if own is None or not is_elsewhere(start, own):
        return ""
    if start.date() != start.astimezone(own).date():
        there = spoken_moment(start, texts, language)
    elif end is None or end.date() != start.date():
        there = texts.say("tijd_uur", language, tijd=spoken_clock(start, language))
    else:
        begin, until = spoken_clock(start, language), spoken_clock(end, language)
        there = texts.say("tijd_ronde", language, begin=begin, einde=until)
    place = spoken_zone(str(start.tzinfo), language)
    return " " + texts.say("tijd_daar", language, tijd=there, plaats=place)


def spoken_occurrence(
    occurrence: Occurrence, texts: Texts, language: Language, own: ZoneInfo | None = None
) -> str:
    """When a date is, begin to end: `zaterdag 25 september 2027, 10.00 tot ca. 17.00 uur`.

    For who reads times in `own` in that zone, with the time at the event beside it when that is another. Of a
    date that nobody announced yet it says so.
    """
    words = _begin_to_end(occurrence, texts, language, own)
    if occurrence.status is EventStatus.EXPECTED:
        return f"{words} {texts.say('tijd_verwacht', language)}"
    return words


def _begin_to_end(
    occurrence: Occurrence, texts: Texts, language: Language, own: ZoneInfo | None = None
) -> str:
    if not occurrence.all_day and own is not None and is_elsewhere(occurrence.start, own):
        here = replace(
            occurrence,
            start=occurrence.start.astimezone(own),
            end=occurrence.end.astimezone(own) if occurrence.end else None,
        )
        there = time_there(occurrence.start, occurrence.end, texts, language, own)
        return _begin_to_end(here, texts, language) + there
    start, end = occurrence.start, occurrence.end
    day = spoken_day(start.date(), language)
    if occurrence.all_day:
        last = (end - timedelta(seconds=1)).date() if end else start.date()
        if last > start.date():
            return texts.say("tijd_dagen", language, van=day, tot=spoken_day(last, language))
        return texts.say("tijd_hele_dag", language, dag=day)
    if end is None:
        return spoken_moment(start, texts, language)
    begins = spoken_clock(start, language)
    if end - start >= timedelta(days=1):
        return texts.say(
            "tijd_dagen",
            language,
            van=spoken_moment(start, texts, language),
            tot=spoken_moment(end, texts, language),
        )
    key = "tijd_van_tot_ca" if occurrence.end_approximate else "tijd_van_tot"
    return texts.say(key, language, dag=day, begin=begins, einde=spoken_clock(end, language))


def spoken_round(round_: SessionRound | AnnouncedSession, texts: Texts, language: Language) -> str:
    """From when to when a session, or those of a round, are, in the event's zone: `10.15 tot 11.15 uur`."""
    begin, end = spoken_time(round_.begin, language), spoken_time(round_.end, language)
    return texts.say("tijd_ronde", language, begin=begin, einde=end)


def occurrence_span(
    occurrence: Occurrence, texts: Texts, language: Language, own: ZoneInfo | None = None
) -> Span:
    """The same, as an instant to tap; plain words for a whole day, which begins at no clock time."""
    words = spoken_occurrence(occurrence, texts, language, own)
    return Plain(words) if occurrence.all_day else Moment(words, occurrence.start)


def spoken_lead(lead: LeadTime, language: Language) -> str:
    """`7 dagen`, `1 uur`; `7 days`, `1 hour`."""
    name, one = _LENGTH[lead.unit]
    return format_timedelta(one * lead.count, granularity=name, threshold=1e9, locale=language.value)
