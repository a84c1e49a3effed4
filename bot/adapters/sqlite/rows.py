"""Between rows and values: instants as seconds, a date of the agenda as columns."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.adapters.sqlite.database import Value
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
    """The values of `DATE_COLUMNS`, and the purpose, by column."""
    one = date.occurrence
    return {
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
    }


def facts_json(table: str) -> str:
    """The expression that gives `DATE_COLUMNS` of `table` as JSON, always in the same spelling."""
    pairs = ", ".join(f"'{column}', {table}.{column}" for column in DATE_COLUMNS)
    return f"json_object({pairs})"


def given_json(prefix: str = "") -> str:
    """The same of values that are given by the name of their column, after `prefix`."""
    pairs = ", ".join(f"'{column}', :{prefix}{column}" for column in DATE_COLUMNS)
    return f"json_object({pairs})"


def session_values(one: AnnouncedSession, prefix: str = "") -> dict[str, Value]:
    """The values of `SESSION_COLUMNS`, and the event, by column."""
    return {
        f"{prefix}event": one.event,
        f"{prefix}session": one.id,
        f"{prefix}round": one.round,
        f"{prefix}date": one.date_id,
        f"{prefix}begin_at": f"{one.begin:%H:%M}",
        f"{prefix}end_at": f"{one.end:%H:%M}",
        f"{prefix}title_nl": one.title.nl,
        f"{prefix}title_en": one.title.en,
        f"{prefix}event_nl": one.event_title.nl,
        f"{prefix}event_en": one.event_title.en,
        f"{prefix}announced": int(one.announced),
    }


def session_json(table: str = "") -> str:
    """The expression that gives `SESSION_COLUMNS` of `table`, or of given values, as JSON."""
    place = f"{table}." if table else ":"
    pairs = ", ".join(f"'{column}', {place}{column}" for column in SESSION_COLUMNS)
    return f"json_object({pairs})"


def session_from(event: str, row: sqlite3.Row | Mapping[str, Any]) -> AnnouncedSession:
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


def date_from(row: sqlite3.Row | Mapping[str, Any]) -> AnnouncedDate:
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
