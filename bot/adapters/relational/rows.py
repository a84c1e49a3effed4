"""Between rows and values: instants as seconds, a date of the agenda as columns."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.adapters.relational.database import Row, Value
from bot.domain.events.announced import AnnouncedDate, AnnouncedSession, Programme, Purpose
from bot.domain.events.event import EventStatus
from bot.domain.events.occurrences import Occurrence
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Bilingual

DATE_COLUMNS = (
    "event", "date", "zone", "start_at", "end_at", "end_approximate", "doors_at", "all_day", "status",
    "place", "link", "online", "title_nl", "title_en", "programme",
)  # fmt: skip

SESSION_COLUMNS = (
    "session", "round", "date", "begin_at", "end_at", "title_nl", "title_en", "event_nl", "event_en",
    "announced",
)  # fmt: skip


def seconds(at: datetime) -> int:
    """Whole seconds since 1970 of an aware instant; a fraction is dropped."""
    return int(at.timestamp())


def instant(value: int, zone: str | None = None) -> datetime:
    """The inverse of `seconds`, in `zone` or else in UTC."""
    return datetime.fromtimestamp(value, ZoneInfo(zone) if zone else UTC)


def date_values(date: AnnouncedDate) -> dict[str, Value]:
    """The values of `DATE_COLUMNS`, the purpose, the wording, and `facts`: the columns as JSON."""
    one = date.occurrence
    values: dict[str, Value] = {
        "event": one.event.slug,
        "date": one.id,
        "zone": str(one.start.tzinfo),
        "start_at": seconds(one.start),
        "end_at": seconds(one.end) if one.end else None,
        "end_approximate": int(one.end_approximate),
        "doors_at": seconds(one.doors) if one.doors else None,
        "all_day": int(one.all_day),
        "status": one.status.value,
        "place": one.place,
        "link": one.link,
        "online": int(date.online),
        "title_nl": date.title.nl,
        "title_en": date.title.en,
        "programme": date.programme,
        "purpose": date.purpose,
        "wording": date.wording,
    }
    return values | {"facts": _spelled(values, DATE_COLUMNS)}


def facts_json(table: str, **instead: str) -> str:
    """The expression that gives `DATE_COLUMNS` of `table` as JSON, `instead` in the place of a column."""
    return _json_object(table, DATE_COLUMNS, instead)


def _json_object(table: str, columns: Iterable[str], instead: Mapping[str, str]) -> str:
    pairs = (f"'{column}', {instead.get(column, f'{table}.{column}')}" for column in columns)
    return f"json_object({', '.join(pairs)})"


def _spelled(values: Mapping[str, Value], columns: Iterable[str]) -> str:
    """As `json_object` spells it in SQLite, so that texts can be compared."""
    return json.dumps(
        {column: values[column] for column in columns}, ensure_ascii=False, separators=(",", ":")
    )


def renamed_facts(text: str, event: str) -> str:
    """The JSON of a date, of the event with this slug."""
    return _spelled(json.loads(text) | {"event": event}, DATE_COLUMNS)


def session_values(one: AnnouncedSession) -> dict[str, Value]:
    """The values of `SESSION_COLUMNS`, the event, and `facts`: the columns as JSON."""
    values: dict[str, Value] = {
        "event": one.event,
        "session": one.id,
        "round": one.round,
        "date": one.date_id,
        "begin_at": f"{one.begin:%H:%M}",
        "end_at": f"{one.end:%H:%M}",
        "title_nl": one.title.nl,
        "title_en": one.title.en,
        "event_nl": one.event_title.nl,
        "event_en": one.event_title.en,
        "announced": int(one.announced),
    }
    return values | {"facts": _spelled(values, SESSION_COLUMNS)}


def session_json(table: str, **instead: str) -> str:
    """As `facts_json`, of `SESSION_COLUMNS`."""
    return _json_object(table, SESSION_COLUMNS, instead)


def session_from(event: str, row: Row | Mapping[str, Any]) -> AnnouncedSession:
    """The session in a row that has `SESSION_COLUMNS`."""
    return AnnouncedSession(
        event=event,
        id=row["session"],
        round=row["round"],
        date_id=row["date"],
        begin=time.fromisoformat(row["begin_at"]),
        end=time.fromisoformat(row["end_at"]),
        title=Bilingual(row["title_nl"], row["title_en"]),
        event_title=Bilingual(row["event_nl"], row["event_en"]),
        announced=bool(row["announced"]),
    )


def session_from_json(event: str, text: str) -> AnnouncedSession:
    """The session that `session_json` spelled."""
    return session_from(event, json.loads(text))


def date_from_json(text: str, sequence: int = 0) -> AnnouncedDate:
    """The date that `facts_json` spelled."""
    return date_from(json.loads(text) | {"sequence": sequence, "purpose": Purpose.DATE})


def date_from(row: Row | Mapping[str, Any]) -> AnnouncedDate:
    """The date in a row that has `DATE_COLUMNS`."""
    zone = row["zone"]
    return AnnouncedDate(
        occurrence=Occurrence(
            event=EntryId(Kind.EVENT, row["event"]),
            id=row["date"],
            start=instant(row["start_at"], zone),
            end=None if row["end_at"] is None else instant(row["end_at"], zone),
            end_approximate=bool(row["end_approximate"]),
            doors=None if row["doors_at"] is None else instant(row["doors_at"], zone),
            all_day=bool(row["all_day"]),
            status=EventStatus(row["status"]),
            place=row["place"],
            link=row["link"],
        ),
        title=Bilingual(row["title_nl"], row["title_en"]),
        online=bool(row["online"]),
        sequence=row["sequence"],
        programme=Programme(row["programme"]) if row["programme"] else None,
        purpose=Purpose(row["purpose"]),
    )
