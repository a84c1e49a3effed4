"""An event as the file that an editor would write of it."""

from collections.abc import Iterator
from datetime import date, time

from bot.adapters.knowledge.drafting.drafts import FOLDERS, scalar
from bot.adapters.knowledge.reading.entry_index import EntryIndex, read_entries
from bot.adapters.knowledge.schema.event import EventModel
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.events.event import Event, EventDate, EventStatus, Recurrence, SeriesException
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.entry import Kind

_USUAL_ZONE = "Europe/Amsterdam"
_UNTIL = ";UNTIL="


def event_file(event: Event) -> tuple[str, str]:
    """The name of a file inside a knowledge folder, and its content, in Dutch."""
    return f"{FOLDERS[Kind.EVENT]}/{event.id.slug}.yaml", "".join(f"{line}\n" for line in _lines(event))


def can_be_read(name: str, text: str) -> bool:
    """Whether the reader takes an event file with this content."""
    index = EntryIndex()
    document = compose_or_explain(name, text)
    read_entries(index, name, document, EventModel)
    return bool(index.placed) and not index.findings and not document.findings


def _lines(event: Event) -> Iterator[str]:
    title, about = event.content.nl.title, event.content.nl.about
    yield f"id: {event.id.slug}"
    yield "nl:"
    yield f"  titel: {scalar(title)}"
    yield f"  over: {scalar(about or _placed(title, event.place))}"
    if event.dates:
        yield "data:"
        yield from (f"  - {{{', '.join(_date(row))}}}" for row in event.dates)
    if event.recurrence is not None:
        yield from _rule(event.recurrence)
    if event.zone != _USUAL_ZONE:
        yield f"tijdzone: {event.zone}"
    if event.place:
        yield f"plaats: {scalar(event.place)}"
    if event.municipality:
        yield f"gemeente: {event.municipality}"
    if event.online:
        yield f"online: {{link: {_quoted(event.link or 'volgt')}}}"
    if event.event_status is not EventStatus.ANNOUNCED:
        yield f"status: {event.event_status.value}"
    if event.themes:
        yield f"thema: [{', '.join(event.themes)}]"
    yield "bronnen:"
    for source in event.sources:
        link = f", link: {_quoted(source.url)}" if source.url else ""
        yield f"  {source.key}: {{titel: {_quoted(source.title)}{link}}}"
    yield f"nagekeken: {event.reviewed.isoformat()}"


def _placed(title: str, place: str | None) -> str:
    """What it is, for an event of which nobody wrote more."""
    return f"{title}, {place}." if place else f"{title}."


def _date(row: EventDate) -> Iterator[str]:
    yield f'id: "{row.id}"'
    yield f"datum: {say_day(row.day)}"
    if row.last_day is not None:
        yield f"tot_en_met: {say_day(row.last_day)}"
    yield from _hours(row.begin, row.end)
    yield from _otherwise(row.status, row.place)


def _rule(rule: Recurrence) -> Iterator[str]:
    bare, _, until = rule.rule.partition(_UNTIL)
    rest = until[8:]
    yield f"herhaling: {bare}{rest}"
    if rule.since is not None:
        yield f"vanaf: {say_day(rule.since)}"
    if until:
        last = date(int(until[:4]), int(until[4:6]), int(until[6:8]))
        yield f"tot: {say_day(last)}"
    yield from _hours(rule.begin, rule.end)
    if rule.left_out:
        yield f"behalve: [{', '.join(say_day(day) for day in rule.left_out)}]"
    if rule.exceptions:
        yield "uitzonderingen:"
        yield from (f"  - {{{', '.join(_exception(one))}}}" for one in rule.exceptions)


def _exception(one: SeriesException) -> Iterator[str]:
    yield f"datum: {say_day(one.day)}"
    if one.moved_to is not None:
        yield f"wordt: {say_day(one.moved_to)}"
    yield from _hours(one.begin, one.end)
    yield from _otherwise(one.status, one.place)


def _hours(begin: time | None, end: time | None) -> Iterator[str]:
    if begin is not None:
        yield f"begin: {_clock(begin)}"
    if end is not None:
        yield f"einde: {_clock(end)}"


def _otherwise(status: EventStatus | None, place: str | None) -> Iterator[str]:
    if status is not None:
        yield f"status: {status.value}"
    if place:
        yield f"plaats: {_quoted(place)}"


def _clock(at: time) -> str:
    return f"{at.hour}.{at.minute:02}"


def _quoted(text: str) -> str:
    """Between quotes, as it must be among others on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
