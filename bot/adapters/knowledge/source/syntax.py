"""What is wrong with a text that is not YAML, in terms of what the editor typed.

A mistake is mended in memory and the reading goes on, so that one look shows all mistakes of a file.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

import yaml

from bot.adapters.knowledge.source.line_mends import (
    Mend,
    around,
    closings,
    indentation,
    one_line,
    runs,
    splits,
    suspects,
)
from bot.adapters.knowledge.source.lines import ODD_BREAKS, conflict_line, split_lines
from bot.adapters.knowledge.source.lost_text import lost_text
from bot.adapters.knowledge.source.nodes import Document, NodePositions, compose
from bot.adapters.knowledge.source.quick_fixes import (
    QuickFix,
    inside_braces,
    inside_brackets,
    odd_indentation,
    special_start,
)
from bot.domain.diagnostics import Edit, Finding, Path

MAX_MISTAKES = 25  # a file with more is not the file it should be
MAX_TRIED = 200_000  # characters of a file in which mends are still looked for
DASH = 2  # signs of a dash and the space after it
MAX_LINE = 5_000  # characters of a line that is still looked at

MOST_SUSPECTS = 12  # lines of which mends are tried for one mistake

Judge = Callable[[Document], int]
"""How much is wrong with the fields of a document; with it the likeliest of several mends is chosen."""


def _no_judge(_document: Document) -> int:
    return 0


class _Tried(NamedTuple):
    mend: Mend
    left: yaml.YAMLError | None
    reach: int
    wrong: int
    """What is wrong with the fields; 0 where the text cannot be read to its end."""


def compose_or_explain(file: str, text: str, judge: Judge = _no_judge) -> Document:
    """The document; with findings, and perhaps without a value, where the text is not as it should be."""
    if number := conflict_line(text):
        found = Finding(file, (), "conflict_marks", at=(number, 1))
        return Document(file, text, None, NodePositions(), (found,), text)
    early: tuple[Finding, ...] = ()
    readable = text
    if ODD_BREAKS.search(text):
        readable, early = _plain_breaks(file, readable)
    if not text.isascii():
        readable, odd = _plain_indentation(file, readable)
        early = (*early, *odd)
    try:
        document = compose(file, readable)
    except yaml.YAMLError as error:
        document = _explain(file, readable, error, judge)
    if document.value is None and not document.findings:
        early = (*early, Finding(file, (), "empty_file", at=(1, 1)))
    findings = tuple(_with_quotes(found, document) for found in document.findings)
    lost = tuple(lost_text(document)) if document.value is not None else ()
    if not early and not findings and not lost and readable == text:
        return document
    return Document(
        file, text, document.value, document.places, (*early, *findings, *lost), document.readable
    )


def _plain_breaks(file: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    lines, findings = split_lines(text), []
    for number, line in enumerate(lines, start=1):
        if found := ODD_BREAKS.search(line):
            lines[number - 1] = ODD_BREAKS.sub(" ", line)
            better = ODD_BREAKS.sub("" if not ODD_BREAKS.sub("", line).strip() else " ", line).rstrip()
            edit = Edit(number, number + 1, better)
            findings.append(Finding(file, (), "odd_break", at=(number, found.start() + 1), proposals=(edit,)))
    return "\n".join(lines), tuple(findings)


def _plain_indentation(file: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    lines, findings = split_lines(text), []
    for number, line in enumerate(lines, start=1):
        if not line.isascii() and (mend := odd_indentation(line)) is not None:
            lines[number - 1] = mend.line
            findings.append(_finding(file, number, mend))
    return ("\n".join(lines), tuple(findings)) if findings else (text, ())


def _finding(file: str, number: int, mend: QuickFix) -> Finding:
    edit = Edit(number, number + 1, mend.line)
    return Finding(file, (), mend.code, {"text": mend.text}, at=(number, mend.column), proposals=(edit,))


def _with_quotes(found: Finding, document: Document) -> Finding:
    """For a sign that YAML took for its own: the line with quotes around the text."""
    if found.code == "duplicate_key" and found.at is not None:
        if heading := tuple(_under_english(found.path, found.at, document)):
            return replace(found, code="no_heading", values={"text": "en"}, proposals=heading)
        return replace(found, proposals=tuple(_as_new_item(found.path, found.at, document)))
    if found.code not in ("alias", "anchor", "tag"):
        return found
    number, column = document.places.find(found.path)
    line = split_lines(document.readable)[number - 1]
    edits = [
        Edit(number, number + 1, mend.line)
        for offer in (inside_braces, inside_brackets, special_start)
        for mend in offer(line)
    ]
    return Finding(
        found.file, found.path, found.code, found.values, at=(number, column), proposals=tuple(edits)
    )


def _as_new_item(path: Path, at: tuple[int, int], document: Document) -> Iterator[Edit]:
    """The line with a dash before its field, where fields that are there already begin another item."""
    number, column = at
    line = split_lines(document.readable)[number - 1]
    if len(path) > 1 and isinstance(path[-2], int) and column > DASH and not line[: column - 1].strip():
        yield Edit(number, number + 1, f"{line[: column - 1 - DASH]}- {line[column - 1 :]}")


def _under_english(path: Path, at: tuple[int, int], document: Document) -> Iterator[Edit]:
    """`en:` above a field that the Dutch side has already, where there is no English side."""
    key = document.places.keys.get(path[:-1])
    if (
        len(path) > 1
        and path[-2] == "nl"
        and key is not None
        and (*path[:-2], "en") not in document.places.keys
    ):
        yield Edit(at[0], at[0], f"{' ' * (key[1] - 1)}en:")


def _explain(file: str, text: str, error: yaml.YAMLError, judge: Judge) -> Document:
    lines = split_lines(text)
    findings: list[Finding] = []
    while len(findings) < MAX_MISTAKES:
        number, column = _place(error, "\n".join(lines))
        tried = _mend(file, lines, error, number, judge) if len(text) <= MAX_TRIED else None
        if tried is None:
            number = min(number, len(lines))
            broken = number > 1 and " #" in lines[number - 2]
            place = (number - 1, lines[number - 2].index(" #") + 2) if broken else (number, column)
            findings.append(Finding(file, (), "hash_breaks_text" if broken else "yaml", at=place))
            break
        findings.append(_of_mend(file, tried.mend))
        if tried.mend.grows:
            break
        lines = tried.mend.apply(lines)
        if tried.left is None:
            readable = "\n".join(lines)
            document = compose(file, readable)
            found = (*findings, *document.findings)
            return Document(file, text, document.value, document.places, found, readable)
        error = tried.left
    return Document(file, text, None, NodePositions(), tuple(findings), "\n".join(lines))


def _of_mend(file: str, mend: Mend) -> Finding:
    at = (mend.line, mend.column)
    return Finding(file, (), mend.code, {"text": mend.text}, at=at, proposals=(mend.edit,))


def _mend(file: str, lines: list[str], error: yaml.YAMLError, at: int, judge: Judge) -> _Tried | None:
    """The mend after which most can be read, and then least is wrong; None when nothing helps."""
    numbers = [number for number in _suspects(lines, error, at) if len(lines[number - 1]) <= MAX_LINE]
    tried: list[_Tried] = []
    for offers in (one_line, runs, around, closings, indentation, splits):
        for number in numbers:
            for mend in offers(lines, number):
                one = _try(file, lines, mend, judge)
                if one.left is None and not one.wrong:
                    return one
                if not mend.grows:
                    tried.append(one)
    further = [one for one in tried if one.reach > max(at, one.mend.edit.end_line - 1)]
    if further:
        return max(further, key=lambda one: (one.reach, -one.wrong))
    for one in tried:
        if one.mend.edit.end_line - one.mend.edit.line > 1:
            continue
        alone = lines[one.mend.line - 1].strip()
        if _error(file, [alone]) and not _error(file, [one.mend.edit.text.strip()]):
            return one
    return None


def _try(file: str, lines: list[str], mend: Mend, judge: Judge) -> _Tried:
    text = "\n".join(mend.apply(lines))
    try:
        document = compose(file, text)
    except yaml.YAMLError as left:
        return _Tried(mend, left, _place(left, text)[0], 0)
    wrong = judge(document) + sum(1 for _ in lost_text(document)) + len(document.findings)
    return _Tried(mend, None, len(lines) + 2, wrong)


def _suspects(lines: list[str], error: yaml.YAMLError, at: int) -> list[int]:
    """Line numbers to look at, the likeliest first."""
    numbers = [at, at - 1]
    if isinstance(error, yaml.MarkedYAMLError) and error.context_mark is not None:
        numbers.append(error.context_mark.line + 1)
    numbers += suspects(lines, at)
    numbers.append(at + 1)
    return [number for number in dict.fromkeys(numbers) if 0 < number <= len(lines)][:MOST_SUSPECTS]


def _error(file: str, lines: list[str]) -> yaml.YAMLError | None:
    try:
        compose(file, "\n".join(lines) + "\n")
    except yaml.YAMLError as error:
        return error
    return None


def _place(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    """Line and column, from 1, where the mistake most likely is."""
    if isinstance(error, yaml.reader.ReaderError):
        before = text[: error.position] if isinstance(error.position, int) else ""
        return before.count("\n") + 1, len(before) - before.rfind("\n")
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        if error.context_mark is not None and "scanning a quoted" in (error.context or ""):
            mark = error.context_mark
        if mark is not None:
            return mark.line + 1, mark.column + 1
    return 1, 1
