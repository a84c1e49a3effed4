"""`import agenda.ics`: its events to come as files of the knowledge, once; a file that is there stays."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.knowledge.drafting.drafts import file_of
from bot.adapters.knowledge.drafting.event_file import can_be_read, event_file
from bot.adapters.knowledge.reading.reader import read
from bot.adapters.knowledge.written.slugs import as_slug
from bot.cli.editing.offered_files import offer
from bot.domain.diagnostics import any_error
from bot.domain.events.event import Event
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.base import Knowledge
from bot.messages.tools import say, tool_language
from bot.runtime.calendars.taking_in import labels_of
from bot.runtime.failures import CannotStartError
from bot.runtime.output import tell, tell_problems
from bot.runtime.settings import knowledge_layers
from bot.services.calendar.calendar_import import CalendarImport, KnownEvent, sort_out


def import_calendar(config: Config, file: Path, *, write: bool) -> int:
    """Shows every file that would be written; 1 when there is one and it was not. Raises CannotStartError."""
    layers = knowledge_layers(config)
    knowledge = _knowledge(layers)
    now = SystemClock().now()
    found = _sorted_out(config, file, knowledge, now)
    _tell_of_others(found, layers)
    folder = layers[-1]
    ready = {
        folder / name: text
        for name, text in map(event_file, found.new)
        if can_be_read(name, text) and not (folder / name).exists()
    }
    for event in found.new:
        if folder / event_file(event)[0] not in ready:
            tell(say("import_unreadable", title=event.content.nl.title))
    return offer(ready, file, folder, write=write)


def _knowledge(layers: tuple[Path, ...]) -> Knowledge:
    reading = read(layers, language=tool_language())
    if reading.knowledge is None:
        raise CannotStartError(say("knowledge_wrong"), problems=reading.problems)
    return reading.knowledge


def _sorted_out(config: Config, file: Path, knowledge: Knowledge, now: datetime) -> CalendarImport:
    from bot.adapters.calendar.reading.calendars import CalendarReader  # noqa: PLC0415 - slow to import

    reader = CalendarReader(config.timezone, now, labels_of(knowledge), tool_language())
    reading = reader.read((file,))
    if any_error(reading.problems):
        raise CannotStartError(problems=reading.problems)
    tell_problems(reading.problems)
    existing = [entry for entry in knowledge.entries.values() if isinstance(entry, Event)]
    today = now.astimezone(ZoneInfo(config.timezone)).date()
    found = sort_out(reading.events, existing, today, as_slug)
    past = reading.past + found.over
    if past:
        tell(say("import_past", count=str(past)))
    return found


def _tell_of_others(found: CalendarImport, layers: tuple[Path, ...]) -> None:
    for title in found.cancelled:
        tell(say("import_cancelled", title=title))
    for one in found.known:
        tell(_said_of(one, layers))


def _said_of(one: KnownEvent, layers: tuple[Path, ...]) -> str:
    place = file_of(layers, one.own)
    file = place.as_posix() if place is not None else str(one.own)
    if not one.missing:
        return say("import_known", title=one.title, file=file)
    days = ", ".join(say_day(day) for day in one.missing)
    return say("import_known_days", title=one.title, file=file, days=days)
