"""Between rows and values: instants as seconds, a date of the agenda as columns."""

import sqlite3
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.adapters.sqlite.database import Value
from bot.domain.agenda.announced import AnnouncedDate
from bot.domain.agenda.event import EventStatus
from bot.domain.agenda.occurrence import Occurrence
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Bilingual

DATE_COLUMNS = (
    "event", "date", "zone", "start_at", "end_at", "end_approximate", "doors_at", "all_day", "status",
    "place", "link", "online", "title_nl", "title_en",
)  # fmt: skip


def seconds(at: datetime) -> int:
    """Whole seconds since 1970 of an aware instant; a fraction is dropped."""
    return int(at.timestamp())


def instant(value: int, zone: str | None = None) -> datetime:
    """The inverse of `seconds`, in `zone` or else in UTC."""
    return datetime.fromtimestamp(value, ZoneInfo(zone) if zone else UTC)


def date_values(date: AnnouncedDate) -> dict[str, Value]:
    """The values of `DATE_COLUMNS`, by column."""
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
    }


def date_from(row: sqlite3.Row) -> AnnouncedDate:
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
    )
