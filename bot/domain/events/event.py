"""An event as an announcement describes it, before its dates are computed."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from hashlib import sha256

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


class EventStatus(StrEnum):
    """How far an event, or one of its dates, is. The value is the word in YAML."""

    EXPECTED = "verwacht"
    """The day was computed or is usual, and nobody has announced it yet."""
    ANNOUNCED = "aangekondigd"
    FULL = "compleet"
    CHANGED = "gewijzigd"
    CANCELLED = "afgelast"
    PAST = "geweest"


@dataclass(frozen=True, slots=True)
class EventText(EntryText):
    """What an announcement says in one language."""

    about: str = ""
    period: str | None = None
    """When it usually is, in words, for a moment whose date is not known ("eind september")."""
    audience: str | None = None
    price: str | None = None
    limits: str | None = None
    """"Two people per municipality"."""
    result: str | None = None
    """What came out of it, for the archive."""
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class EventDate:
    """One date as the editor wrote it: local to the event's zone. `id` stays when the date moves."""

    id: str
    day: date
    last_day: date | None = None
    """For an event of several days in a row."""
    begin: time | None = None
    """None means all day."""
    end: time | None = None
    end_approximate: bool = False
    doors: time | None = None
    status: EventStatus | None = None
    """Overrides the event's own."""
    place: str | None = None
    """Overrides the event's own."""

    @property
    def final_day(self) -> date:
        """The only day, or the last of several."""
        return self.last_day or self.day


@dataclass(frozen=True, slots=True)
class SeriesException:
    """One date of a rule that is otherwise than the rule says; None means: as the rule says."""

    day: date
    """The day that the rule gives; it stays the date's id when the date moves."""
    moved_to: date | None = None
    begin: time | None = None
    end: time | None = None
    end_approximate: bool = False
    doors: time | None = None
    status: EventStatus | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule (RFC 5545 RRULE) with the local times that every date gets."""

    rule: str
    since: date | None
    """From which day; None for a rule that names its days by itself and holds always."""
    begin: time | None = None
    end: time | None = None
    end_approximate: bool = False
    doors: time | None = None
    left_out: tuple[date, ...] = ()
    """Days of the rule on which there is nothing."""
    exceptions: tuple[SeriesException, ...] = ()
    """At most one for a day of the rule; none for a day that is left out."""


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A line of the programme."""

    begin: time
    text: Bilingual[str]


KEY_LENGTH = 20  # characters of a session's key, so that it fits a button beside the longest slug


@dataclass(frozen=True, slots=True)
class Session:
    """A part that people choose; unique by `id` within its event."""

    id: str
    title: Bilingual[str]

    @property
    def key(self) -> str:
        """Names the session in little room: its id, or of a long one the beginning and a fingerprint."""
        if len(self.id) <= KEY_LENGTH:
            return self.id
        fingerprint = sha256(self.id.encode()).hexdigest()[:9]
        return f"{self.id[: KEY_LENGTH - len(fingerprint) - 1]}.{fingerprint}"


@dataclass(frozen=True, slots=True)
class SessionRound:
    """Sessions at the same time, of which a person picks one. Times are local to the event's zone."""

    id: str
    begin: time
    end: time
    sessions: tuple[Session, ...]
    date_id: str | None = None
    """The date this round belongs to; None means every date."""


@dataclass(frozen=True, slots=True)
class SignUp:
    """How to sign up, and until which moment (local; a date without a time means the whole day)."""

    link: str | None
    until_day: date | None = None
    until_time: time | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A function to ask, never a person copied from a source."""

    role: Bilingual[str]
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """Something with dates: `dates` or `recurrence` is filled, or neither (then `period` says when)."""

    content: Bilingual[EventText]
    dates: tuple[EventDate, ...] = ()
    recurrence: Recurrence | None = None
    zone: str = "Europe/Amsterdam"
    event_status: EventStatus = EventStatus.ANNOUNCED
    place: str | None = None
    municipality: str | None = None
    """Slug of the table of municipalities."""
    online: bool = False
    link: str | None = None
    """Where an online event is; None with `online` means that the link follows."""
    sign_up: SignUp | None = None
    seats: int | None = None
    programme: tuple[ProgrammeItem, ...] = ()
    programme_follows: bool = False
    rounds: tuple[SessionRound, ...] = ()
    speakers: tuple[str, ...] = ()
    """Only of archived events, where the source names them."""
    contact: Contact | None = None

    @property
    def final_day(self) -> date | None:
        """Of the dates that are written out; None when there are none."""
        return max((row.final_day for row in self.dates), default=None)
