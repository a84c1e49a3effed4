"""A message about a change of an event, and the question to an admin that may go before it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Bilingual
from bot.domain.reminders.changes import DateChange, SessionChange


class NoticeKind(StrEnum):
    """What is told. The value is what the store keeps."""

    CHANGE = "change"
    REMOVAL = "removal"
    """The editors no longer announce it; told as cancelled, and only when an admin says so."""


class NoticeState(StrEnum):
    """What became of a notice. The value is what the store keeps."""

    ASKED = "asked"
    """An admin has to say whether it goes out."""
    SENT = "sent"
    """There is a message for everybody who follows."""
    DECLINED = "declined"
    OUTDATED = "outdated"
    """Something changed again before an admin said anything."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told of one event: every date that changed, in order of start; or its sessions."""

    id: int
    kind: NoticeKind
    state: NoticeState
    event: EntryId
    changes: tuple[DateChange, ...]
    sessions: tuple[SessionChange, ...]
    """Told to those who chose one of them, and never together with dates."""
    recipients: int
    """How many people it was for when it was made."""
    useful_until: datetime
    """The instant (UTC) from which nobody is helped by it."""

    @property
    def title(self) -> Bilingual[str]:
        """That of the event."""
        return self.sessions[0].after.event_title if self.sessions else self.changes[0].after.title
