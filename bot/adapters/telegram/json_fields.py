"""Fields of what Telegram sends. One that is missing, or of another kind, is simply not there."""

from collections.abc import Mapping

JsonObject = Mapping[str, object]


def part(of: JsonObject | None, name: str) -> JsonObject | None:
    """An object in an object."""
    value = of.get(name) if of is not None else None
    return value if isinstance(value, dict) else None


def parts(of: JsonObject, name: str) -> tuple[JsonObject, ...]:
    """The objects of a list."""
    value = of.get(name)
    return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


def text(of: JsonObject | None, name: str) -> str | None:
    """Words; half a character is shown as a question mark, since nothing could send it on."""
    value = of.get(name) if of is not None else None
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else None


def number(of: JsonObject | None, name: str) -> int | None:
    """A whole number; a yes or no is none."""
    value = of.get(name) if of is not None else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def decimal(of: JsonObject | None, name: str) -> float | None:
    """A number, whole or not, that is one."""
    value = of.get(name) if of is not None else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 1e9 else None


def flag(of: JsonObject | None, name: str) -> bool:
    """Whether it says yes."""
    return of is not None and of.get(name) is True


def buttons_of(message: JsonObject) -> tuple[JsonObject, ...]:
    """The buttons under a message, in reading order."""
    rows = (part(message, "reply_markup") or {}).get("inline_keyboard")
    if not isinstance(rows, list):
        return ()
    every = (row for row in rows if isinstance(row, list))
    return tuple(button for row in every for button in row if isinstance(button, dict))
