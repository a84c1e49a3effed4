"""One list of problems, three ways to show it; and the coverage as a table."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bot.domain.diagnostics import Problem, Severity
from bot.domain.language import Language
from bot.messages.say import say
from bot.services.editing.coverage import Coverage
from bot.services.editing.problem_lines import lines_of

COLUMNS = ("kind", "entries", "english", "variants_nl", "variants_en", "tests_nl", "tests_en", "tested")


def as_text(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """A line for each problem, below it the line as it should be; at the end how many there are."""
    yield from (line for problem in problems for line in lines_of(problem, language))
    errors, hints = _counts(problems)
    well = "all_well_with_hints" if hints else "all_well"
    yield _say("some_wrong" if errors else well, language, errors=str(errors), hints=str(hints))


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects with file, line, column, code, severity (`error` or `tip`), message and edit.

    `edit` is null, or an object with line, end_line and text: see `Edit`.
    """
    rows = [
        {
            "file": one.file,
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": one.severity.value,
            "message": " ".join(filter(None, (one.message, one.hint))),
            "edit": asdict(one.edit) if one.edit is not None else None,
        }
        for one in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> Iterator[str]:
    """Workflow commands that put each problem on its line in a pull request."""
    for problem in problems:
        level = "error" if problem.severity is Severity.ERROR else "notice"
        place = f"file={_property(problem.file)}"
        if problem.line:
            place += f",line={problem.line},col={problem.column}"
        text = " ".join(filter(None, (problem.message, problem.hint)))
        if problem.mended:
            text += f"\n{problem.mended}"
        yield f"::{level} {place}::{_data(text)}"


def coverage_table(coverage: Coverage, language: Language) -> Iterator[str]:
    """Kinds by languages and tests, then what is stale."""
    heads = [_say(f"coverage_{name}", language) for name in COLUMNS]
    rows = [
        [
            str(row.kind),
            str(row.entries),
            str(row.english),
            str(row.variants[0]),
            str(row.variants[1]),
            str(row.tests[0]),
            str(row.tests[1]),
            str(row.tested),
        ]
        for row in coverage.kinds
    ]
    widths = [max(len(cell) for cell in column) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        first, *others = (
            cell.ljust(width) if not number else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join((first, *others))
    counts = {
        "tests": str(coverage.tests),
        "none": str(coverage.unanswerable),
        "not_yet": str(coverage.not_yet),
    }
    yield _say("coverage_tests_in_all", language, **counts)
    stale = ", ".join(str(own) for own in coverage.stale)
    yield _say("coverage_stale" if stale else "coverage_fresh", language, entries=stale)


def _say(code: str, language: Language, **values: str) -> str:
    return say("check", code, language, values)[0]


def _counts(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(1 for problem in problems if problem.severity is Severity.ERROR)
    return errors, len(problems) - errors


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
