"""Actions as callback data, and back.

A button lives as long as its message: years. So the data names things, it never points into memory:
`1e:approach/dialoog` is version 1, action `e`, then the action's fields in order, without the last ones that
have their default. Letters and fields are never reused for something else; a new field comes last and has a
default.
"""

import re
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints
from urllib.parse import quote, unquote

from bot.domain.dialogue import action as actions
from bot.domain.dialogue.action import Action
from bot.domain.knowledge.entry import EntryId

MAX_BYTES = 64  # Telegram's limit
VERSION = "1"

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
}
_HEAD_OF = {kind: VERSION + letter for letter, kind in LETTERS.items()}
_FIELDS_OF = {kind: tuple((field.name, field.default) for field in fields(kind)) for kind in LETTERS.values()}
_SAFE = re.compile(r"[\w.~/!-]*", re.ASCII)  # what stands in callback data as it is


def encode(action: Action) -> str:
    """The callback data of an action: ASCII. Raises ValueError for one that does not fit `MAX_BYTES`."""
    parts, written = [_HEAD_OF[type(action)]], 1
    for name, default in _FIELDS_OF[type(action)]:
        value = getattr(action, name)
        parts.append(_write(value))
        if value != default:
            written = len(parts)
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
    if kind is None or len(parts) > len(fields(kind)):
        return None
    hints = get_type_hints(kind)
    values: dict[str, object] = {}
    try:
        for field, part in zip(fields(kind), parts, strict=False):
            values[field.name] = _read(part, hints[field.name])
        if any(_required(field) and field.name not in values for field in fields(kind)):
            return None
        make: Callable[..., Action] = kind
        return make(**values)
    except ValueError:
        return None


def _required(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _write(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ",".join(_write(item) for item in value)
    text = str(value)
    return text if _SAFE.fullmatch(text) else quote(text, safe="/!")


def _read(text: str, kind: object) -> object:
    if isinstance(kind, UnionType):
        (inner,) = (option for option in get_args(kind) if option is not NoneType)
        return _read(text, inner) if text else None
    if get_origin(kind) is tuple:
        return tuple(_read(item, get_args(kind)[0]) for item in text.split(",")) if text else ()
    if kind is EntryId:
        return EntryId.parse(unquote(text))
    if kind is int and not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    assert isinstance(kind, type)
    assert kind in (int, str) or issubclass(kind, StrEnum)
    value: object = kind(unquote(text))
    return value
