"""What is wrong with a text that is not YAML, in terms of what the editor typed.

A mistake is mended in memory and the reading goes on, so that one look shows all mistakes of a file.
"""

from collections.abc import Iterator
from dataclasses import replace

import yaml

from bot.adapters.knowledge.source.nodes import Document, NodePositions, Plain, compose
from bot.adapters.knowledge.source.quick_fixes import (
    MENDS,
    QuickFix,
    inside_braces,
    odd_indentation,
    special_start,
    swallowed,
)
from bot.domain.diagnostics import Finding, Severity

MAX_MISTAKES = 25  # a file with more is not the file it should be

_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


def compose_or_explain(file: str, text: str) -> Document:
    """The document; with findings, and perhaps without a value, where the text is not as it should be."""
    early: tuple[Finding, ...] = ()
    readable = text
    if not text.isascii():
        readable, early = _plain_indentation(file, text)
    try:
        document = compose(file, readable)
    except yaml.YAMLError as error:
        document = _explain(file, readable, error)
    if document.value is None and not document.findings:
        early = (*early, Finding(file, (), "empty_file", at=(1, 1)))
    if " #" in text:
        early = (*early, *_swallowed(file, text, document.value))
    if early or document.findings:
        findings = tuple(_with_mended_line(found, document) for found in document.findings)
        return Document(file, text, document.value, document.places, (*early, *findings))
    return document


def _plain_indentation(file: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    lines, findings = text.splitlines(), []
    for number, line in enumerate(lines, start=1):
        if not line.isascii() and (mend := odd_indentation(line)) is not None:
            lines[number - 1] = mend.line
            findings.append(Finding(file, (), mend.code, at=(number, mend.column), line=mend.line))
    return ("\n".join(lines) + "\n", tuple(findings)) if findings else (text, ())


def _swallowed(file: str, text: str, value: Plain | None) -> Iterator[Finding]:
    read = "\n".join(_leaves(value))
    for number, line in enumerate(text.splitlines(), start=1):
        if " #" in line and (mend := swallowed(line)) is not None and mend.text not in read:
            yield Finding(
                file,
                (),
                mend.code,
                {"text": mend.text},
                Severity.TIP,
                at=(number, mend.column),
                line=mend.line,
            )


def _leaves(value: Plain | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for below in value.values() if isinstance(value, dict) else value:
            yield from _leaves(below)


def _with_mended_line(found: Finding, document: Document) -> Finding:
    """For a sign that YAML took for its own: the line with quotes around the text."""
    if found.code not in ("alias", "anchor", "tag"):
        return found
    number, column = document.places.find(found.path)
    line = document.text.splitlines()[number - 1]
    mend = next((mend for offer in (inside_braces, special_start) for mend in offer(line)), None)
    return replace(found, at=(number, column), line=mend.line if mend else "")


def _explain(file: str, text: str, error: yaml.YAMLError) -> Document:
    lines = text.splitlines()
    findings: list[Finding] = []
    while len(findings) < MAX_MISTAKES:
        number, column = _place(error, text)
        found = _conflict(file, lines)
        if found is not None:
            findings.append(found)
            break
        mended = _mend(file, lines, error, number)
        if mended is None:
            findings.append(Finding(file, (), "yaml", at=(min(number, len(lines)), column)))
            break
        number, mend, next_error = mended
        findings.append(
            Finding(file, (), mend.code, {"text": mend.text}, at=(number, mend.column), line=mend.line)
        )
        lines[number - 1] = mend.line
        if next_error is None:
            document = compose(file, "\n".join(lines) + "\n")
            return Document(file, text, document.value, document.places, (*findings, *document.findings))
        error = next_error
    return Document(file, text, None, NodePositions(), tuple(findings))


def _conflict(file: str, lines: list[str]) -> Finding | None:
    for number, line in enumerate(lines, start=1):
        if line.startswith(_CONFLICT):
            return Finding(file, (), "conflict_marks", at=(number, 1))
    return None


def _mend(
    file: str, lines: list[str], error: yaml.YAMLError, at: int
) -> tuple[int, QuickFix, yaml.YAMLError | None] | None:
    """The line number, the mend and the error that is left after it; None when nothing helps.

    The mend after which most can be read is the one that was meant.
    """
    suspects = _suspects(lines, error, at)
    for offers in (_offers, _indentation):
        tried = [
            (number, mend, _error(file, [*lines[: number - 1], mend.line, *lines[number:]]))
            for number in suspects
            for mend in offers(lines, number)
        ]
        best = max(tried, key=lambda one: _reach(one[2], lines), default=None)
        if best is not None and _reach(best[2], lines) > max(at, best[0]):
            return best
        for number, mend, left in tried:
            if _error(file, [lines[number - 1].strip()]) and not _error(file, [mend.line.strip()]):
                return number, mend, left
    return None


def _reach(left: yaml.YAMLError | None, lines: list[str]) -> int:
    """The line up to which a text can be read."""
    return len(lines) + 2 if left is None else _place(left, "\n".join(lines))[0]


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
    return [number for number in dict.fromkeys(numbers) if 0 < number <= len(lines)]


def _offers(lines: list[str], number: int) -> Iterator[QuickFix]:
    for mend in MENDS:
        yield from mend(lines[number - 1])


def _indentation(lines: list[str], number: int) -> Iterator[QuickFix]:
    """The line as deep as a line before it, or a step deeper than the nearest."""
    line = lines[number - 1]
    own = len(line) - len(line.lstrip())
    before = [len(text) - len(text.lstrip()) for text in reversed(lines[: number - 1]) if text.strip()]
    for depth in dict.fromkeys((*before[:1], *before, *(depth + 2 for depth in before[:1]))):
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
