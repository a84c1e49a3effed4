"""What a person said about the events they go to."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.events.event import Event, Session, SessionRound


@dataclass(frozen=True, slots=True, order=True)
class ChosenSession:
    """The session that a person goes to in one round of an event; all three are slugs."""

    event: str
    round: str
    session: str


class Attendance(StrEnum):
    """Whether a person comes. The value is stable: buttons and the store carry it."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True, order=True)
class DateAttendance:
    """What a person said about one date: the slug of its event, its id, and whether they come."""

    event: str
    date_id: str
    attendance: Attendance


@dataclass(frozen=True, slots=True)
class Participation:
    """Of one person: at most one session for each round, and the events (slugs) they signed up for."""

    sessions: tuple[ChosenSession, ...] = ()
    signed_up: tuple[str, ...] = ()
    attendance: tuple[DateAttendance, ...] = ()
    """At most one for each date; none where they did not say."""

    def attends(self, event: str, date_id: str) -> Attendance | None:
        """What they said about this date."""
        said = (one for one in self.attendance if (one.event, one.date_id) == (event, date_id))
        return next((one.attendance for one in said), None)

    def decided(self, event: str, date_ids: Collection[str]) -> bool:
        """Whether they said that they come to one of these dates of an event, or to none of them."""
        said = [self.attends(event, date_id) for date_id in date_ids]
        return Attendance.YES in said or (bool(said) and set(said) == {Attendance.NO})

    def chosen(self, event: Event, date_id: str | None = None) -> tuple[tuple[SessionRound, Session], ...]:
        """Their sessions of `event` in order of time; with `date_id` only those of that date.

        A session that the editors took away is not among them.
        """
        mine = {(one.round, one.session) for one in self.sessions if one.event == event.id.slug}
        return tuple(
            (round_, session)
            for round_ in rounds_of(event, date_id)
            for session in round_.sessions
            if (round_.id, session.id) in mine
        )


NONE_YET = Participation()


def rounds_of(event: Event, date_id: str | None = None) -> tuple[SessionRound, ...]:
    """The rounds of one date, or of every date, in order of time."""
    of_date = (one for one in event.rounds if date_id is None or one.date_id in (None, date_id))
    return tuple(sorted(of_date, key=lambda one: (one.date_id or "", one.begin, one.id)))
