"""Actions as short text and back: callback data, links and forms carry it, whatever the channel.

A text is a version, a letter for the kind of action and the fields in order, `1f:event:burendag:2`; fields at
the end that have their default are left out. Old texts keep their meaning: letters and the order of fields
never change, a new field goes to the end and has a default.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints
from urllib.parse import quote, unquote

from bot.domain.dialogue import action as actions
from bot.domain.dialogue.action import Action
from bot.domain.knowledge.entry import EntryId
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind

MAX_BYTES = 64  # Telegram's limit
VERSION = "1"
LATEST = 32_503_680_000  # seconds: the year 3000; no date that was ever announced begins later

LETTERS: dict[str, type[Action]] = {
    "s": actions.OpenScreen,
    "e": actions.OpenEntry,
    "p": actions.OpenPart,
    "x": actions.ListExamples,
    "r": actions.RandomExample,
    "n": actions.NoneOfThese,
    "d": actions.Diagnose,
    "f": actions.Follow,
    "u": actions.Unfollow,
    "l": actions.ChooseLanguage,
    "t": actions.SetLeadTimes,
    "z": actions.Later,
    "b": actions.Decide,
    "k": actions.ChooseSession,
    "v": actions.DropSession,
    "a": actions.SignedUp,
    "g": actions.NotSignedUp,
    "c": actions.MakeCalendar,
    "w": actions.WeeklyTip,
    "m": actions.MonthlyAgenda,
    "q": actions.StopRecurring,
    "y": actions.SetTimeZone,
    "j": actions.Attend,
    "h": actions.Judge,
    "i": actions.Quiz,
    "o": actions.Preview,
    "A": actions.ShareExample,
}

_SAFE = re.compile(r"[\w.~/!-]*", re.ASCII)  # what stands in callback data as it is


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a value of one type is spelled: in so many parts, each quoted. `read` raises ValueError."""

    parts: int
    write: Callable[[object], Sequence[str]]
    read: Callable[[Sequence[str]], object]


@dataclass(frozen=True, slots=True)
class _CodedField:
    name: str
    shape: _Shape
    default: object
    """MISSING when the text must have it."""


def encode(action: Action) -> str:
    """The text of an action: ASCII. Raises ValueError for one that does not fit `MAX_BYTES`."""
    parts, written = [_HEAD_OF[type(action)]], 1
    for field in _FIELDS_OF[type(action)]:
        value, first = getattr(action, field.name), len(parts) + 1
        parts.extend(_quoted(part) for part in field.shape.write(value))
        if value != field.default:
            written = len(parts)
            while written > first and not parts[written - 1]:
                written -= 1
    data = ":".join(parts[:written])
    if len(data) > MAX_BYTES:
        raise ValueError(f"{action} does not fit a button: {data}")
    return data


def decode(data: str) -> Action | None:
    """The action that a button of this or an earlier release carries; None when it means nothing any more."""
    head, *parts = data.split(":")
    if not head.startswith(VERSION):
        return None
    kind = LETTERS.get(head.removeprefix(VERSION))
    if kind is None:
        return None
    values: dict[str, object] = {}
    try:
        for field in _FIELDS_OF[kind]:
            own, parts = parts[: field.shape.parts], parts[field.shape.parts :]
            if own:
                values[field.name] = field.shape.read([unquote(part) for part in own])
            elif field.default is MISSING:
                values[field.name] = field.shape.read([])
        if parts:
            return None
        make: Callable[..., Action] = kind
        return make(**values)
    except ValueError:
        return None


def _quoted(text: str) -> str:
    return text if _SAFE.fullmatch(text) else quote(text, safe="/!,")


def _one(parts: Sequence[str]) -> str:
    if not parts:
        raise ValueError("a part is missing")
    return parts[0]


def _digits(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


def _plain(read: Callable[[str], object]) -> _Shape:
    return _Shape(1, lambda value: (str(value),), lambda parts: read(_one(parts)))


def _instant(text: str) -> datetime:
    seconds = _digits(text)
    if seconds > LATEST:
        raise ValueError(text)
    return datetime.fromtimestamp(seconds, UTC)


def _seconds(value: object) -> Sequence[str]:
    assert isinstance(value, datetime)
    return (str(int(value.timestamp())),)


def _scope_parts(value: object) -> Sequence[str]:
    assert isinstance(value, Scope)
    return (value.kind.value, value.key)


def _scope(parts: Sequence[str]) -> Scope:
    return Scope(ScopeKind(_one(parts)), parts[1] if len(parts) > 1 else "")


def _yes(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(text)
    return text == "yes"


def _lead(value: object) -> Sequence[str]:
    assert isinstance(value, LeadTime)
    return (value.key,)


_SHAPES: dict[object, _Shape] = {
    int: _plain(_digits),
    str: _plain(str),
    bool: _Shape(1, lambda value: ("yes" if value else "no",), lambda parts: _yes(_one(parts))),
    EntryId: _plain(EntryId.parse),
    LeadTime: _Shape(1, _lead, lambda parts: LeadTime.parse(_one(parts))),
    Scope: _Shape(2, _scope_parts, _scope),
    datetime: _Shape(1, _seconds, lambda parts: _instant(_one(parts))),
}


def _shape_of(hint: object) -> _Shape:
    if isinstance(hint, UnionType):
        (option,) = (option for option in get_args(hint) if option is not NoneType)
        return _optional(_shape_of(option))
    if get_origin(hint) is tuple:
        return _listed(_shape_of(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _plain(hint)
    return _SHAPES[hint]


def _optional(inner: _Shape) -> _Shape:
    return _Shape(
        1,
        lambda value: ("",) if value is None else inner.write(value),
        lambda parts: inner.read(parts) if parts and parts[0] else None,
    )


def _listed(inner: _Shape) -> _Shape:
    def write(value: object) -> Sequence[str]:
        assert isinstance(value, tuple)
        return (",".join(inner.write(item)[0] for item in value),)

    def read(parts: Sequence[str]) -> object:
        text = parts[0] if parts else ""
        return tuple(inner.read([item]) for item in text.split(",")) if text else ()

    return _Shape(1, write, read)


def _field(field: Field[object], hints: dict[str, object]) -> _CodedField:
    return _CodedField(field.name, _shape_of(hints[field.name]), field.default)


def _fields_of(kind: type[Action]) -> tuple[_CodedField, ...]:
    return tuple(map(partial(_field, hints=get_type_hints(kind)), fields(kind)))


_HEAD_OF = {kind: VERSION + letter for letter, kind in LETTERS.items()}
_FIELDS_OF = {kind: _fields_of(kind) for kind in LETTERS.values()}
