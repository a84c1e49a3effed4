"""What changed about a session since the people who chose it last heard of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.agenda.announced_session import AnnouncedSession


class SessionChangeKind(StrEnum):
    """What is worth a message. The value is the last part of the key of its sentence."""

    GONE = "weg"
    BACK = "terug"
    MOVED = "verplaatst"


@dataclass(frozen=True, slots=True)
class SessionChange:
    """One session as it was told, and as it is."""

    before: AnnouncedSession
    after: AnnouncedSession

    @property
    def kind(self) -> SessionChangeKind | None:
        """None when there is nothing to tell: a better title, or another round at the same time."""
        if not self.after.announced:
            return SessionChangeKind.GONE if self.before.announced else None
        if not self.before.announced:
            return SessionChangeKind.BACK
        same = (self.before.begin, self.before.end) == (self.after.begin, self.after.end)
        return None if same else SessionChangeKind.MOVED
