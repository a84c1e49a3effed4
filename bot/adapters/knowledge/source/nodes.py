"""YAML text to plain values in which every scalar stays text, with the place of each.

`safe_load` would make 19:30 into 1170 and `no` into False, and keep the last of two equal keys in silence.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from bot.domain.diagnostics import Edit, Finding, Path

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]

_YAML_OWN = "tag:yaml.org,2002:"  # what YAML reads `!!` as
MAX_DEPTH = 50  # levels of nesting; ours has eight
MAX_NODES = 50_000  # values in a file; our largest has a tenth of that

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class NodePositions:
    """Line and column, both from 1, of every value and of every field's name."""

    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def find(self, path: Path, *, at_key: bool = False) -> tuple[int, int]:
        """The place of `path`; where there is none, that of the nearest value around it."""
        if at_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


class Span(NamedTuple):
    """Where a scalar stands: line and column, from 1, of its first sign and of the one after its last."""

    line: int
    column: int
    end_line: int
    end_column: int
    style: str
    """How it is written: empty for plain, else its first sign: `'`, `"`, `|` or `>`."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of YAML. `value` is None when the file holds nothing, or cannot be read."""

    file: str
    """The path that a person can open."""
    text: str
    """As it stands in the file."""
    value: Plain | None
    places: NodePositions
    findings: tuple[Finding, ...]
    readable: str = ""
    """The text that was read: that of the file, with what made it unreadable mended; as many lines."""

    @property
    def unread(self) -> bool:
        """Whether nothing is known of what the file holds."""
        return self.value is None and bool(self.findings)


def compose(file: str, text: str) -> Document:
    """The document in `text`. Raises yaml.MarkedYAMLError where the text is not YAML."""
    composer = _Composer(file, text)
    try:
        value = composer.document()
    except _RefusedError:
        value = None
    return Document(file, text, value, composer.places, tuple(composer.findings), text)


def spans(text: str) -> tuple[dict[Path, Span], dict[Path, Span]]:
    """Where each value that is a scalar stands, and each field's name, in a text that is YAML."""
    composer = _Composer("", text, with_spans=True)
    with suppress(_RefusedError):
        composer.document()
    return composer.value_spans, composer.key_spans


class _RefusedError(Exception):
    """The text is larger or deeper than a file of ours can be; the reason is a finding."""


class _Composer:
    def __init__(self, file: str, text: str, *, with_spans: bool = False) -> None:
        self._file = file
        self._with_spans = with_spans
        self._nodes = 0
        self.value_spans: dict[Path, Span] = {}
        self.key_spans: dict[Path, Span] = {}
        # None comes only after the end of the stream, where nothing is asked any more
        self._next = cast("Callable[[], Event]", _LOADER(text).get_event)
        self.places = NodePositions()
        self.findings: list[Finding] = []

    def document(self) -> Plain | None:
        value: Plain | None = None
        seen = 0
        while not isinstance(event := self._next(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                seen += 1
                if seen == 2:
                    line, column = _place(event)
                    self.findings.append(
                        Finding(
                            self._file,
                            (),
                            "second_document",
                            {"line": str(line)},
                            at=(line, column),
                            proposals=(Edit(line, line + 1, ""),),
                        )
                    )
                    break
                value = self._value(self._next(), (), 0)
        return None if value == "" else value

    def _value(self, event: Event, path: Path, depth: int) -> Plain:
        self.places.values[path] = _place(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.findings.append(Finding(self._file, (), "too_many_values", {"most": str(MAX_NODES)}))
            raise _RefusedError
        if isinstance(event, ScalarEvent):
            if self._with_spans:
                self.value_spans[path] = _span(event)
            return self._scalar(event, path)
        if isinstance(event, AliasEvent):
            self._found(path, "alias", name=event.anchor or "")
            return f"*{event.anchor}"
        if not isinstance(event, MappingStartEvent | SequenceStartEvent):
            raise yaml.YAMLError
        if depth > MAX_DEPTH:
            self.findings.append(Finding(self._file, (), "too_deep", at=_place(event)))
            raise _RefusedError
        self._refuse_marks(event, path)
        if isinstance(event, MappingStartEvent):
            return self._mapping(path, depth + 1)
        return self._sequence(path, depth + 1)

    def _scalar(self, event: ScalarEvent, path: Path) -> str:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, path)
        text: str = event.value
        return text

    def _mapping(self, path: Path, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        told = new_item = False
        while not isinstance(event := self._next(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                below = (*path, "?")
                self._value(event, below, depth)
                self.findings.append(Finding(self._file, below, "key_not_text", at=_place(event)))
                self._value(self._next(), below, depth)
                continue
            key = self._scalar(event, path)
            below = (*path, key)
            if key == "<<":
                self.findings.append(Finding(self._file, below, "merge_key", at=_place(event)))
                if not isinstance(event := self._next(), AliasEvent):
                    self._value(event, below, depth)
                continue
            if key in found:
                if not told:
                    self.findings.append(self._duplicate(event, below))
                told = True
                new_item = new_item or key == next(iter(found))
                if self._with_spans:
                    self.key_spans[*below, "?"] = _span(event)
                self._value(self._next(), (*below, "?"), depth)
                continue
            told = new_item
            self.places.keys[below] = _place(event)
            if self._with_spans:
                self.key_spans[below] = _span(event)
            found[key] = self._value(self._next(), below, depth)
        return found

    def _duplicate(self, event: ScalarEvent, path: Path) -> Finding:
        """Of several fields in a row that are there already the first is told: the others follow from it."""
        first, _ = self.places.keys[path]
        values = {"field": str(path[-1]), "line": str(first)}
        return Finding(self._file, path, "duplicate_key", values, at=_place(event))

    def _sequence(self, path: Path, depth: int) -> list[Plain]:
        found: list[Plain] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            found.append(self._value(event, (*path, len(found)), depth))
        return found

    def _refuse_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, path: Path) -> None:
        if event.anchor is not None:
            self._found(path, "anchor", name=event.anchor)
        if event.tag is not None:
            self._found(path, "tag", name=event.tag.replace(_YAML_OWN, "!!"))

    def _found(self, path: Path, code: str, **values: str) -> None:
        self.findings.append(Finding(self._file, path, code, values))


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _span(event: ScalarEvent) -> Span:
    line, column = _place(event)
    last = event.end_mark
    end = (last.line + 1, last.column + 1) if last is not None else (line, column)
    return Span(line, column, *end, event.style or "")
