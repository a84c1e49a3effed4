"""What is wrong with a text that is not YAML, in terms of what the editor typed.

A mistake is mended in memory and the reading goes on, so that one look shows all mistakes of a file.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

from bot.adapters.knowledge.source.lines import ODD_BREAKS, conflict_line, split_lines
from bot.adapters.knowledge.source.lost_text import lost_text
from bot.adapters.knowledge.source.nodes import Document, NodePositions, compose
from bot.adapters.knowledge.source.quick_fixes import (
    MENDS,
    QuickFix,
    inside_braces,
    inside_brackets,
    odd_indentation,
    special_start,
)
from bot.domain.diagnostics import Edit, Finding

MAX_MISTAKES = 25  # a file with more is not the file it should be
MAX_TRIED = 200_000  # characters of a file in which mends are still looked for
MAX_LINE = 5_000  # characters of a line that is still looked at

Judge = Callable[[Document], int]
"""How much is wrong with the fields of a document; with it the likeliest of several mends is chosen."""


def _no_judge(_document: Document) -> int:
    return 0


class _Tried(NamedTuple):
    number: int
    mend: QuickFix
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


def _explain(file: str, text: str, error: yaml.YAMLError, judge: Judge) -> Document:
    lines = split_lines(text)
    findings: list[Finding] = []
    while len(findings) < MAX_MISTAKES:
        number, column = _place(error, "\n".join(lines))
        mended = _mend(file, lines, error, number, judge) if len(text) <= MAX_TRIED else None
        if mended is None:
            number = min(number, len(lines))
            broken = number > 1 and " #" in lines[number - 2]
            place = (number - 1, lines[number - 2].index(" #") + 2) if broken else (number, column)
            findings.append(Finding(file, (), "hash_breaks_text" if broken else "yaml", at=place))
            break
        findings.append(_finding(file, mended.number, mended.mend))
        lines[mended.number - 1] = mended.mend.line
        if mended.left is None:
            readable = "\n".join(lines)
            document = compose(file, readable)
            found = (*findings, *document.findings)
            return Document(file, text, document.value, document.places, found, readable)
        error = mended.left
    return Document(file, text, None, NodePositions(), tuple(findings), "\n".join(lines))


def _mend(file: str, lines: list[str], error: yaml.YAMLError, at: int, judge: Judge) -> _Tried | None:
    """The mend after which most can be read, and then least is wrong; None when nothing helps."""
    suspects = [number for number in _suspects(lines, error, at) if len(lines[number - 1]) <= MAX_LINE]
    tried: list[_Tried] = []
    for offers in (_offers, _closings, _indentation):
        for number in suspects:
            for mend in offers(lines, number):
                one = _try(file, lines, number, mend, judge)
                tried.append(one)
                if one.left is None and not one.wrong:
                    return one
    best = max(tried, key=lambda one: (one.reach, -one.wrong), default=None)
    if best is not None and best.reach > max(at, best.number):
        return best
    for one in tried:
        alone = lines[one.number - 1].strip()
        if _error(file, [alone]) and not _error(file, [one.mend.line.strip()]):
            return one
    return None


def _try(file: str, lines: list[str], number: int, mend: QuickFix, judge: Judge) -> _Tried:
    changed = [*lines[: number - 1], mend.line, *lines[number:]]
    text = "\n".join(changed)
    try:
        document = compose(file, text)
    except yaml.YAMLError as left:
        return _Tried(number, mend, left, _place(left, text)[0], 0)
    wrong = judge(document) + sum(1 for _ in lost_text(document)) + len(document.findings)
    return _Tried(number, mend, None, len(lines) + 2, wrong)


def _suspects(lines: list[str], error: yaml.YAMLError, at: int) -> list[int]:
    """Line numbers to look at, the likeliest first."""
    numbers = [at, at - 1]
    if isinstance(error, yaml.MarkedYAMLError) and error.context_mark is not None:
        numbers.append(error.context_mark.line + 1)
    for number in range(min(at, len(lines)), 0, -1):
        value = lines[number - 1].partition(": ")[2].strip() or lines[number - 1].strip().removeprefix("- ")
        if value[:1] in ("'", '"') and value.count(value[0]) % 2:
            numbers.append(number)
    numbers.append(at + 1)
    return [number for number in dict.fromkeys(numbers) if 0 < number <= len(lines)][:12]


def _offers(lines: list[str], number: int) -> Iterator[QuickFix]:
    for mend in MENDS:
        yield from mend(lines[number - 1])


def _closings(lines: list[str], number: int) -> Iterator[QuickFix]:
    """The bracket that closes a list over several lines, which this line may end."""
    line = lines[number - 1].rstrip()
    above = "\n".join(lines[:number])
    for sign, closing in (("[", "]"), ("{", "}")):
        if above.count(sign) > above.count(closing) and line:
            yield QuickFix("bracket_not_closed", len(line) + 1, line.rstrip(",") + closing, sign)


def _indentation(lines: list[str], number: int) -> Iterator[QuickFix]:
    """The line as deep as a line before it, or a step deeper than the nearest."""
    line = lines[number - 1]
    own = len(line) - len(line.lstrip())
    before = [len(text) - len(text.lstrip()) for text in reversed(lines[: number - 1]) if text.strip()]
    for depth in dict.fromkeys((*before[:1], *before[:200], *(depth + 2 for depth in before[:1]))):
        if depth != own and line.strip():
            code = "tab" if "\t" in line[:own] else "indentation"
            yield QuickFix(code, 1 if code == "tab" else own + 1, " " * depth + line.strip())


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
