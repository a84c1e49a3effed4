"""A session as the people who chose it hear of it: what the store keeps, as it does of dates."""

from dataclasses import dataclass
from datetime import time

from bot.domain.agenda.event import Event
from bot.domain.language import Bilingual


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
