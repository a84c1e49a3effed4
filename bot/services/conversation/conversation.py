"""The conversation, as every channel hears it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from bot.domain.conversation.action import WHICHEVER, Decide, OpenScreen, Screen
from bot.domain.conversation.incoming import Incoming, Said, Sent, Tapped
from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.matching.outcome import MAX_QUESTION, Outcome
from bot.services.calendar.calendars import Calendars
from bot.services.clock import Clock
from bot.services.conversation import questions
from bot.services.conversation.current import ConversationSettings, Current, view_of
from bot.services.conversation.deeds import Deeds
from bot.services.conversation.exchange import Exchange, only
from bot.services.conversation.memory import EXAMPLES_REMEMBERED, NOTHING, Memory, Remembered
from bot.services.conversation.pace import Pace
from bot.services.conversation.rooms import Rooms
from bot.services.conversation.screens import unreadable
from bot.services.conversation.taking_part import TakingPart
from bot.services.conversation.turn import Turn, gone
from bot.services.conversation.typed import (
    Chosen,
    Command,
    NoSuchNumber,
    Question,
    Typed,
    UnknownCommand,
    read,
)
from bot.services.conversation.view import View
from bot.services.participation import Participations
from bot.services.people import People
from bot.services.reminders.notices import Notices
from bot.services.snoozing import Snoozing
from bot.services.subscriptions import Subscriptions
from bot.services.wishes.wishes import Wishes


class Conversation:
    """Implements `bot.services.channel.Listener`. `current` gives what is known at this moment."""

    def __init__(
        self,
        current: Callable[[], Current],
        *,
        people: People,
        subscriptions: Subscriptions,
        snoozing: Snoozing,
        notices: Notices,
        participations: Participations,
        calendars: Calendars,
        wishes: Wishes,
        clock: Clock,
        settings: ConversationSettings,
        draw: Random | None = None,
    ) -> None:
        self._current = current
        self._people = people
        self._clock = clock
        self._settings = settings
        self._notices = notices
        taking_part = TakingPart(subscriptions, participations, calendars)
        deeds = Deeds(people, subscriptions, snoozing, notices, taking_part)
        self._rooms = Rooms(people, subscriptions, deeds, taking_part, wishes, draw=draw or Random())
        self._memory = Memory()
        self._pace = Pace(settings.per_person)

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        """The replies to show, in order; at least one."""
        turn = await self._turn(incoming)
        within = self._pace.allows(turn.address, turn.view.now)
        if isinstance(incoming, Said) and incoming.text.strip():
            exchange, turn = await self._said(incoming, turn, within)
        elif not within:
            exchange = only(unreadable.ways_on(turn.view, "te_snel"))
        else:
            exchange = await self._wordless(incoming, turn)
        self._remember(exchange, turn)
        return exchange.replies

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        """One sentence with the short code that the log carries too."""
        remembered = self._memory.recall(incoming.address)
        language = remembered.language or incoming.client_language or self._settings.language
        return unreadable.ways_on(self._view(language), "fout", code=code)

    async def _wordless(self, incoming: Incoming, turn: Turn) -> Exchange:
        match incoming:
            case Said():
                return only(unreadable.ways_on(turn.view, "leeg"))
            case Sent(what=what):
                return only(unreadable.ways_on(turn.view, f"onleesbaar_{what.value}"))
            case Tapped(action=None):
                return gone(turn.view)
            case Tapped(action=action) if action is not None:
                return (await self._rooms.open(action, turn)).in_place()
        raise TypeError(type(incoming).__name__)

    async def _said(self, said: Said, turn: Turn, within: bool) -> tuple[Exchange, Turn]:
        current = self._current()
        typed = read(said.text.strip()[:MAX_QUESTION], turn.remembered, current.vocabulary)
        if isinstance(typed, Question) or (
            is_for_admins(typed) and not self._notices.may_decide(said.address)
        ):
            return await self._asked(said, turn, current, within)
        if isinstance(typed, Command):
            turn = speaking(typed.language, turn)
        if not within and not stops(typed):
            return only(unreadable.ways_on(turn.view, "te_snel")), turn
        return await self._chosen(typed, turn), turn

    async def _chosen(self, typed: Command | Chosen | NoSuchNumber | UnknownCommand, turn: Turn) -> Exchange:
        match typed:
            case Command(action, _) | Chosen(action):
                return await self._rooms.open(action, turn)
            case NoSuchNumber(most):
                key = "geen_keuze" if most else "alleen_nummer"
                return only(unreadable.ways_on(turn.view, key, aantal=str(most)))
            case UnknownCommand():
                return only(unreadable.ways_on(turn.view, "onbekende_opdracht"))

    async def _asked(self, said: Said, turn: Turn, current: Current, within: bool) -> tuple[Exchange, Turn]:
        found = current.matcher.match(said.text)
        spoken = current.vocabulary.language_of(said.text) or found.language
        turn = speaking(spoken or turn.chosen or said.client_language or self._settings.language, turn)
        if not within and not questions.is_crisis(found, turn.view):
            return only(unreadable.ways_on(turn.view, "te_snel")), turn
        view = turn.view
        if found.outcome is Outcome.ANSWER and found.candidates[0].entry.kind is Kind.EVENT:
            view = await self._rooms.informed(turn)
        exchange = questions.answer(said.text, found, current, view, turn.remembered).exchange
        if said.edited:
            exchange = exchange.below(turn.view.line("vraag_aangepast"))
        if len(said.text) > MAX_QUESTION:
            exchange = exchange.below(turn.view.line("vraag_lang", aantal=str(MAX_QUESTION)))
        return exchange, turn

    async def _turn(self, incoming: Incoming) -> Turn:
        address, now = incoming.address, self._clock.now()
        person = await self._people.seen(address, now)
        chosen = person.language if person else None
        remembered = self._memory.recall(address)
        language = remembered.language or chosen or incoming.client_language or self._settings.language
        return Turn(address, self._view(language), remembered, chosen)

    def _view(self, language: Language) -> View:
        return view_of(self._current(), language, self._clock.now(), self._settings)

    def _remember(self, exchange: Exchange, turn: Turn) -> None:
        old = NOTHING if exchange.forgets else turn.remembered
        replies = exchange.replies
        last = next((reply.choices for reply in reversed(replies) if reply.choices), old.choices)
        shown = exchange.entry is not None
        self._memory.keep(
            turn.address,
            Remembered(
                choices=last,
                labels=tuple(choice for reply in replies for choice in reply.choices) or old.labels,
                language=replies[-1].language,
                entry=exchange.entry if shown else old.entry,
                shown=turn.view.now if shown else old.shown,
                passed=exchange.passed,
                sorry=exchange.sorry,
                wants_place=exchange.wants_place,
                seen=_seen(old.seen, exchange.entry),
            ),
        )


def speaking(language: Language | None, turn: Turn) -> Turn:
    """The same turn in another language; None keeps it."""
    return turn if language is None else replace(turn, view=turn.view.speaking(language))


def is_for_admins(typed: Typed) -> bool:
    """Whether it is a bare word ("versturen") that only an admin's message gives that meaning."""
    only_theirs = (OpenScreen(Screen.ADMIN), Decide(WHICHEVER, "yes"), Decide(WHICHEVER, "no"))
    return isinstance(typed, Chosen) and typed.action in only_theirs


def stops(typed: Typed) -> bool:
    """Whether a person asks to be left alone, which is heard at any pace."""
    return isinstance(typed, Command | Chosen) and typed.action == OpenScreen(Screen.STOP)


def _seen(before: tuple[EntryId, ...], entry: EntryId | None) -> tuple[EntryId, ...]:
    if entry is None or entry.kind is not Kind.EXAMPLE:
        return before
    return (*before, entry)[-EXAMPLES_REMEMBERED:]
