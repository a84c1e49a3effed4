"""From what a check proposes to the lines of the file as they should then be."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Span, spans
from bot.adapters.knowledge.source.quick_fixes import quoted
from bot.domain.diagnostics import (
    CopiedItem,
    Edit,
    Finding,
    NewField,
    NewName,
    NewPieces,
    NewValues,
    NoField,
    Path,
    RawValue,
)

MOST_LINES = 40  # from the first line that changes to the last; of more only the place is told
FIRST_FIELDS = frozenset({"id", "titel", "naam", "kop", "vraag"})  # what people write before the rest

_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\S)")


class PlannedEdit(NamedTuple):
    """Lines as they should be, and at which paths the values may then be others."""

    edit: Edit
    changes: frozenset[Path]


class _Text:
    """The lines of a document, and where its values stand in them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = split_lines(document.readable)
        self.values: Mapping[Path, Span]
        self.keys: Mapping[Path, Span]
        self.values, self.keys = spans(document.readable)

    def in_braces(self, path: Path) -> bool:
        """Whether the fields or items at `path` stand between brackets."""
        line, column = self.document.places.find(path)
        return self.lines[line - 1][column - 1 : column] in ("{", "[") and path not in self.values

    def last_line(self, path: Path) -> int:
        """The last line with a piece of what stands at `path`."""
        ends = [
            _last_line(span)
            for known in (self.values, self.keys)
            for own, span in known.items()
            if own[: len(path)] == path
        ]
        starts = [line for own, (line, _) in self.document.places.values.items() if own[: len(path)] == path]
        return max([*ends, *starts])


def _last_line(span: Span) -> int:
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


def planned_edits(finding: Finding, document: Document) -> Iterator[PlannedEdit]:
    """What each proposal of `finding` means for the lines; none for what cannot be done on a few lines."""
    text: _Text | None = None
    for proposal in finding.proposals:
        if isinstance(proposal, Edit):
            yield PlannedEdit(proposal, frozenset())
            continue
        text = text or _Text(document)
        planned = _planned(proposal, finding, text)
        if planned is not None and planned.edit.end_line - planned.edit.line <= MOST_LINES:
            yield planned


def _planned(
    proposal: NewValues | NewName | NewField | RawValue | NoField | CopiedItem | NewPieces,
    finding: Finding,
    text: _Text,
) -> PlannedEdit | None:
    path = finding.path
    if isinstance(proposal, NewValues):
        return _new_values(proposal.values, text)
    if isinstance(proposal, RawValue):
        edit = _replaced(text, {path: proposal.text})
        changes = path[:-1] if path and isinstance(path[-1], int) else path
        return PlannedEdit(edit, frozenset({changes})) if edit else None
    if isinstance(proposal, NewName):
        return _new_name(proposal.name, path, text)
    if isinstance(proposal, NewField):
        edit = _added(text, path, proposal.name, proposal.text)
        return PlannedEdit(edit, frozenset({(*path, proposal.name)})) if edit else None
    if isinstance(proposal, CopiedItem):
        return _copied(text, path, proposal.values)
    edit = _pieces(text, path, proposal) if isinstance(proposal, NewPieces) else _removed(text, path)
    return PlannedEdit(edit, frozenset({path})) if edit else None


def _new_values(values: Mapping[Path, str], text: _Text) -> PlannedEdit | None:
    there = {path: _scalar(value, text, path) for path, value in values.items() if path in text.values}
    missing = {path: value for path, value in values.items() if path not in text.document.places.values}
    if len(there) + len(missing) < len(values):
        return None
    if not missing:
        edit = _replaced(text, there)
        return PlannedEdit(edit, frozenset(values)) if edit else None
    [(path, value), *others] = missing.items()
    if others:
        return None
    line = f"{path[-1]}: {_scalar(value, text, path)}"
    after = next(iter(there), None)
    if after is None:
        edit = _added(text, path[:-1], str(path[-1]), line)
    else:
        edit = _replaced(text, there, {after: line})
    return PlannedEdit(edit, frozenset(values)) if edit else None


def _scalar(value: str, text: _Text, path: Path) -> str:
    """`value` as it can stand at `path`; what is written with quotes stays so."""
    span = text.values.get(path)
    inside = span is not None and any(text.in_braces(path[:end]) for end in range(len(path)))
    inside = inside or (span is None and text.in_braces(path[:-1]))
    if span is not None and span.style in ("'", '"'):
        return quoted(value)
    unsafe = ": " in value or " #" in value or value.endswith(":") or not _PLAIN_START.match(value)
    return quoted(value) if unsafe or (inside and set(value) & set(",[]{}")) else value


def _replaced(text: _Text, values: Mapping[Path, str], more: Mapping[Path, str] | None = None) -> Edit | None:
    """Other values in the places of these; `more` are fields to put in behind them."""
    if not values or any(path not in text.values for path in values):
        return None
    found = sorted(((text.values[path], value, path) for path, value in values.items()), reverse=True)
    first, last = found[-1][0].line, max(_last_line(span) for span, _, _ in found)
    if last > len(text.lines):
        return None
    lines = text.lines[first - 1 : last]
    for span, value, path in found:
        row, end = span.line - first, _last_line(span) - first
        ending = lines[end][span.end_column - 1 :] if span.style not in ("|", ">") else ""
        new = lines[row][: span.column - 1] + value
        if more and path in more:
            if text.in_braces(path[:-1]):
                new += f", {more[path]}"
            else:
                ending += "\n" + " " * (text.document.places.keys[path][1] - 1) + more[path]
        lines[row : end + 1] = [new + ending]
    return Edit(first, last + 1, "\n".join(lines))


def _new_name(name: str, path: Path, text: _Text) -> PlannedEdit | None:
    span = text.keys.get(path)
    if span is None or span.line != span.end_line:
        return None
    line = text.lines[span.line - 1]
    new = line[: span.column - 1] + name + line[span.end_column - 1 :]
    return PlannedEdit(Edit(span.line, span.line + 1, new), frozenset({path, (*path[:-1], name)}))


def _added(text: _Text, path: Path, name: str, field: str) -> Edit | None:
    """One more field among those at `path`: in front when it is one that people begin with, else behind."""
    if path not in text.document.places.values or path in text.values:
        return None
    line, column = text.document.places.values[path]
    last = text.last_line(path)
    if text.in_braces(path):
        return _added_in_braces(text, path, field)
    indent = " " * (column - 1)
    if name in FIRST_FIELDS and not text.lines[line - 1][: column - 1].strip():
        return Edit(line, line, indent + field)
    return Edit(last + 1, last + 1, indent + field)


def _added_in_braces(text: _Text, path: Path, field: str) -> Edit | None:
    line, column = text.document.places.values[path]
    ends = [(span.end_line, span.end_column) for own, span in text.values.items() if own[: len(path)] == path]
    last, after = max(ends, default=(line, column + 1))
    whole = text.lines[last - 1]
    depth = 0
    start = column if last == line else 1
    skip = {
        number
        for span in (*text.values.values(), *text.keys.values())
        if span.line <= last <= span.end_line
        for number in range(span.column if span.line == last else 1, span.end_column)
    }
    for number in range(start, len(whole) + 1):
        sign = whole[number - 1]
        if number in skip:
            continue
        depth += sign in "{["
        depth -= sign in "}]"
        if sign == "}" and number >= after and depth <= 0:
            before = whole[: number - 1].rstrip()
            comma = "" if before.endswith("{") else ", "
            return Edit(last, last + 1, f"{before}{comma}{field}{whole[number - 1 :]}")
    return None


def _pieces(text: _Text, path: Path, proposal: NewPieces) -> Edit | None:
    """Only the lines of the value that hold a piece change."""
    span = text.values.get(path)
    if span is None:
        return None
    last = _last_line(span)
    lines = text.lines[span.line - 1 : last]
    for old, new in proposal.pieces:
        for row, line in enumerate(lines):
            start = line.find(old, span.column - 1 if row == 0 else 0)
            if start >= 0:
                lines[row] = (line[:start] + new + line[start + len(old) :]).rstrip()
                break
        else:
            return None
    changed = [row for row, line in enumerate(lines) if line != text.lines[span.line - 1 + row]]
    if not changed:
        return None
    first, end = changed[0], changed[-1] + 1
    return Edit(span.line + first, span.line + end, "\n".join(lines[first:end]))


def _copied(text: _Text, path: Path, values: tuple[str, ...]) -> PlannedEdit | None:
    """The lines of the item once for each value, with ids of their own."""
    item = path if isinstance(path[-1], int) else path[:-1]
    own = (*item, "id")
    line, column = text.document.places.find(item)
    if path not in text.values or text.lines[line - 1][: column - 1].strip() != "-":
        return None
    last = text.last_line(item)
    slug = text.values.get(own)
    written = text.lines[slug.line - 1][slug.column - 1 : slug.end_column - 1].strip("'\"") if slug else ""
    rows: list[str] = []
    for number, value in enumerate(values, start=1):
        new = {path: _scalar(value, text, path)}
        if slug is not None and number > 1:
            new[own] = _scalar(f"{written}-{number}", text, own)
        edit = _replaced(text, new)
        if edit is None or len(edit.text.split("\n")) != edit.end_line - edit.line:
            return None
        rows += edit.apply(text.lines)[line - 1 : last]
    return PlannedEdit(Edit(line, last + 1, "\n".join(rows)), frozenset({item[:-1]}))


def _removed(text: _Text, path: Path) -> Edit | None:
    start = text.keys.get(path) or text.values.get(path)
    if start is None or path not in text.document.places.values:
        return None
    last = text.last_line(path)
    if not text.in_braces(path[:-1]):
        before = text.lines[start.line - 1][: start.column - 1]
        if before.strip() and before.strip() != "-":
            return None
        if before.strip() == "-" and isinstance(path[-1], str):
            return None
        return Edit(start.line, last + 1, "")
    end = text.values.get(path)
    if end is None or end.line != start.line or end.end_line != start.line:
        return None
    line = text.lines[start.line - 1]
    before, after = line[: start.column - 1], line[end.end_column - 1 :]
    if after.lstrip().startswith(","):
        after = after.lstrip()[1:].lstrip()
    else:
        before, after = before.rstrip().removesuffix(","), after.lstrip()
    return Edit(start.line, start.line + 1, before + after)
