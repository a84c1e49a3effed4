"""Dates and sessions as subscribers hear of them: a reminder needs no knowledge base."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from hashlib import blake2b
from zoneinfo import ZoneInfo

from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import Occurrence, left_out, moved_before, occurrences
from bot.domain.language import Bilingual

RULE_AHEAD = timedelta(days=400)  # dates of a rule further away are not announced yet
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_CLOSED = {EventStatus.CANCELLED, EventStatus.FULL, EventStatus.PAST}
_END_OF_DATES = datetime(2200, 1, 1, tzinfo=UTC)


class Programme(StrEnum):
    """How far the programme is. The value is what the store keeps."""

    FOLLOWS = "follows"
    PUBLISHED = "published"


class Purpose(StrEnum):
    """What a date is. The value is what the store keeps."""

    DATE = "date"
    """The event takes place."""
    SIGN_UP = "sign_up"
    """The last moment to sign up for the event: the instant from which it is too late."""


DEADLINE = "aanmelden!"  # the id of a sign-up deadline among the dates of its event; no slug, so no date's


@dataclass(frozen=True, slots=True)
class AnnouncedDate:
    """An occurrence with what its event says about it."""

    occurrence: Occurrence
    title: Bilingual[str]
    online: bool = False
    sequence: int = field(default=0, compare=False)
    """How often what subscribers hear of it has changed: the store counts, and calendars compare."""
    programme: Programme | None = None
    """None when the editors say nothing about one."""
    purpose: Purpose = field(default=Purpose.DATE, compare=False)
    wording: str = field(default="", compare=False)
    """A fingerprint of what else the event says in a calendar: a change of it is no news to subscribers, and
    a calendar that has the date should take the newer one."""

    @property
    def key(self) -> tuple[str, str]:
        """Slug of the event and id of the date: unique, and the same when the date moves."""
        return (self.occurrence.event.slug, self.occurrence.id)

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.occurrence.cancelled


def announced_dates(event: Event, now: datetime, until: datetime | None = None) -> tuple[AnnouncedDate, ...]:
    """Every date the editor wrote, past ones too, the dates of the rule from now on, and the deadline.

    A rule is followed for `RULE_AHEAD`, or as far as `until`. A date that the editor left out of it is
    cancelled: somebody may have heard of it before.
    """
    first, last = (_BEGINNING, _END_OF_DATES) if event.dates else (now, until or now + RULE_AHEAD)
    title = Bilingual(event.content.nl.title, event.content.en.title if event.content.en else None)
    programme = _programme(event)
    every = (*moved_before(event, first), *occurrences(event, first, last), *left_out(event, first, last))
    wording = _wording(event)
    dates = (AnnouncedDate(one, title, event.online, programme=programme, wording=wording) for one in every)
    deadline = sign_up_deadline(event)
    ends = () if deadline is None else (AnnouncedDate(deadline, title, purpose=Purpose.SIGN_UP),)
    return (*dates, *ends)


def sign_up_deadline(event: Event) -> Occurrence | None:
    """The instant from which it is too late to sign up; cancelled when nobody can sign up any more."""
    sign_up = event.sign_up
    if sign_up is None or sign_up.until_day is None:
        return None
    zone, day = ZoneInfo(event.zone), sign_up.until_day
    if sign_up.until_time is None:
        until = datetime.combine(day + timedelta(days=1), time.min, zone)
    else:
        until = datetime.combine(day, sign_up.until_time, zone)
    states = {one.status or event.event_status for one in event.dates if one.final_day >= day}
    closed = event.event_status in _CLOSED or (bool(event.dates) and states <= _CLOSED)
    return Occurrence(
        event=event.id,
        id=DEADLINE,
        start=until.astimezone(UTC).astimezone(zone),
        end=None,
        end_approximate=False,
        doors=None,
        all_day=False,
        status=EventStatus.CANCELLED if closed else EventStatus.ANNOUNCED,
        place=None,
        link=sign_up.link,
    )


def _wording(event: Event) -> str:
    address = next((source.url for source in event.sources if source.url), None)
    told = [replace(text, questions=(), result=None) for _, text in event.content.versions()]
    return blake2b(repr((told, event.sign_up, address)).encode(), digest_size=8).hexdigest()


def _programme(event: Event) -> Programme | None:
    if event.programme:
        return Programme.PUBLISHED
    return Programme.FOLLOWS if event.programme_follows else None


@dataclass(frozen=True, slots=True)
class AnnouncedSession:
    """A session with its round. Times are local to the event's zone."""

    event: str
    """Slug."""
    id: str
    """The same when the session moves to another round."""
    round: str
    date_id: str | None
    """The date it belongs to; None means every date."""
    begin: time
    end: time
    title: Bilingual[str]
    event_title: Bilingual[str]
    announced: bool = True
    """Whether it can still be chosen."""


def announced_sessions(event: Event) -> tuple[AnnouncedSession, ...]:
    """Every session of every round, in the order of the editors."""
    title = Bilingual(event.content.nl.title, event.content.en.title if event.content.en else None)
    return tuple(
        AnnouncedSession(
            event=event.id.slug,
            id=session.id,
            round=round_.id,
            date_id=round_.date_id,
            begin=round_.begin,
            end=round_.end,
            title=session.title,
            event_title=title,
        )
        for round_ in event.rounds
        for session in round_.sessions
    )
