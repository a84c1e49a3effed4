"""Findings that only follow from another one of the same file: one cause is told once."""

from collections.abc import Mapping, Sequence

from bot.adapters.knowledge.source.nodes import Document
from bot.domain.diagnostics import Finding, Severity

_CAUSES = frozenset({"dash_sign", "item_in_text", "no_dash", "typographic_quotes"})
"""What a file holds in another way than was meant: whatever else is said of that value follows from it."""

_SAME_LINE: Mapping[str, frozenset[str]] = {
    "typographic_quotes": frozenset({"colon_in_text", "special_start"}),
    "link_in_marks": frozenset({"special_start"}),
    "special_start": frozenset({"list_expected", "mapping_expected"}),
    "comma_in_time": frozenset({"not_a_time"}),
    "text_in_brackets": frozenset({"bad_slug"}),
    "comma_splits": frozenset({"unknown_field"}),
    "two_items": frozenset({"guidance_expected"}),
}
"""By the cause: what follows from it on the same line."""

_ELSEWHERE = frozenset({"field_in_text", "swapped_field"})
"""The named field is in the file, where the bot does not read it as a field."""

_NOT_READ = frozenset({"conflict_marks", "yaml", "hash_breaks_text"})


def without_followers(findings: Sequence[Finding], documents: Mapping[str, Document]) -> list[Finding]:
    """The findings without those that only follow from another one. Documents by shown path."""
    causes = _Causes(findings, documents)
    return [one for one in findings if not causes.explain(one)]


class _Causes:
    def __init__(self, findings: Sequence[Finding], documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._values = {(one.file, one.path) for one in findings if one.code in _CAUSES}
        self._lines = {
            (one.file, self._line(one), follower)
            for one in findings
            for follower in _SAME_LINE.get(one.code, ())
        }
        self._lines |= {
            (one.file, self._line(one) + 1, "duplicate_key")
            for one in findings
            if one.code == "field_too_low"
        }
        self._swallowed = {(one.file, one.values["field"]) for one in findings if one.code in _ELSEWHERE}
        self._lost = {one.file for one in findings if one.code == "hash_in_text"}
        self._cut = {one.file for one in findings if one.code == "second_document"}
        self._unread = {one.file for one in findings if one.code in _NOT_READ}

    def explain(self, one: Finding) -> bool:
        """Whether one of these is the reason of this one."""
        if one.code in _CAUSES:
            return False
        return (
            any((one.file, one.path[:end]) in self._values for end in range(1, len(one.path) + 1))
            or (one.file, self._line(one), one.code) in self._lines
            or (one.code == "missing" and self._is_elsewhere(one))
            or (one.code == "empty" and one.file in self._lost)
            or (one.severity is Severity.TIP and one.file in self._unread)
        )

    def _is_elsewhere(self, missing: Finding) -> bool:
        """Whether the field is in the file, where the bot does not read it as a field."""
        return missing.file in self._cut or (missing.file, missing.values["field"]) in self._swallowed

    def _line(self, one: Finding) -> int:
        if one.at is not None:
            return one.at[0]
        document = self._documents.get(one.file)
        return document.places.find(one.path, at_key=one.at_key)[0] if document is not None else 0
