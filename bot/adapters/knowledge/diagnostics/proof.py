"""Whether lines that were planned really mend a file: applied in memory, read again, compared.

With them that mistake is gone, no other has come, no text is lost, and every value that was not meant to
change is the same.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.adapters.knowledge.diagnostics.edits import PlannedEdit, planned_edits
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.domain.diagnostics import Edit, Finding, Path, Severity

MOST_PROOFS = 40  # findings of one file for which lines are looked for: each means reading it again
LONGEST_TEXT = 300_000  # characters of a file for which lines are looked for


class FileReading(NamedTuple):
    """A file read on its own: what it holds, and everything that is wrong with it."""

    document: Document
    findings: Sequence[Finding]


Reread = Callable[[str, str], FileReading]
"""Reads a file (by the path that a person can open) as if it held this text."""

_Key = tuple[str, Path, frozenset[tuple[str, str]]]
_NUMBER = re.compile(r"^\s*\d{1,2}[.)] ")
"""The number of an item of a list, where a dash belongs."""
_MOVES = ("line", "count")  # values of a finding that say where, not what


def _key(finding: Finding) -> _Key:
    """What makes a finding the same one when the lines around it have moved."""
    values = frozenset(item for item in finding.values.items() if item[0] not in _MOVES)
    return finding.code, () if finding.at else finding.path, values


def proved_edits(document: Document, findings: Sequence[Finding], reread: Reread) -> dict[int, Edit]:
    """For each of these findings (by its number) that lines can mend: the first that are proved.

    Two findings of the same lines get the same lines, which mend both.
    """
    if len(document.text) > LONGEST_TEXT or not any(finding.proposals for finding in findings):
        return {}
    file = _File(document, reread)
    found: dict[int, Edit] = {}
    for number, finding in enumerate(findings):
        if len(found) < MOST_PROOFS and (edit := file.proved(finding)) is not None:
            found[number] = edit
    return _joined(found, findings, file)


class _File:
    def __init__(self, document: Document, reread: Reread) -> None:
        self._name = document.file
        self._reread = reread
        self.lines = split_lines(document.text)
        self.now = reread(document.file, document.text)

    def proved(self, finding: Finding) -> Edit | None:
        """The first proposal that is proved."""
        return next((plan.edit for plan in self.proofs(finding)), None)

    def proofs(self, finding: Finding) -> Iterator[PlannedEdit]:
        for plan in planned_edits(finding, self.now.document):
            after = self.read_with(plan.edit)
            if self._is_gone(finding, after) and not self._is_new(after) and self._same(plan, after):
                yield plan

    def read_with(self, edit: Edit) -> FileReading:
        """The file after this edit."""
        return self._reread(self._name, "\n".join(edit.apply(self.lines)))

    def at(self, edit: Edit) -> "_File":
        """The file as it is after this edit."""
        reading = self.read_with(edit)
        return _File(reading.document, self._reread)

    def _is_gone(self, finding: Finding, after: FileReading) -> bool:
        key = _key(finding)
        before = sum(1 for one in self.now.findings if _key(one) == key)
        return sum(1 for one in after.findings if _key(one) == key) < before

    def _is_new(self, after: FileReading) -> bool:
        errors = Counter(_key(one) for one in after.findings if one.severity is Severity.ERROR)
        return bool(errors - Counter(_key(one) for one in self.now.findings))

    def _same(self, plan: PlannedEdit, after: FileReading) -> bool:
        if after.document.value is None:
            return False
        if plan.changes:
            kept = [
                dict(_leaves(value, (), plan.changes))
                for value in (self.now.document.value, after.document.value)
            ]
            return kept[0] == kept[1]
        edit = plan.edit
        old = "\n".join(_NUMBER.sub("", line) for line in self.lines[edit.line - 1 : edit.end_line - 1])
        if Counter(_letters(old)) - Counter(_letters(edit.text)):
            return False
        if self.now.document.value is None:
            return True
        return self._same_elsewhere(edit, after.document)

    def _same_elsewhere(self, edit: Edit, after: Document) -> bool:
        """Whether every value that begins on another line is there as it was.

        The text right above the edit may have run on into it, if all of it is still in the file.
        """
        now = self.now.document
        rows = range(edit.line, edit.end_line)
        shift = len(edit.text.split("\n")) - len(rows) if edit.text else -len(rows)
        there = _outside(now, rows, 0, edit.line)
        lost = there - _outside(after, range(edit.line, edit.end_line + shift), shift, edit.line)
        if not lost:
            return True
        above = max((line for line, _ in there if line < edit.line), default=0)
        return {line for line, _ in lost} == {above} and not _all_letters(now) - _all_letters(after)


def _all_letters(document: Document) -> Counter[str]:
    names = (part for path in document.places.keys for part in path[-1:] if isinstance(part, str))
    return Counter(
        _letters("".join((*names, *(text for _, text in _leaves(document.value, (), frozenset())))))
    )


def _outside(document: Document, rows: range, shift: int, first: int) -> Counter[tuple[int, str]]:
    """The values that begin on other lines than these, each with its line before the edit."""
    found: Counter[tuple[int, str]] = Counter()
    for path, text in _leaves(document.value, (), frozenset()):
        line = document.places.values[path][0]
        if text and line not in rows:
            found[line - shift if line >= first else line, text] += 1
    return found


def _leaves(value: Plain | None, path: Path, without: frozenset[Path]) -> Iterator[tuple[Path, str]]:
    if path in without or value is None:
        return
    if isinstance(value, str):
        yield path, value
    else:
        for part, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(below, (*path, part), without)


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _joined(found: dict[int, Edit], findings: Sequence[Finding], file: _File) -> dict[int, Edit]:
    """The same, and where several say something about the same lines, one edit for all of them."""
    joined = dict(found)
    for group in _groups(found):
        together = _together([findings[number] for number in group], file)
        for number in group:
            if together is not None:
                joined[number] = together
            elif number != group[0]:
                del joined[number]
    return joined


def _groups(found: dict[int, Edit]) -> Iterator[list[int]]:
    left = sorted(found, key=lambda number: found[number])
    while left:
        group = [left.pop(0)]
        last = found[group[0]]
        reach = last.end_line
        while left and (found[left[0]].line < reach and found[left[0]].end_line > found[left[0]].line):
            group.append(left.pop(0))
            reach = max(reach, found[group[-1]].end_line)
        if len({found[number] for number in group}) > 1:
            yield group


def _together(findings: Iterable[Finding], file: _File) -> Edit | None:
    """One edit with which all of these are gone; None when there is none."""
    wanted = list(findings)
    current = file
    for finding in wanted:
        key = _key(finding)
        left = next((one for one in current.now.findings if _key(one) == key), None)
        if left is None:
            continue
        edit = current.proved(left)
        if edit is None:
            return None
        current = current.at(edit)
    if {_key(one) for one in wanted} & {_key(one) for one in current.now.findings}:
        return None
    return _difference(file.lines, current.lines)


def _difference(old: list[str], new: list[str]) -> Edit:
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Edit(start + 1, len(old) - end + 1, "\n".join(new[start : len(new) - end]))
