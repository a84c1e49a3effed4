"""Something wrong in a file that people write, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error makes a file unusable or untrue; a hint makes it better."""

    ERROR = "error"
    HINT = "hint"


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


def any_error(problems: tuple[Problem, ...]) -> bool:
    """Whether one of these is more than a hint."""
    return any(problem.severity is Severity.ERROR for problem in problems)
