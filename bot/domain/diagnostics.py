"""Something wrong in a file that people write: what a check found, and what the editor reads of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error makes a file unusable or untrue; a tip makes it better. The values stand in JSON."""

    ERROR = "error"
    TIP = "tip"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Lines of a file as they should be: `text` takes the place of those from `line` to before `end_line`.

    Lines count from 1; `text` is exactly as it must stand, its own indentation included, without a line end
    at the end.
    """

    line: int
    end_line: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A value to collect, sort (file, line, column) and show; never thrown.

    `line` and `column` count from 1; 0 means the file or folder as a whole.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    """One or two sentences in the language of the person who reads."""
    hint: str = ""
    """What to do about it; empty when the message says it all."""
    mended: str = ""
    """The line as it should be (or lines, from this one), or what to add; empty when only a person knows."""
    code: str = ""
    """The kind of mistake, the same in every language."""
    adds: bool = False
    """Whether `mended` is a line to put beside the others, wherever a person sees fit."""

    @property
    def edit(self) -> Edit | None:
        """The lines to put in the place of others; None where there are none, or only something to add."""
        if not self.mended or self.adds or not self.line:
            return None
        return Edit(self.line, self.line + len(self.mended.split("\n")), self.mended)


def any_error(problems: tuple[Problem, ...]) -> bool:
    """Whether one of these is more than a tip."""
    return any(problem.severity is Severity.ERROR for problem in problems)


Path = tuple[str | int, ...]
"""The way from the top of a file to a value: field names, and positions in lists from 0."""


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
    instead: str = ""
    """What should stand there."""
    add: str = ""
    """The line that is missing."""
    line: str = ""
    """The whole line as it should be."""
    fix: Mapping[Path, str] = field(default_factory=dict)
    """What should stand at these paths, one of which is `path` itself."""
    at: tuple[int, int] | None = None
    """Line and column, from 1, where the path cannot tell."""
