"""What happens in the simulated years: dates, edits, cancellations, people, faults. All from one seed."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.agenda.event import Event, EventDate, EventStatus
from bot.domain.reminders.scope import Scope, ScopeKind
from tests.agenda import an_event

BEGIN = datetime(2027, 1, 1, 9, 0, tzinfo=UTC)
DATES_A_YEAR = 24
EDITS_A_YEAR = 3
BY_EVENT = 10  # one subscriber in so many follows twelve events by name; the others follow one of two themes
THEMES = ("gezondheid", "leefomgeving")
ZONE = "Europe/Amsterdam"


class What(StrEnum):
    """A thing that happens."""

    FOLLOW = "follow"
    MOVE = "move"
    CANCEL = "cancel"
    OUTAGE = "outage"
    DOWN = "down"
    SET_BACK = "set back"
    BLOCK = "block"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something at an instant: to `address`, about `event`, lasting `lasting`."""

    at: datetime
    what: What
    address: Address | None = None
    scope: Scope | None = None
    event: str | None = None
    day: date | None = None
    lasting: timedelta = timedelta(0)


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
        )
    ]
    happenings += [one for number in range(subscribers) for one in _subscriptions(number, events, random)]
    in_order = tuple(sorted(happenings, key=lambda happening: happening.at))
    return Script(tuple(events), in_order, datetime(BEGIN.year + years, 1, 10, tzinfo=UTC))


def address_of(number: int) -> Address:
    """The address of a subscriber."""
    return Address("post", str(number))


def _year(year: int, random: Random) -> list[Event]:
    days = [date(year, 1, 20) + timedelta(days=14 * number) for number in range(DATES_A_YEAR - 2)]
    days += [date(year, 4, 1), date(year, 11, 2)]  # less than a week after the clock changes
    clocks = [time(random.choice([8, 9, 10, 13, 19, 20, 23]), random.choice([0, 30])) for _ in days]
    return [
        an_event(
            f"bijeenkomst-{year}-{number}",
            EventDate(id="1", day=day, begin=clock),
            themes=(THEMES[number % 2],),
            place="Buurthuis",
        )
        for number, (day, clock) in enumerate(zip(sorted(days), clocks, strict=True))
    ]


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
        found.append(Happening(at + timedelta(days=random.randint(1, 30)), What.RETURN, address))
    return found


def _subscriptions(number: int, events: list[Event], random: Random) -> list[Happening]:
    at = BEGIN + timedelta(hours=1, seconds=number)
    if number % BY_EVENT:
        return [Happening(at, What.FOLLOW, address_of(number), Scope(ScopeKind.THEME, random.choice(THEMES)))]
    return [
        Happening(at, What.FOLLOW, address_of(number), Scope(ScopeKind.EVENT, event.id.slug))
        for event in random.sample(events, len(events) // 2)
    ]


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
