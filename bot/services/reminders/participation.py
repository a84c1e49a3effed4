"""Going to an event: whether one comes, which session, and whether one signed up."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.event import Event, Session, SessionRound
from bot.domain.events.participation import Attendance, ChosenSession, Participation
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.ports.participation import AttendanceCount, ParticipationStore
from bot.services.reminders.subscriptions import Subscriptions


@dataclass(frozen=True, slots=True)
class SessionPick:
    """A session that a person goes to from now on."""

    round: SessionRound
    session: Session
    follows_now: bool
    """Whether they did not follow the event before."""


class ParticipationService:
    """Choosing a session means that one wants to be reminded of it, so it follows the event as well."""

    def __init__(self, store: ParticipationStore, subscriptions: Subscriptions) -> None:
        self._store = store
        self._subscriptions = subscriptions

    async def of(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        return await self._store.participation(address)

    async def choose(
        self, address: Address, event: Event, key: str, language: Language, now: datetime
    ) -> SessionPick | None:
        """Go to the session with this key, and to no other of its round; None when there is no such one."""
        found = find_session(event, key)
        if found is None:
            return None
        followed = await self._follow(address, event, language, now)
        round_, session = found
        await self._store.choose_session(address, ChosenSession(event.id.slug, round_.id, session.id), now)
        return SessionPick(round_, session, followed)

    async def _follow(self, address: Address, event: Event, language: Language, now: datetime) -> bool:
        """See to it that they follow the event; False when they did already."""
        if any(scope.covers(event) for scope in await self._subscriptions.following(address)):
            return False
        await self._subscriptions.follow(address, Scope(ScopeKind.EVENT, event.id.slug), language, now)
        return True

    async def sign_up(self, address: Address, event: Event, now: datetime) -> None:
        """They signed up: no word about the deadline comes any more."""
        await self._store.sign_up(address, event.id.slug, now)

    async def attend(
        self,
        address: Address,
        event: Event,
        start: datetime,
        attendance: Attendance,
        *,
        language: Language,
        now: datetime,
    ) -> AnnouncedDate | None:
        """They say whether they come to the date that began at `start`; which one it is, None for none.

        Who comes, or perhaps, is reminded, so they follow the event as well. Who does not come hears only of
        changes.
        """
        if attendance is not Attendance.NO:
            await self._follow(address, event, language, now)
        date = await self._store.attend(address, event.id.slug, start, attendance, now)
        if date is not None:
            await self._subscriptions.plan_again(address, now)
        return date

    async def counts(self, now: datetime) -> tuple[AttendanceCount, ...]:
        """How many people said what about each coming date, for who organises it."""
        return await self._store.attendance(now)

    async def sign_off(self, address: Address, event: Event, now: datetime) -> None:
        """Undo `sign_up`: they are reminded of the deadline again."""
        await self._store.sign_off(address, event.id.slug)
        await self._subscriptions.plan_again(address, now)

    async def drop(self, address: Address, event: Event, key: str) -> tuple[SessionRound, Session] | None:
        """Undo `choose`; None when there is no such session."""
        found = find_session(event, key)
        if found is not None:
            await self._store.drop_session(address, ChosenSession(event.id.slug, found[0].id, found[1].id))
        return found


def find_session(event: Event, key: str) -> tuple[SessionRound, Session] | None:
    """The session with this key and its round."""
    every = ((round_, session) for round_ in event.rounds for session in round_.sessions)
    return next(((round_, session) for round_, session in every if session.key == key), None)
