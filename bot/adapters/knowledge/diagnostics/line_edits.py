"""The lines of a file with other values in the places of those that cannot be true."""

import re
from typing import NamedTuple

from bot.adapters.knowledge.source.nodes import Document
from bot.domain.diagnostics import Finding, Path

MOST_LINES = 4  # from the first value that changes to the last; of more only the place is told

_PLAIN = re.compile(r"(?:[^#]|(?<! )#)*")
_BETWEEN_BRACES = re.compile(r"[^,\]}#]*")


class EditedLines(NamedTuple):
    """Where the lines begin, both from 1, and how they should read."""

    line: int
    column: int
    text: str


def edited_lines(finding: Finding, document: Document) -> EditedLines:
    """The lines of `finding.fix`, as they should be; a field that is not there yet is a line to add.

    The place is that of the finding; when values on several lines change, that of the first.
    """
    places, lines = document.places, document.text.splitlines()
    place = places.find(finding.path)
    missing = [path for path in finding.fix if path not in places.values]
    if missing:
        return EditedLines(*place, "\n".join(_added(path, finding.fix[path], document) for path in missing))
    found = sorted(places.values[path] for path in finding.fix)
    (first, _), (last, _) = found[0], found[-1]
    if last - first >= MOST_LINES or last > len(lines):
        return EditedLines(*place, "")
    mended = dict(enumerate(lines[first - 1 : last], start=first))
    by_place = {places.values[path]: better for path, better in finding.fix.items()}
    for number, column in reversed(found):
        text, start = mended[number], column - 1
        mended[number] = text[:start] + by_place[number, column] + text[_end(text, start) :]
    shown = found[0] if first < place[0] else place
    return EditedLines(*shown, "\n".join(mended.values()))


def _added(path: Path, value: str, document: Document) -> str:
    _, column = document.places.find(path[:-1])
    return f"{' ' * (column - 1)}{path[-1]}: {value}"


def _end(line: str, start: int) -> int:
    """Where the value ends that begins at `start`."""
    if line[start : start + 1] in ("'", '"'):
        closing = line.find(line[start], start + 1)
        return closing + 1 if closing > 0 else len(line)
    before = line[:start]
    within = sum(map(before.count, "{[")) > sum(map(before.count, "}]"))
    found = (_BETWEEN_BRACES if within else _PLAIN).match(line, start)
    return start + len(found[0].rstrip()) if found else start
