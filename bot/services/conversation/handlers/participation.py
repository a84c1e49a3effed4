"""Deeds about going to an event: sessions, signing up, and one's own calendar."""

from dataclasses import replace

from bot.domain.dialogue.action import (
    ChooseSession,
    DropSession,
    MakeCalendar,
    NotSignedUp,
    OpenEntry,
    OpenScreen,
    Screen,
    SignedUp,
)
from bot.domain.dialogue.reply import MAX_CHOICES, Attachment, Choice, Reply
from bot.domain.events.event import Event
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.scope import Scope
from bot.services.calendar.calendars import Calendars
from bot.services.conversation.turn import Turn, TurnResult, gone, is_there, only
from bot.services.presentation.cards.sessions import said, sessions
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.agenda import coming
from bot.services.presentation.screens.reminder_lines import name
from bot.services.reminders.participation import ParticipationService
from bot.services.reminders.subscriptions import Subscriptions

EventDeed = ChooseSession | DropSession | SignedUp | NotSignedUp
Deed = EventDeed | MakeCalendar


class ParticipationHandler:
    """Does what the person says, and tells it."""

    def __init__(
        self, subscriptions: Subscriptions, participations: ParticipationService, calendars: Calendars
    ) -> None:
        self._subscriptions = subscriptions
        self._participations = participations
        self._calendars = calendars

    async def informed(self, turn: Turn) -> RenderContext:
        """The turn's view, with what the person follows and takes part in."""
        return replace(
            turn.view,
            following=await self._subscriptions.following(turn.address),
            participation=await self._participations.of(turn.address),
        )

    async def file(self, scope: Scope, turn: Turn) -> Attachment | None:
        """What is to come of `scope`, for the person's own calendar; None when nothing is known."""
        return await self._calendars.of_scope(turn.address, scope, turn.view.language, turn.view.now)

    async def do(self, deed: Deed, turn: Turn) -> TurnResult:
        """What comes of it. Something that is no longer there gets a friendly way on."""
        match deed:
            case MakeCalendar():
                return await self._calendar(deed, turn)
            case SignedUp(""):
                return await self._signed_up_somewhere(turn)
            case _:
                event = turn.view.knowledge.find(EntryId(Kind.EVENT, deed.event))
                return await self._at(event, deed, turn) if isinstance(event, Event) else gone(turn.view)

    async def _at(self, event: Event, deed: EventDeed, turn: Turn) -> TurnResult:
        match deed:
            case ChooseSession(_, key):
                return await self._choose(event, key, turn)
            case DropSession(_, key):
                return await self._drop(event, key, turn)
            case SignedUp():
                return await self._signed_up(event, turn)
            case NotSignedUp():
                await self._participations.sign_off(turn.address, event, turn.view.now)
                return await self._said("aanmelden_toch_niet", event, turn)

    async def _choose(self, event: Event, key: str, turn: Turn) -> TurnResult:
        view = turn.view
        chosen = await self._participations.choose(turn.address, event, key, view.language, view.now)
        if chosen is None:
            return gone(view)
        blocks = [said("sessies_gekozen", chosen.round, chosen.session, view)]
        if chosen.follows_now:
            blocks.append(view.line("sessies_ook_volgen"))
        return TurnResult((sessions(event, await self.informed(turn)),), entry=event.id).below(*blocks)

    async def _drop(self, event: Event, key: str, turn: Turn) -> TurnResult:
        found = await self._participations.drop(turn.address, event, key)
        if found is None:
            return gone(turn.view)
        shown = sessions(event, await self.informed(turn))
        return TurnResult((shown,), entry=event.id).below(said("sessies_weg", *found, turn.view))

    async def _signed_up(self, event: Event, turn: Turn) -> TurnResult:
        await self._participations.sign_up(turn.address, event, turn.view.now)
        return await self._said("aanmelden_gezegd", event, turn)

    async def _signed_up_somewhere(self, turn: Turn) -> TurnResult:
        view = await self.informed(turn)
        events = [event for event, _ in coming(view) if event.sign_up is not None]
        mine = [event for event in events if any(scope.covers(event) for scope in view.following)]
        if turn.remembered.recent(view.now) in [event.id for event in events]:
            mine = [event for event in events if event.id == turn.remembered.entry]
        if len(mine) == 1:
            return await self._signed_up(mine[0], turn)
        choices = [Choice(view.title(one), SignedUp(one.id.slug)) for one in mine or events]
        return only(
            Reply(
                blocks=(view.line("aanmelden_waarvoor" if choices else "aanmelden_nergens"),),
                choices=(*choices[: MAX_CHOICES - 1], view.menu()),
                language=view.language,
            )
        )

    async def _said(self, key: str, event: Event, turn: Turn) -> TurnResult:
        view = await self.informed(turn)
        signed_up = event.id.slug in view.participation.signed_up
        undo = (
            view.choice("knop_niet_aangemeld", NotSignedUp(event.id.slug))
            if signed_up
            else view.choice("knop_aangemeld", SignedUp(event.id.slug))
        )
        reply = Reply(
            blocks=(view.line(key, titel=view.title(event)),),
            choices=(
                undo,
                view.choice("knop_terug_kaart", OpenEntry(event.id), titel=view.title(event)),
                view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
                view.menu(),
            ),
            language=view.language,
        )
        return TurnResult((reply,), entry=event.id)

    async def _calendar(self, deed: MakeCalendar, turn: Turn) -> TurnResult:
        view, scope = turn.view, deed.scope
        if not is_there(scope, view):
            return gone(view)
        file = await self.file(scope, turn)
        key = "agendabestand_niets" if file is None else "agendabestand_hier"
        choices = (view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)), view.menu())
        return only(
            Reply(
                blocks=(view.line(key, wat=name(scope, view)),),
                choices=choices,
                language=view.language,
                attachment=file,
            )
        )
