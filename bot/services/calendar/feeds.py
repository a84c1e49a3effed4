"""Calendars that anybody can subscribe to: of everything, a theme, a place or one event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.events.announced import AnnouncedDate, Purpose, announced_dates
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING as ALL
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.texts import Texts
from bot.services.ports.calendar import CalendarEntry, CalendarWriter
from bot.services.presentation.calendar_entry import calendar_entry

EVERYTHING = "alles"  # file name of the calendar of everything
_FILE_WORDS = {ScopeKind.THEME: "thema", ScopeKind.PLACE: "plaats", ScopeKind.EVENT: "bijeenkomst"}
RULE_YEARS = 3  # calendar years, this one included, of which a rule's dates are in a feed


@dataclass(frozen=True, slots=True)
class Feed:
    """One file. Equal knowledge gives equal content on most days: see `Feeds`."""

    name: str
    """`alles.ics`, `thema-dialoog.ics`; in English `alles.en.ics`."""
    content: bytes
    dates: int
    """How many dates are in it."""


class Feeds:
    """Knows no person and no store.

    Of `now` only two things depend: a cancelled date leaves when it is past, and a rule gets a year of dates
    more when a year begins. `sequences`: by key of a date how often it changed, where a store counts that.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        texts: Texts,
        writer: CalendarWriter,
        now: datetime,
        sequences: Mapping[tuple[str, str], int] | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._texts = texts
        self._writer = writer
        self._now = now
        self._sequences = sequences or {}

    def of_scope(self, scope: Scope, title: str, language: Language) -> Feed:
        """The feed of what `scope` covers, called `title`; it may hold no date."""
        events = [event for event in self._knowledge.of_type(Event) if scope.covers(event)]
        kind = EVERYTHING if scope == ALL else _FILE_WORDS[scope.kind]
        return self._feed(f"{kind}-{scope.key}".rstrip("-"), title, events, language)

    def all(self, language: Language) -> tuple[Feed, ...]:
        """The feed of everything, then that of every theme, in order of slug; some hold no date."""
        events = [event for event in self._knowledge.of_type(Event) if event.dates or event.recurrence]
        everything = self._texts.say("volgen_alles", language)
        feeds = [self._feed(EVERYTHING, everything, events, language)]
        for slug, theme in sorted(self._knowledge.themes.items()):
            about = [event for event in events if slug in event.themes]
            feeds.append(self._feed(f"thema-{slug}", theme.name.get(language), about, language))
        return tuple(feeds)

    def _feed(self, name: str, title: str, events: Iterable[Event], language: Language) -> Feed:
        entries = [entry for event in events for entry in self._entries(event, language)]
        entries.sort(key=lambda entry: (entry.occurrence.start.timestamp(), entry.uid))
        ending = _ending(language)
        heading = self._texts.say("agendabestand_naam", language, wat=title)
        content = self._writer.write(entries, language, heading)
        return Feed(name + ending, content, len(entries))

    def _entries(self, event: Event, language: Language) -> list[CalendarEntry]:
        reviewed = datetime.combine(event.reviewed, time.min, UTC)
        return [
            calendar_entry(date, event, self._texts, language, stamp=reviewed) for date in self._dates(event)
        ]

    def _dates(self, event: Event) -> list[AnnouncedDate]:
        rule = event.recurrence
        if rule is None:
            dates = announced_dates(event, self._now)
        else:
            this_year = datetime(
                self._now.astimezone(ZoneInfo(event.zone)).year, 1, 1, tzinfo=ZoneInfo(event.zone)
            )
            first = (
                this_year if rule.since is None else datetime.combine(rule.since, time.min, this_year.tzinfo)
            )
            last = max(this_year, first)
            dates = announced_dates(event, first, last.replace(year=last.year + RULE_YEARS, month=1, day=1))
        apart = set() if rule is None else {day.isoformat() for day in rule.left_out}
        return [
            replace(date, sequence=self._sequences.get(date.key, 0))
            for date in dates
            if date.purpose is Purpose.DATE
            and date.occurrence.id not in apart
            and (not date.cancelled or date.occurrence.start > self._now)
        ]


def feed_name(language: Language) -> str:
    """The name of the file of everything."""
    return EVERYTHING + _ending(language)


def _ending(language: Language) -> str:
    return ".ics" if language is Language.NL else f".{language.value}.ics"
