"""From a finding to the sentence that an editor reads, with line, column and the line as it should be."""

from collections.abc import Iterable, Mapping

from bot.adapters.knowledge.diagnostics.line_edits import edited_lines
from bot.adapters.knowledge.source.nodes import Document
from bot.domain.diagnostics import Finding, Problem
from bot.domain.language import Language
from bot.messages.say import say

ONLY_ADDS = frozenset({"missing", "no_english", "text_missing", "removed_id", "rule_without_end"})
"""Kinds of which the mended line comes beside those that are there."""


def explain_all(
    findings: Iterable[Finding], documents: Mapping[str, Document], language: Language
) -> tuple[Problem, ...]:
    """Every finding as a problem, each once, sorted by file, line and column. Documents by shown path."""
    return tuple(sorted({_explain(found, documents.get(found.file), language) for found in findings}))


def _explain(finding: Finding, document: Document | None, language: Language) -> Problem:
    line, column = finding.at or (0, 0)
    if finding.at is None and document is not None:
        line, column = document.places.find(finding.path, at_key=finding.at_key)
    message, hint = say("check", finding.code, language, finding.values)
    lines = document.text.splitlines() if document is not None else []
    mended = _mended(finding, lines, line, column)
    if finding.fix and document is not None:
        line, column, mended = edited_lines(finding, document)
    return Problem(
        file=finding.file,
        line=line,
        column=column,
        severity=finding.severity,
        message=message,
        hint=hint,
        mended=mended,
        code=finding.code,
        adds=bool(finding.add) or finding.code in ONLY_ADDS,
    )


def _mended(finding: Finding, lines: list[str], line: int, column: int) -> str:
    if finding.line:
        return finding.line
    if finding.add:
        return " " * max(column - 1, 0) + finding.add
    if not finding.instead or not 0 < line <= len(lines):
        return finding.instead
    text = lines[line - 1]
    given = finding.values.get("given") or finding.values.get("text", "")
    old = str(finding.path[-1]) if finding.at_key else given
    start = text.find(old, column - 1) if old else -1
    if start < 0:
        return finding.instead
    return text[:start] + finding.instead + text[start + len(old) :]
