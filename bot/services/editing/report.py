"""One list of diagnostics, three ways to show it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bot.domain.diagnostics import Diagnostic, Edit, Severity
from bot.domain.language import Language
from bot.messages.say import say

MOST_SHOWN = 600  # characters of an edit; a longer one is left to `repair`


def as_text(diagnostics: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    """What a person reads of each, one under the other; at the end how many there are."""
    yield from (line for one in diagnostics for line in lines_of(one, language))
    errors, tips = _counts(diagnostics)
    well = "all_well_with_tips" if tips else "all_well"
    yield _say("some_wrong" if errors else well, language, errors=str(errors), tips=str(tips))


def lines_of(one: Diagnostic, language: Language) -> Iterator[str]:
    """What a person reads of one: the place and what is wrong, the line as it is with a sign under the place,
    what to do, and the lines as they should be, exactly as they can be typed."""
    yield from wrong_lines(one, language)
    yield from mended_lines(one, language)


def wrong_lines(one: Diagnostic, language: Language) -> Iterator[str]:
    """The first part of `lines_of`: the place, what is wrong and what to do."""
    place = f"{one.file}:{one.line}:{one.column}" if one.line else one.file
    mark = _say("tip", language) if one.severity is Severity.TIP else ""
    yield " ".join(filter(None, (f"{place}:", mark, one.what, "" if one.excerpt else one.advice)))
    if one.excerpt:
        number = str(one.line)
        yield f"{number} | {one.excerpt}"
        yield f"{' ' * len(number)} | {' ' * one.caret}^"
        if one.advice:
            yield one.advice


def mended_lines(one: Diagnostic, language: Language) -> Iterator[str]:
    """The last part of `lines_of`: the lines as they should be; nothing when none were proved."""
    if one.edit is not None:
        yield from _edit_lines(one, one.edit, language)


def _edit_lines(one: Diagnostic, edit: Edit, language: Language) -> Iterator[str]:
    first, last = str(edit.line), str(edit.end_line - 1)
    if edit.line == edit.end_line:
        before = str(edit.line - 1)
        yield _say("new_lines" if edit.line > 1 else "new_lines_first", language, line=before)
    elif not edit.text:
        yield _say("line_goes" if first == last else "lines_go", language, first=first, last=last)
    elif first != last:
        yield _say("lines_become", language, first=first, last=last)
    elif edit.line != one.line:
        yield _say("line_becomes", language, first=first)
    if len(edit.text) > MOST_SHOWN:
        yield _say("repair_does", language)
    elif edit.text:
        yield from edit.text.split("\n")


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of objects with file, line, column, code, severity (`error` or `tip`), message and edit: null,
    or an object with line, end_line and text."""
    rows = [
        {
            "file": one.file,
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": str(one.severity),
            "message": one.message,
            "edit": asdict(one.edit) if one.edit is not None else None,
        }
        for one in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(diagnostics: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    """Workflow commands that put each on its line in a pull request."""
    for one in diagnostics:
        level = "error" if one.severity is Severity.ERROR else "notice"
        place = f"file={_property(one.file)}"
        if one.line:
            place += f",line={one.line},col={one.column}"
        more = "\n".join(_edit_lines(one, one.edit, language)) if one.edit is not None else ""
        yield f"::{level} {place}::{_data(chr(10).join(filter(None, (one.message, more))))}"


def _say(code: str, language: Language, **values: str) -> str:
    return say("check", code, language, values)[0]


def _counts(diagnostics: Sequence[Diagnostic]) -> tuple[int, int]:
    """How many errors, and how many tips."""
    errors = sum(1 for one in diagnostics if one.severity is Severity.ERROR)
    return errors, len(diagnostics) - errors


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
