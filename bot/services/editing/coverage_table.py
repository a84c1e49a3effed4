"""The coverage of a knowledge base as a table."""

from collections.abc import Iterator

from bot.domain.language import Language
from bot.messages.say import say
from bot.services.editing.coverage import Coverage

COLUMNS = ("kind", "entries", "english", "variants_nl", "variants_en", "tests_nl", "tests_en", "tested")


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
