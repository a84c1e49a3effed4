"""What happens in the simulated years: dates, edits, cancellations, people, faults. All from one seed."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.events.event import Event, EventDate, EventStatus, SignUp
from bot.domain.knowledge.answer import Answer, AnswerText
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Bilingual
from bot.domain.recurring.recurring_message import MONTHLY_AGENDA, RecurringKind, RecurringMessage
from bot.domain.reminders.scope import Scope, ScopeKind
from tests.agenda import an_event

BEGIN = datetime(2027, 1, 1, 9, 0, tzinfo=UTC)
DATES_A_YEAR = 24
EDITS_A_YEAR = 3
TOGETHER = (range(3, 6), range(12, 15))  # dates of a year that fall on one day, and have one theme
DEADLINES = range(2, DATES_A_YEAR, 6)  # dates of a year to which one can sign up until some days before
RECURRING_ACTIONS = 12  # one subscriber in so many gets a tip every week, and another the agenda of the month
TIPS = 20  # so that all have been shown within a year
BY_EVENT = 10  # one subscriber in so many follows twelve events by name; the others follow one of two themes
THEMES = ("gezondheid", "leefomgeving")
ZONE = "Europe/Amsterdam"
ELSEWHERE = ("Europe/London", "America/Paramaribo", "Asia/Tokyo")  # one subscriber in five reads times there


class What(StrEnum):
    """A thing that happens."""

    FOLLOW = "follow"
    ZONE = "zone"
    COMES = "comes"
    DOES_NOT_COME = "does not come"
    PERHAPS = "perhaps"
    LEADS = "lead times"
    UNFOLLOW = "unfollow"
    RESTRICT = "restrict"
    RESTORE = "restore"
    SIGN_UP = "sign up"
    RECURRING_MESSAGE = "wish"
    MOVE = "move"
    CANCEL = "cancel"
    OUTAGE = "outage"
    DOWN = "down"
    SET_BACK = "set back"
    BLOCK = "block"
    RETURN = "return"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something at an instant: to `address`, about `event`, lasting `lasting`."""

    at: datetime
    what: What
    address: Address | None = None
    scope: Scope | None = None
    event: str | None = None
    day: date | None = None
    recurring_message: RecurringMessage | None = None
    lasting: timedelta = timedelta(0)
    zone: str | None = None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """The events as first announced, and everything that happens, in order of time."""

    events: tuple[Event, ...]
    happenings: tuple[Happening, ...]
    end: datetime


def write_script(years: int, subscribers: int, random: Random) -> Script:
    """Each year has 24 dates, 3 edits and 1 cancellation; each subscriber follows half of the dates."""
    events = [event for year in range(years) for event in _year(BEGIN.year + year, random)]
    happenings = [
        happening
        for year in range(years)
        for happening in (
            *_changes(events[year * DATES_A_YEAR : (year + 1) * DATES_A_YEAR], random),
            *_faults(BEGIN.year + year, subscribers, random),
            *_restrictions(events[year * DATES_A_YEAR : (year + 1) * DATES_A_YEAR], subscribers, random),
        )
    ]
    for number in range(subscribers):
        happenings += _subscriptions(number, events, random)
        happenings += _recurring(number, random)
        happenings += _zones(number)
        happenings += _lead_times(number, years)
        happenings += _unfollows(number, events, random)
    happenings += [one for event in events for one in _sign_ups(event, subscribers, random)]
    happenings += [one for place, event in enumerate(events) for one in _answers(place, event, subscribers)]
    in_order = tuple(sorted(happenings, key=lambda happening: happening.at))
    return Script(tuple(events), in_order, datetime(BEGIN.year + years, 1, 10, tzinfo=UTC))


def address_of(number: int) -> Address:
    """The address of a subscriber."""
    return Address("post", str(number))


def _year(year: int, random: Random) -> list[Event]:
    days = [date(year, 1, 20) + timedelta(days=14 * number) for number in range(DATES_A_YEAR - 2)]
    days += [date(year, 4, 1), date(year, 11, 2)]  # less than a week after the clock changes
    days.sort()
    themes = [THEMES[number % 2] for number in range(DATES_A_YEAR)]
    for theme, numbers in zip(THEMES, TOGETHER, strict=True):
        for number in numbers:
            days[number], themes[number] = days[numbers[0]], theme
    return [
        _event(f"bijeenkomst-{year}-{number}", days[number], themes[number], random)
        if number not in DEADLINES
        else _with_deadline(
            _event(f"bijeenkomst-{year}-{number}", days[number], themes[number], random), random
        )
        for number in range(DATES_A_YEAR)
    ]


def _event(slug: str, day: date, theme: str, random: Random) -> Event:
    begin = time(random.choice([8, 9, 10, 13, 19, 20, 23]), random.choice([0, 30]))
    return an_event(slug, EventDate(id="1", day=day, begin=begin), themes=(theme,), place="Buurthuis")


def _with_deadline(event: Event, random: Random) -> Event:
    day = event.dates[0].day - timedelta(days=random.randint(5, 10))
    until = random.choice([None, time(17)])
    return replace(event, sign_up=SignUp("https://example.org", day, until))


def _changes(events: list[Event], random: Random) -> list[Happening]:
    chosen = random.sample(events, EDITS_A_YEAR + 1)
    found = []
    for number, event in enumerate(chosen):
        day = event.dates[0].day
        at = datetime.combine(day - timedelta(days=random.randint(2, 20)), time(11), tzinfo=UTC)
        if number == EDITS_A_YEAR:
            found.append(Happening(at, What.CANCEL, event=event.id.slug))
        else:
            to = day + timedelta(days=random.choice([-1, 1, 3, 9, 40]))
            found.append(Happening(at, What.MOVE, event=event.id.slug, day=to))
    return found


def _faults(year: int, subscribers: int, random: Random) -> list[Happening]:
    def some_time() -> datetime:
        return datetime(year, 1, 15, tzinfo=UTC) + timedelta(minutes=random.randrange(340 * 24 * 60))

    found = [Happening(some_time(), What.OUTAGE, lasting=timedelta(minutes=10)) for _ in range(20)]
    found += [
        Happening(some_time(), What.DOWN, lasting=timedelta(hours=random.randint(1, 70))) for _ in range(4)
    ]
    found += [Happening(some_time(), What.SET_BACK, lasting=timedelta(minutes=90)) for _ in range(2)]
    for _ in range(max(1, subscribers // 50)):
        address, at = address_of(random.randrange(subscribers)), some_time()
        found.append(Happening(at, What.BLOCK, address))
        back = random.choice([What.RETURN, What.RETURN, What.STOP])
        found.append(Happening(at + timedelta(days=random.randint(1, 30)), back, address))
    for _ in range(max(1, subscribers // 100)):
        found.append(Happening(some_time(), What.STOP, address_of(random.randrange(subscribers))))
    return found


def _subscriptions(number: int, events: list[Event], random: Random) -> list[Happening]:
    at = BEGIN + timedelta(hours=1, seconds=number)
    if number % BY_EVENT:
        return [Happening(at, What.FOLLOW, address_of(number), Scope(ScopeKind.THEME, random.choice(THEMES)))]
    return [
        Happening(at, What.FOLLOW, address_of(number), Scope(ScopeKind.EVENT, event.id.slug))
        for event in random.sample(events, len(events) // 2)
    ]


def _recurring(number: int, random: Random) -> list[Happening]:
    at = BEGIN + timedelta(hours=3)
    if number % RECURRING_ACTIONS == 5:
        return [Happening(at, What.RECURRING_MESSAGE, address_of(number), recurring_message=MONTHLY_AGENDA)]
    if number % RECURRING_ACTIONS != 7:
        return []
    clock = random.choice([time(8), time(19, 30), time(23)])
    return [
        Happening(
            at,
            What.RECURRING_MESSAGE,
            address_of(number),
            recurring_message=RecurringMessage(RecurringKind.TIP, random.choice([0, 3, 6]), clock),
        )
    ]


def _sign_ups(event: Event, subscribers: int, random: Random) -> list[Happening]:
    if event.sign_up is None or event.sign_up.until_day is None:
        return []
    noon = datetime.combine(event.sign_up.until_day, time(12), tzinfo=UTC)
    return [
        Happening(
            noon - timedelta(days=random.choice([1, 2, 5, 40])),
            What.SIGN_UP,
            address_of(number),
            event=event.id.slug,
        )
        for number in range(subscribers)
        if random.randrange(3) == 0
    ]


def _zones(number: int) -> list[Happening]:
    at, zone = BEGIN + timedelta(hours=2), ELSEWHERE[number // 5 % len(ELSEWHERE)]
    return [Happening(at, What.ZONE, address_of(number), zone=zone)] if number % 5 == 3 else []


def _answers(place: int, event: Event, subscribers: int) -> list[Happening]:
    """To some dates one in seven does not come, another one comes, and a third one perhaps.

    They say so twelve days before; every other one who did not come thinks again two days later.
    """
    if place % DATES_A_YEAR not in DEADLINES:
        return []
    noon = datetime.combine(event.dates[0].day - timedelta(days=12), time(12), tzinfo=UTC)
    said = {0: What.DOES_NOT_COME, 1: What.COMES, 2: What.PERHAPS}
    first = [
        Happening(noon, said[(number + place) % 7], address_of(number), event=event.id.slug)
        for number in range(subscribers)
        if (number + place) % 7 in said
    ]
    again = [
        replace(one, at=one.at + timedelta(days=2), what=What.PERHAPS)
        for one in first[::2]
        if one.what is What.DOES_NOT_COME
    ]
    return [*first, *again]


def _lead_times(number: int, years: int) -> list[Happening]:
    """One in nine chooses lead times at the beginning, and another one in the middle of the last year."""
    begin = BEGIN + timedelta(hours=2, minutes=30)
    middle = begin.replace(year=BEGIN.year + years - 1, month=6, day=30)
    chosen = {4: (begin, ("3d", "2h")), 5: (middle, ("2d", "30m"))}.get(number % 9)
    if chosen is None:
        return []
    at, leads = chosen
    return [Happening(at, What.LEADS, address_of(number), leads=leads)]


def _unfollows(number: int, events: list[Event], random: Random) -> list[Happening]:
    """Who follows by event lets some of them go, nine to two days before; not those to sign up for."""
    if number % BY_EVENT:
        return []
    return [
        Happening(
            datetime.combine(event.dates[0].day, time(12), tzinfo=UTC) - timedelta(days=random.randint(2, 9)),
            What.UNFOLLOW,
            address_of(number),
            Scope(ScopeKind.EVENT, event.id.slug),
            event.id.slug,
        )
        for event in random.sample(events, len(events) // 8)
        if event.sign_up is None
    ]


def _restrictions(events: list[Event], subscribers: int, random: Random) -> list[Happening]:
    """Groups in which the bot may not write from a day before an event, until somebody lets it again.

    That is soon, just before the event, or when it is over.
    """
    found = []
    for _ in range(max(8, subscribers // 10)):
        number, start = random.randrange(subscribers), start_of(random.choice(events))
        if number % RECURRING_ACTIONS in (5, 7):
            continue
        at = start - timedelta(hours=random.choice([26, 200]))
        until = start + timedelta(hours=random.choice([-20, -3, 5]))
        found += [
            Happening(at, What.RESTRICT, address_of(number)),
            Happening(until, What.RESTORE, address_of(number)),
        ]
    return [one for one in found if one.at > BEGIN + timedelta(days=1)]


def moved(event: Event, day: date) -> Event:
    """The event, on another day."""
    return replace(event, dates=(replace(event.dates[0], day=day),))


def cancelled(event: Event) -> Event:
    """The event, called off."""
    return replace(event, event_status=EventStatus.CANCELLED)


def start_of(event: Event) -> datetime:
    """When it begins, in UTC: computed here on its own, not by the code under test."""
    day = event.dates[0]
    assert day.begin is not None
    return datetime.combine(day.day, day.begin, tzinfo=ZoneInfo(event.zone)).astimezone(UTC)


def deadline_of(event: Event) -> datetime | None:
    """From when it is too late to sign up, in UTC: computed here on its own, not by the code under test."""
    if event.sign_up is None or event.sign_up.until_day is None:
        return None
    day, clock = event.sign_up.until_day, event.sign_up.until_time
    if clock is None:
        day, clock = day + timedelta(days=1), time.min
    return datetime.combine(day, clock, tzinfo=ZoneInfo(event.zone)).astimezone(UTC)


def the_tips() -> tuple[Answer, ...]:
    """Answers, each of which can be a tip."""
    return tuple(
        Answer(
            id=EntryId(Kind.ANSWER, f"tip-{number}"),
            sources=(),
            reviewed=BEGIN.date(),
            content=Bilingual(AnswerText(title=f"Tip {number}")),
        )
        for number in range(TIPS)
    )
