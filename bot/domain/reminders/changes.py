"""What changed about a date or a session since people last heard of it, and when they are told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.events.announced import AnnouncedDate, AnnouncedSession, Programme, Purpose
from bot.domain.events.event import EventStatus
from bot.domain.reminders.quiet_hours import QuietHours

SETTLES_IN = timedelta(minutes=5)  # from the first change that was not told: more saves make one message
ROOM_BEFORE_START = timedelta(minutes=15)  # a change shortly before the start does not wait that long


class ChangeKind(StrEnum):
    """What a subscriber wants to hear. The value is the second half of the key of its sentence."""

    CANCELLED = "afgelast"
    ON_AGAIN = "gaat_door"
    CONFIRMED = "bevestigd"
    """It was expected, and now it is announced."""
    MOVED = "verplaatst"
    PLACE = "plaats"
    LINK = "link"
    LINK_PUBLISHED = "link_bekend"
    PROGRAMME = "programma"
    FULL = "vol"
    ROOM_AGAIN = "weer_plek"
    OTHERWISE = "anders"
    """The editor says that something changed, and nothing else here tells what."""


@dataclass(frozen=True, slots=True)
class DateChange:
    """One date as it was told, and as it is."""

    before: AnnouncedDate
    after: AnnouncedDate

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """What is worth a message, in the order of the enumeration; a better title or text is not."""
        if self.after.purpose is Purpose.SIGN_UP:
            return ()
        if self.after.cancelled:
            return () if self.before.cancelled else (ChangeKind.CANCELLED,)
        found = tuple(_kinds(self.before, self.after))
        marked = self.after.occurrence.status is EventStatus.CHANGED
        if not found and marked and self.before.occurrence.status is not EventStatus.CHANGED:
            return (ChangeKind.OTHERWISE,)
        return found

    @property
    def useful_until(self) -> datetime:
        """The instant (UTC) from which nobody is helped by hearing of it."""
        return max(self._starts)

    def urgent_at(self, at: datetime, quiet: QuietHours | None) -> bool:
        """Whether it cannot wait for the end of the quiet hours: cancelled, today, or begun by then."""
        if ChangeKind.CANCELLED in self.kinds:
            return True
        coming = [start for start in self._starts if start > at]
        zone = self.after.occurrence.start.tzinfo
        return any(
            start.astimezone(zone).date() == at.astimezone(zone).date()
            or (quiet is not None and quiet.next_allowed(at) >= start)
            for start in coming
        )

    def settled_at(self, since: datetime) -> datetime:
        """When no further save is waited for, of a change first seen at `since`."""
        coming = [start for start in self._starts if start > since]
        last_call = min(coming, default=since) - ROOM_BEFORE_START
        return min(since + SETTLES_IN, max(since, last_call))

    @property
    def _starts(self) -> tuple[datetime, datetime]:
        return (
            self.before.occurrence.start.astimezone(UTC),
            self.after.occurrence.start.astimezone(UTC),
        )


def told_at(changes: Sequence[tuple[DateChange, datetime]], quiet: QuietHours | None) -> datetime:
    """When the changes of one event are told together; each comes with the instant it was first seen."""
    at = min(change.settled_at(since) for change, since in changes)
    if quiet is None or any(change.urgent_at(at, quiet) for change, _ in changes):
        return at
    return quiet.next_allowed(at)


def _kinds(before: AnnouncedDate, after: AnnouncedDate) -> Iterator[ChangeKind]:
    old, new = before.occurrence, after.occurrence
    if before.cancelled:
        yield ChangeKind.ON_AGAIN
    if old.status is EventStatus.EXPECTED and new.status is EventStatus.ANNOUNCED:
        yield ChangeKind.CONFIRMED
    ends = old.end != new.end and old.end is not None and new.end is not None
    if old.start != new.start or old.all_day != new.all_day or ends:
        yield ChangeKind.MOVED
    if _plain(old.place) != _plain(new.place) or before.online != after.online:
        yield ChangeKind.PLACE
    elif after.online and old.link != new.link:
        yield ChangeKind.LINK_PUBLISHED if old.link is None else ChangeKind.LINK
    if before.programme is Programme.FOLLOWS and after.programme is Programme.PUBLISHED:
        yield ChangeKind.PROGRAMME
    if old.status is not EventStatus.FULL and new.status is EventStatus.FULL:
        yield ChangeKind.FULL
    if old.status is EventStatus.FULL and new.status is EventStatus.ANNOUNCED:
        yield ChangeKind.ROOM_AGAIN


def _plain(place: str | None) -> str:
    return " ".join((place or "").casefold().split())


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
