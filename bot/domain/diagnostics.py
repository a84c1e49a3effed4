"""Something wrong in a file that people write: what a check found, and what the editor reads of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error makes a file unusable or untrue, or loses what was written; a tip makes it better."""

    ERROR = "error"
    TIP = "tip"


Path = tuple[str | int, ...]
"""The way from the top of a file to a value: field names, and positions in lists from 0."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Lines of a file as they should be: `text` takes the place of those from `line` to before `end_line`.

    Lines count from 1. Where both are the same `text` comes before `line`; where `text` is empty the lines
    go. `text` is exactly as it must stand, its own indentation included, without a line end at the end.
    """

    line: int
    end_line: int
    text: str

    def apply(self, lines: Sequence[str]) -> list[str]:
        """`lines` (without line ends) after this edit."""
        new = self.text.split("\n") if self.text or self.line == self.end_line else []
        return [*lines[: self.line - 1], *new, *lines[self.end_line - 1 :]]

    def overlaps(self, other: "Edit") -> bool:
        """Whether both say something about the same line, or put something in at the same place."""
        if self.line == self.end_line or other.line == other.end_line:
            return self == other
        return self.line < other.end_line and other.line < self.end_line


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong or could be better, to collect, sort and show; never thrown.

    `line` and `column` count from 1; 0 means the file or folder as a whole.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    """The kind of mistake, the same in every language."""
    what: str
    """What is wrong, in a sentence or two in the language of the person who reads."""
    advice: str = ""
    """What to do about it; empty when `what` says it all. Ends in a colon where the edit's lines follow."""
    edit: Edit | None = None
    """Proved: with it the file reads without this mistake, without a new one, and nothing is lost."""
    excerpt: str = ""
    """The line as it is, or a piece of a long one around `column`."""
    caret: int = 0
    """The place in `excerpt` that `column` means, from 0."""

    @property
    def message(self) -> str:
        """What is wrong and what to do, without the lines of the edit."""
        return " ".join(filter(None, (self.what, self.advice)))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each once, by file, line and column."""
    return tuple(sorted(set(diagnostics), key=lambda one: (one.file, one.line, one.column, one.message)))


def any_error(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of these is more than a tip."""
    return any(one.severity is Severity.ERROR for one in diagnostics)


@dataclass(frozen=True, slots=True)
class NewValues:
    """What should stand at these paths; a path that is not there yet is a field to add."""

    values: Mapping[Path, str]


@dataclass(frozen=True, slots=True)
class NewName:
    """What the field at the path of the finding should be called."""

    name: str


@dataclass(frozen=True, slots=True)
class NewField:
    """A field to add to the fields at the path of the finding; `text` is YAML on one line."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class RawValue:
    """What should stand at the path of the finding, as YAML on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class NoField:
    """The field or the item at the path of the finding should go; what it held counts as nothing."""


@dataclass(frozen=True, slots=True)
class CopiedItem:
    """The item of a list that holds the value at the path of the finding, once for each of these values."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPieces:
    """Pieces of the value at the path of the finding, each with what should stand in its place."""

    pieces: tuple[tuple[str, str], ...]


Proposal = NewValues | NewName | NewField | RawValue | NoField | CopiedItem | NewPieces | Edit
"""How a mistake might be mended; offered to people only when it was proved."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind of mistake (`code`, a key of the messages) at a path in a file."""

    file: str
    path: Path
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    """What the sentence names."""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    """The field's name is wrong rather than what it holds."""
    at: tuple[int, int] | None = None
    """Line and column, from 1, where the path cannot tell."""
    proposals: tuple[Proposal, ...] = ()
    """The likeliest first."""
