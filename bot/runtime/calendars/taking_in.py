"""The calendars of the settings: their events among the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.adapters.calendar.reading.calendars_reading import CalendarsReading, Labels
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, Kind
from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize
from bot.messages.tools import tool_language


def read_calendars(
    config: Config, knowledge: Knowledge | None, *, keeps: bool = False, language: Language | None = None
) -> CalendarsReading:
    """The events of all calendars, with the themes and the towns that `knowledge` knows. Never raises.

    `keeps` is whether what can be read now is kept for later.
    """
    if not config.calendars:
        return CalendarsReading((), ())
    from bot.adapters.calendar.reading.calendars import CalendarReader  # noqa: PLC0415 - slow to import

    reader = CalendarReader(
        zone=config.timezone,
        now=SystemClock().now(),
        labels=labels_of(knowledge) if knowledge is not None else Labels(),
        language=language or tool_language(),
        state=config.state,
        keeps=keeps,
    )
    return reader.read(config.calendars, knowledge.entries if knowledge is not None else ())


def with_events(knowledge: Knowledge, events: Sequence[Event], revision: str) -> Knowledge:
    """The knowledge with these events behind its own; `revision` is that of the events."""
    if not events:
        return knowledge
    before = [entry for entry in knowledge.entries.values() if entry.id.kind is not Kind.SMALLTALK]
    after = [entry for entry in knowledge.entries.values() if entry.id.kind is Kind.SMALLTALK]
    every: list[Entry] = [*before, *events, *after]
    return replace(
        knowledge,
        entries={entry.id: entry for entry in every},
        revision=f"{knowledge.revision}-{revision}",
    )


def labels_of(knowledge: Knowledge) -> Labels:
    """The names of themes, and of municipalities with their towns."""
    return Labels(dict(_themes(knowledge)), dict(_municipalities(knowledge)))


def _themes(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for slug, theme in knowledge.themes.items():
        yield normalize(slug), slug
        for _, name in theme.name.versions():
            yield normalize(name), slug


def _municipalities(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for slug, municipality in knowledge.municipalities.items():
        for town in municipality.towns:
            yield normalize(town.name), slug
    for slug, municipality in knowledge.municipalities.items():
        yield normalize(municipality.name), slug
