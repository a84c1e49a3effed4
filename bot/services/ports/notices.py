"""What notices of change need of a store. Every method is one transaction."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.language import Language
from bot.domain.reminders.changes import DateChange, SessionChange
from bot.domain.reminders.notice import Notice, NoticeKind


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A date that differs from what subscribers were told, or that is gone; first seen at `since`."""

    event: str
    change: DateChange
    since: datetime


@dataclass(frozen=True, slots=True)
class UnsettledSession:
    """A session that differs from what those who chose it were told; first seen at `since`."""

    event: str
    change: SessionChange
    date: AnnouncedDate
    """The first date to come that it is on."""
    since: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice to be made of the dates, or of sessions, of one event, as they were read."""

    event: str
    kind: NoticeKind
    changes: Sequence[DateChange]
    recipients: int
    urgent: bool
    """Goes out in quiet hours too, without a sound."""
    useful_until: datetime
    sessions: Sequence[SessionChange] = ()


class MessageKind(StrEnum):
    """What a message is. The value is what the store keeps."""

    CHANGE = "change"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class NoticeClaim:
    """A message about a notice that this process, and no other, is to send now."""

    id: int
    address: Address
    language: Language
    kind: MessageKind
    notice: Notice
    tries: int
    due: datetime
    """When it was planned for."""
    useful_until: datetime
    """From then on it is too late."""
    chosen: frozenset[str] = frozenset()
    """Which of the sessions in the notice the person chose (ids)."""
    silent_at_night: bool = True
    zone: str | None = None
    """The time zone that the person chose."""


class NoticeStore(Protocol):
    """What is still to be told of the agenda, and the questions about it."""

    async def changed(self) -> tuple[Unsettled, ...]:
        """Dates that differ from what was told and about which no admin was asked, in order of event."""
        ...

    async def removed(self, now: datetime) -> tuple[Unsettled, ...]:
        """Coming dates that are no longer announced and about which no admin was asked, as cancelled ones."""
        ...

    async def followers(self, event: str) -> int:
        """How many people who can be reached follow this event (slug)."""
        ...

    async def changed_sessions(self, now: datetime) -> tuple[UnsettledSession, ...]:
        """As `changed`, for the sessions of events that have a date to come."""
        ...

    async def choosers(self, event: str, sessions: Collection[str]) -> int:
        """How many people who can be reached follow this event (slug) and chose one of these (ids)."""
        ...

    async def no_news(self, changes: Sequence[DateChange], sessions: Sequence[SessionChange] = ()) -> None:
        """Take these for told, without a message. What has changed again stays to be told."""
        ...

    async def announce(self, draft: Draft, now: datetime) -> int:
        """Take it for told, with a message for everybody who follows or chose; how many messages.

        A date or session that has changed again is left out. What earlier notices still have to say of a
        date that does not go on is skipped as overtaken.
        """
        ...

    async def ask(self, draft: Draft, admins: Sequence[Address], now: datetime) -> None:
        """Keep the notice until an admin decides, with a message for each of them."""
        ...

    async def question(self, notice: int) -> Notice | None:
        """The notice with this number, whatever became of it."""
        ...

    async def open_questions(self, now: datetime) -> tuple[Notice, ...]:
        """What waits for an admin and still helps, oldest first."""
        ...

    async def confirm(self, notice: int, now: datetime) -> int | None:
        """Send it; how many messages. None when it was not waiting any more.

        A removal cancels its dates and skips every planned reminder of them.
        """
        ...

    async def decline(self, notice: int) -> bool:
        """Take it for told without a message; of a removal: leave the reminders. False: it did not wait."""
        ...


class NoticeDecision(StrEnum):
    """What an admin's answer did. The value is the last part of the key of its sentence."""

    SENT = "verstuurd"
    NOT_SENT = "niet_verstuurd"
    CANCELLED = "afgelast"
    KEPT = "laten_staan"
    LATE = "al_besloten"
    """Somebody else decided, or it changed again, or it has begun."""
    FORBIDDEN = "geen_beheerder"
