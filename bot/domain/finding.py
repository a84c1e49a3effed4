"""What a check found, before it has a line, a column and a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.problem import Severity

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
