"""Entities and buttons as the Bot API spells them.

As JSON at once: the library's own objects for them cost more time than all the rest of making a message.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Rows = tuple[tuple["Button", ...], ...]


class EntityKind(StrEnum):
    """The types of entity that we use; the value is Telegram's."""

    BOLD = "bold"
    LINK = "text_link"
    MOMENT = "date_time"


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a text that is more than text; offset and length in UTF-16 code units."""

    kind: EntityKind
    offset: int
    length: int
    url: str | None = None
    """Of a link."""
    unix_time: int | None = None
    """Of a moment. Without a format Telegram shows the words as they stand."""


@dataclass(frozen=True, slots=True)
class Button:
    """Words to tap, and the callback data that comes back."""

    label: str
    data: str


def entities_json(entities: Iterable[Entity]) -> str:
    """An Array of MessageEntity."""
    found: list[dict[str, str | int]] = []
    for entity in entities:
        fields: dict[str, str | int] = {
            "type": entity.kind.value,
            "offset": entity.offset,
            "length": entity.length,
        }
        if entity.url is not None:
            fields["url"] = entity.url
        if entity.unix_time is not None:
            fields["unix_time"] = entity.unix_time
        found.append(fields)
    return json.dumps(found)


def keyboard_json(rows: Rows) -> str:
    """An InlineKeyboardMarkup."""
    buttons = [[{"text": button.label, "callback_data": button.data} for button in row] for row in rows]
    return json.dumps({"inline_keyboard": buttons})
