"""From a finding to the sentence that an editor reads, with line, column and the line as it should be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.adapters.knowledge.diagnostics.proof import Reread, proved_edits
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document
from bot.domain.diagnostics import Diagnostic, Edit, Finding, in_order
from bot.domain.language import Language
from bot.messages.say import explain

MOST_OF_FILE = 200  # characters of a file that one message shows, all in all
LONGEST_VALUE = 60  # characters of that for one thing that a sentence names
SHORTEST_EXCERPT = 40

_OURS = frozenset(
    {
        "file",
        "other",
        "folder",
        "known",
        "words",
        "fields",
        "better",
        "kinds",
        "keys",
        "today",
        "before",
        "after",
    }
)
"""Values that come from us rather than from the file, and are told whole."""


def explain_all(
    findings: Iterable[Finding], documents: Mapping[str, Document], language: Language, reread: Reread
) -> tuple[Diagnostic, ...]:
    """Every finding explained, each once, by file, line and column. Documents by shown path."""
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding not in by_file[finding.file]:
            by_file[finding.file].append(finding)
    found: list[Diagnostic] = []
    for file, some in by_file.items():
        document = documents.get(file)
        edits = proved_edits(document, some, reread) if document is not None else {}
        found += [
            _explained(finding, document, language, edits.get(number)) for number, finding in enumerate(some)
        ]
    return in_order(found)


def _explained(
    finding: Finding, document: Document | None, language: Language, edit: Edit | None
) -> Diagnostic:
    line, column = finding.at or (0, 0)
    if finding.at is None and document is not None:
        line, column = document.places.find(finding.path, at_key=finding.at_key)
    values = {name: value if name in _OURS else _cut(value) for name, value in finding.values.items()}
    what, advice = explain("check", finding.code, language, values, with_lines=edit is not None)
    shown = sum(len(value) for name, value in values.items() if name not in _OURS)
    room = max(MOST_OF_FILE - shown, SHORTEST_EXCERPT)
    excerpt, caret = _excerpt(document, line, column, room)
    return Diagnostic(
        file=finding.file,
        line=line,
        column=column,
        severity=finding.severity,
        code=finding.code,
        what=what,
        advice=advice,
        edit=edit,
        excerpt=excerpt,
        caret=caret,
    )


def _cut(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= LONGEST_VALUE else f"{value[: LONGEST_VALUE - 1]}…"


def _excerpt(document: Document | None, line: int, column: int, room: int) -> tuple[str, int]:
    """The line as it stands in the file, of a long one the piece around `column`; and where that is in it."""
    lines = split_lines(document.text) if document is not None and line else []
    if not 0 < line <= len(lines):
        return "", 0
    text = "".join(sign if sign.isprintable() else " " for sign in lines[line - 1])
    caret = min(max(column - 1, 0), len(text))
    if len(text) <= room:
        return text, caret
    start = max(0, min(caret - room // 3, len(text) - room))
    piece = text[start : start + room - 2]
    left, right = "…" if start else "", "…" if start + len(piece) < len(text) else ""
    return f"{left}{piece}{right}", caret - start + len(left)
