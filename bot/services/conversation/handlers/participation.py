"""Deeds about going to an event: sessions, signing up, and one's own calendar."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.address import Address
from bot.domain.dialogue.action import (
    Attend,
    ChooseSession,
    DropSession,
    MakeCalendar,
    NotSignedUp,
    OpenEntry,
    OpenScreen,
    Screen,
    SignedUp,
)
from bot.domain.dialogue.reply import MAX_CHOICES, Attachment, Block, Choice, Link, Paragraph, Plain, Reply
from bot.domain.events.event import Event
from bot.domain.events.occurrences import next_occurrence
from bot.domain.events.participation import Attendance
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.scope import Scope
from bot.services.calendar.calendars import Calendars
from bot.services.conversation.turn import Turn, TurnResult, gone, is_there, only
from bot.services.presentation.attendance import attend_choices
from bot.services.presentation.cards.event_choices import going
from bot.services.presentation.cards.sessions import said, sessions
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.agenda import coming
from bot.services.presentation.screens.reminder_lines import name
from bot.services.presentation.spoken_time import spoken_occurrence
from bot.services.reminders.participation import ParticipationService
from bot.services.reminders.subscriptions import Subscriptions

EventDeed = ChooseSession | DropSession | SignedUp | NotSignedUp
Deed = EventDeed | MakeCalendar | Attend


class ParticipationHandler:
    """Does what the person says, and tells it."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        participations: ParticipationService,
        calendars: Calendars,
        organises: Callable[[Address], bool],
    ) -> None:
        """`organises` says who may see how many people come."""
        self._subscriptions = subscriptions
        self._participations = participations
        self._calendars = calendars
        self._organises = organises

    async def informed(self, turn: Turn) -> RenderContext:
        """The turn's view, with what the person follows and takes part in, and for an admin who come."""
        counts = await self._participations.counts(turn.view.now) if self._organises(turn.address) else ()
        return replace(
            turn.view,
            attendance=counts,
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
            case Attend(event=""):
                return await self._attend_somewhere(deed.attendance, turn)
            case Attend():
                event = turn.view.knowledge.find(EntryId(Kind.EVENT, deed.event))
                return await self._attend(event, deed, turn) if isinstance(event, Event) else gone(turn.view)
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

    async def _attend(self, event: Event, deed: Attend, turn: Turn) -> TurnResult:
        view, answer = turn.view, deed.attendance
        one = next_occurrence(event, view.now)
        start = deed.start or (one.start if one is not None else None)
        date = start and await self._participations.attend(
            turn.address, event, start, answer, language=view.language, now=view.now
        )
        if not date:
            return gone(view)
        view = await self.informed(turn)
        when = spoken_occurrence(date.occurrence, view.texts, view.language, view.own_zone)
        blocks: list[Block] = [view.line(f"komt_{answer.value}", titel=view.title(event), wanneer=when)]
        sign_up = event.sign_up
        signed_up = event.id.slug in view.participation.signed_up
        if answer is Attendance.YES and sign_up is not None and sign_up.link and not signed_up:
            words = Plain(view.say("komt_meld_je_aan") + " ")
            blocks.append(Paragraph((words, Link(sign_up.link, sign_up.link))))
        other = attend_choices(event.id.slug, date.occurrence.start, answer, view.texts, view.language)
        more = going(event, view) if answer is not Attendance.NO else ()
        back = view.choice("knop_terug_kaart", OpenEntry(event.id), titel=view.title(event))
        reply = Reply(
            blocks=tuple(blocks),
            choices=(*other, *more, back, view.menu())[:MAX_CHOICES],
            language=view.language,
        )
        return TurnResult((reply,), entry=event.id, keeps=True)

    async def _attend_somewhere(self, answer: Attendance, turn: Turn) -> TurnResult:
        view = await self.informed(turn)
        mine = _meant([event for event, _ in coming(view)], turn, view, others=False)
        if len(mine) == 1:
            return await self._attend(mine[0], Attend(answer, mine[0].id.slug), turn)
        choices = [Choice(view.title(one), Attend(answer, one.id.slug)) for one in mine]
        return only(
            Reply(
                blocks=(view.line("komt_waarheen" if choices else "komt_nergens"),),
                choices=(*choices[: MAX_CHOICES - 2], *_to_agenda(view), view.menu()),
                language=view.language,
            )
        )

    async def _signed_up_somewhere(self, turn: Turn) -> TurnResult:
        view = await self.informed(turn)
        events = [event for event, _ in coming(view) if event.sign_up is not None]
        mine = _meant(events, turn, view, others=True)
        followed = [one for one in mine if any(scope.covers(one) for scope in view.following)]
        if len(mine) == 1 and (followed or turn.remembered.recent(view.now) == mine[0].id):
            return await self._signed_up(mine[0], turn)
        choices = [Choice(view.title(one), SignedUp(one.id.slug)) for one in mine]
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


def _meant(events: Sequence[Event], turn: Turn, view: RenderContext, *, others: bool) -> list[Event]:
    """Which of `events` somebody means who names none: the one that is open, else what they follow.

    With `others` every one when they follow none of them.
    """
    if turn.remembered.recent(view.now) in [event.id for event in events]:
        return [event for event in events if event.id == turn.remembered.entry]
    mine = [event for event in events if any(scope.covers(event) for scope in view.following)]
    return mine or (list(events) if others else [])


def _to_agenda(view: RenderContext) -> tuple[Choice, ...]:
    return (view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),)
