"""A new item in a list of a file, or a new field among others: proved by reading the file again."""

import copy
from collections.abc import Iterator

from bot.adapters.knowledge.adding.yaml_lines import braced, item_lines
from bot.adapters.knowledge.diagnostics.edits import planned_edits
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain, Span, spans
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Edit, Finding, NewField, Path


def with_item(document: Document, path: Path, item: Plain) -> Edit | None:
    """`item` behind the others of the list at `path`; the list is begun when it is not there.

    None for a file in which it cannot be put with everything else as it was.
    """
    expected = copy.deepcopy(document.value)
    there = _at(expected, path)
    if there is None and path:
        around, name = _at(expected, path[:-1]), path[-1]
        if not isinstance(around, dict) or not isinstance(name, str):
            return None
        around[name] = [item]
        planned = _field(document, path[:-1], name, f"{name}: [{braced(item)}]")
    elif isinstance(there, list):
        there.append(item)
        planned = _appended(document, path, item)
    else:
        return None
    return next((edit for edit in planned if _reads_as(document, edit, expected)), None)


def with_field(document: Document, path: Path, name: str, value: Plain) -> Edit | None:
    """The field behind the others at `path`. None when it is there, or cannot be put there."""
    expected = copy.deepcopy(document.value)
    around = _at(expected, path)
    if not isinstance(around, dict) or name in around:
        return None
    around[name] = value
    planned = _field(document, path, name, f"{name}: {braced(value)}")
    return next((edit for edit in planned if _reads_as(document, edit, expected)), None)


def _at(value: Plain | None, path: Path) -> Plain | None:
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def _field(document: Document, path: Path, name: str, text: str) -> Iterator[Edit]:
    proposal = NewField(name, text)
    return (
        plan.edit for plan in planned_edits(Finding(document.file, path, "", proposals=(proposal,)), document)
    )


def _appended(document: Document, path: Path, item: Plain) -> Iterator[Edit]:
    lines = split_lines(document.text)
    values, _ = spans(document.readable)
    below = [own for own in document.places.values if own[: len(path)] == path and len(own) == len(path) + 1]
    if below:
        line, column = document.places.values[below[-1]]
        before = lines[line - 1][: column - 1].rstrip()
        if before.endswith("-"):
            last = max(_end(span) for own, span in values.items() if own[: len(path)] == path)
            new = "\n".join(item_lines(item, len(before) - 1))
            yield Edit(last + 1, last + 1, new)
            return
    yield from _in_brackets(document, path, item, lines)


def _in_brackets(document: Document, path: Path, item: Plain, lines: list[str]) -> Iterator[Edit]:
    """Before each bracket that could be the end of the list; the proof says which it is."""
    first, column = document.places.values[path]
    for number in range(first, min(first + 20, len(lines) + 1)):
        line = lines[number - 1]
        start = column if number == first else 0
        for at in range(start, len(line)):
            if line[at] == "]":
                before = line[:at].rstrip()
                comma = "" if before.endswith(("[", ",")) else ", "
                yield Edit(number, number + 1, f"{before}{comma}{braced(item)}{line[at:]}")


def _end(span: Span) -> int:
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


def _reads_as(document: Document, edit: Edit, expected: Plain | None) -> bool:
    text = "\n".join(edit.apply(split_lines(document.text)))
    return compose_or_explain(document.file, text).value == expected
