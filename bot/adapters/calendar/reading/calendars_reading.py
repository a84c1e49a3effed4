"""What the calendars of others hold, at hand without what takes long to import."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from bot.domain.diagnostics import Diagnostic
from bot.domain.events.event import Event

ENDING = ".ics"


@dataclass(frozen=True, slots=True)
class Labels:
    """The names by which a calendar may mean what we know: simple words to slug."""

    themes: Mapping[str, str] = field(default_factory=dict)
    municipalities: Mapping[str, str] = field(default_factory=dict)
    """By the names of their towns too."""


@dataclass(frozen=True, slots=True)
class CalendarsReading:
    """What all calendars together hold."""

    events: tuple[Event, ...]
    """No two with the same id."""
    problems: tuple[Diagnostic, ...]
    """An error is a calendar that cannot be read; a tip is an event that is not shown as it stands there."""
    past: int = 0
    """How many events were over, and so left out."""

    @property
    def revision(self) -> str:
        """Equal events, equal revision; empty without any."""
        if not self.events:
            return ""
        return blake2b(repr(self.events).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def files_of(setting: Path) -> list[Path] | None:
    """The calendar files that a setting means: itself, or those in the folder; None when it is not there."""
    if setting.is_dir():
        return sorted(
            path
            for path in setting.iterdir()
            if path.suffix.lower() == ENDING and not path.name.startswith(".") and path.is_file()
        )
    return [setting] if setting.is_file() else None
