"""The conversation, as every channel hears it."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from time import perf_counter

from bot.domain.address import Address
from bot.domain.dialogue.action import WHICHEVER, Action, Decide, OpenScreen, Screen, changes_something
from bot.domain.dialogue.incoming import (
    AddedToGroup,
    ButtonPress,
    ChatNews,
    GroupMoved,
    Incoming,
    MayWrite,
    SharedLocation,
    TextMessage,
    Unreadable,
    UnreadableMessage,
)
from bot.domain.dialogue.reply import Reply
from bot.domain.guidance.plan_check import check_plan, says_too_little
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.municipality import Town
from bot.domain.language import Language
from bot.domain.search.outcome import Outcome
from bot.domain.search.text.words import MAX_QUESTION
from bot.services import correlation
from bot.services.calendar.calendars import Calendars
from bot.services.conversation import answering as questions
from bot.services.conversation.feedback import FeedbackHandler
from bot.services.conversation.guest import GuestAnswer
from bot.services.conversation.handlers.editors import EditorsHandler
from bot.services.conversation.handlers.participation import ParticipationHandler
from bot.services.conversation.handlers.sharing import SharingHandler
from bot.services.conversation.handlers.subscriptions import SubscriptionHandler
from bot.services.conversation.handlers.switching import SwitchHandler, works_closed
from bot.services.conversation.inline import InlineCards, inline_cards
from bot.services.conversation.person_rate_limit import PersonRateLimit
from bot.services.conversation.router import ActionRouter
from bot.services.conversation.session import DialogueSessions, DialogueState
from bot.services.conversation.turn import Turn, TurnResult, gone, left_by, only
from bot.services.conversation.understanding.typed import (
    FreeText,
    NoSuchNumber,
    Typed,
    TypedChoice,
    TypedCommand,
    TypedPlan,
    TypedSwitch,
    UnknownCommand,
    question_of,
    read,
)
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.people import People
from bot.services.ports.channel import AlwaysOpen, ChannelSwitch
from bot.services.ports.clock import Clock
from bot.services.presentation import emergency_notice
from bot.services.presentation.context import RenderContext, render_context
from bot.services.presentation.guidance.plan import checked_plan
from bot.services.presentation.screens import channels, search, start, unreadable
from bot.services.reminders.notices import Notices
from bot.services.reminders.participation import ParticipationService
from bot.services.reminders.recurring_messages import RecurringMessages
from bot.services.reminders.snoozing import Snoozing
from bot.services.reminders.subscriptions import Subscriptions
from bot.services.usage.counting import UsageCounting
from bot.services.usage.review import Reviewing
from bot.services.usage.sharing import ExampleSharing

log = logging.getLogger(__name__)


class Conversation:
    """Implements `bot.services.ports.channel.Listener`. `current` gives what is known at this moment."""

    def __init__(
        self,
        current: Callable[[], KnowledgeSnapshot],
        *,
        people: People,
        subscriptions: Subscriptions,
        snoozing: Snoozing,
        notices: Notices,
        participations: ParticipationService,
        calendars: Calendars,
        recurring: RecurringMessages,
        usage: UsageCounting,
        reviewing: Reviewing,
        sharing: ExampleSharing,
        clock: Clock,
        settings: ConversationSettings,
        draw: Random | None = None,
        switch: ChannelSwitch | None = None,
    ) -> None:
        self._switching = SwitchHandler(switch or AlwaysOpen())
        self._current = current
        self._people = people
        self._clock = clock
        self._settings = settings
        self._notices = notices
        self._usage = usage
        self._feedback = FeedbackHandler(usage)
        self._sharing = SharingHandler(sharing)
        participation_handler = ParticipationHandler(
            subscriptions, participations, calendars, notices.may_decide
        )
        subscription_handler = SubscriptionHandler(
            people, subscriptions, snoozing, notices, participation_handler
        )
        self._router = ActionRouter(
            people,
            subscriptions,
            subscription_handler,
            participation_handler,
            recurring,
            feedback=self._feedback,
            editors=EditorsHandler(reviewing, notices.may_decide),
            sharing=self._sharing,
            draw=draw or Random(),
        )
        self._memory = DialogueSessions()
        self.answers: Counter[tuple[str, str, str]] = Counter()
        """Questions heard since the start, by channel, language and outcome."""
        self.out_of_scope: Counter[tuple[str, str, str]] = Counter()
        """Of those, messages that this bot is not for, by channel, language and kind."""
        self._pace = PersonRateLimit(settings.per_person)

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        """The replies to show, in order; at least one."""
        code, begin = correlation.begin(), perf_counter()
        turn = await self._turn(incoming)
        within = self._pace.allows(turn.address, turn.view.now)
        exchange, turn = await self._answered(incoming, turn, within)
        self._memory.keep(turn.address, left_by(exchange, turn), turn.person)
        _note(code, turn, begin)
        return exchange.below(*emergency_notice.above(turn.view)).replies

    async def hear_guest(
        self, incoming: Incoming, remembered: DialogueState, *, within: bool = True
    ) -> GuestAnswer:
        """The same for somebody of whom nothing is kept, here or in the store: `remembered` comes from them.

        `within` says whether they keep to the pace; a crisis question is answered at any.
        """
        code, begin = correlation.begin(), perf_counter()
        language = remembered.language or incoming.client_language or self._settings.language
        turn = Turn(incoming.address, self._view(language), remembered, guest=True)
        exchange, turn = await self._answered(incoming, turn, within)
        _note(code, turn, begin)
        return GuestAnswer(
            exchange.below(*emergency_notice.above(turn.view)).replies, left_by(exchange, turn)
        )

    async def suggest(self, text: str, language: Language | None) -> InlineCards:
        """See `InlineListener`."""
        current = self._current()
        spoken = current.vocabulary.language_of(text) or language or self._settings.language
        view = self._view(spoken)
        return InlineCards(inline_cards(text, current.matcher, view), view.say("inline_open"))

    async def noticed(self, news: ChatNews) -> Sequence[Reply]:
        """Take in what became of a chat; what to say there, if anything."""
        correlation.begin()
        match news:
            case GroupMoved(address, before):
                await self._people.move(before, address)
            case MayWrite(address):
                await self._people.may_write(address)
            case AddedToGroup(address, language):
                await self._people.may_write(address)
                person = await self._people.language(address)
                view = self._view(person or language or self._settings.language)
                return (unreadable.welcome_in_group(self._settings.group_changes, view),)
        return ()

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        """One sentence with the short code that the log carries too."""
        remembered = self._memory.recall(incoming.address, incoming.person)
        language = remembered.language or incoming.client_language or self._settings.language
        view = self._view(language)
        sorry = only(unreadable.ways_on(view, "fout", code=code))
        return sorry.below(*emergency_notice.above(view)).replies[0]

    async def _answered(self, incoming: Incoming, turn: Turn, within: bool) -> tuple[TurnResult, Turn]:
        exchange, turn = await self._heard(incoming, turn, self._held(turn.address, within))
        return self._feedback.after(exchange, turn), turn

    def _held(self, address: Address, within: bool) -> "_Held | None":
        reason = self._switching.reason(address)
        if reason is not None and not self._notices.may_decide(address):
            return _Held(reason)
        return None if within else _Held(None)

    async def _heard(self, incoming: Incoming, turn: Turn, held: "_Held | None") -> tuple[TurnResult, Turn]:
        if isinstance(incoming, TextMessage) and incoming.text.strip():
            return await self._said(incoming, turn, held)
        if held is not None and not (isinstance(incoming, ButtonPress) and held.lets(incoming.action)):
            return held.answer(turn.view), turn
        return await self._wordless(incoming, turn), turn

    async def _wordless(self, incoming: Incoming, turn: Turn) -> TurnResult:
        match incoming:
            case TextMessage():
                return _still_waiting(unreadable.ways_on(turn.view, "leeg"), turn)
            case SharedLocation(latitude=latitude, longitude=longitude):
                nearest = self._current().narrowing.nearest(Town("", latitude, longitude))
                return only(search.near_location(nearest, turn.view))
            case UnreadableMessage(what=what):
                shown = unreadable.ways_on(turn.view, f"onleesbaar_{what.value}")
                voice = what is Unreadable.VOICE
                return only(replace(start.menu(turn.view), blocks=shown.blocks) if voice else shown)
            case ButtonPress(action=None):
                return gone(turn.view)
            case ButtonPress(action=action) if action is not None:
                if changes_something(action) and not await incoming.may_change():
                    return TurnResult((unreadable.only_admins(turn.view),), keeps=True)
                return (await self._router.open(action, turn)).in_place()
        raise TypeError(type(incoming).__name__)

    async def _said(self, said: TextMessage, turn: Turn, held: "_Held | None") -> tuple[TurnResult, Turn]:
        current = self._current()
        said = replace(said, text=question_of(said.text))
        about = turn.remembered.recent(turn.view.now)
        typed = read(said.text.strip()[:MAX_QUESTION], turn.remembered, current.vocabulary, about)
        if isinstance(typed, TypedChoice) and self._sharing.waits(turn):
            typed = self._sharing.meant_by(typed.action, turn)
        if isinstance(typed, TypedPlan):
            turn = replace(turn, remembered=replace(turn.remembered, wants_plan=True))
            said, typed = replace(said, text=typed.text), FreeText()
        if isinstance(typed, FreeText) or (
            is_for_admins(typed) and not self._notices.may_decide(said.address)
        ):
            return await self._asked(said, turn, current, held)
        if said.edited and _changes(typed):
            return only(unreadable.ways_on(turn.view, "bewerkt_doet_niets")), turn
        if isinstance(typed, TypedCommand | TypedSwitch):
            turn = speaking(typed.language, turn)
        if isinstance(typed, TypedSwitch) and not self._notices.may_decide(said.address):
            return only(channels.said("beheer_klaar_geen_beheerder", turn.view)), turn
        action = typed.action if isinstance(typed, TypedCommand | TypedChoice) else None
        if held is not None and not held.lets(action):
            return held.answer(turn.view), turn
        if action is not None and _changes(typed) and not await said.may_change():
            return only(unreadable.only_admins(turn.view)), turn
        return await self._chosen(typed, turn), turn

    async def _chosen(
        self, typed: TypedCommand | TypedChoice | TypedSwitch | NoSuchNumber | UnknownCommand, turn: Turn
    ) -> TurnResult:
        match typed:
            case TypedSwitch():
                return only(self._switching.do(typed, turn.view))
            case TypedCommand(action, _) | TypedChoice(action):
                return await self._router.open(action, turn)
            case NoSuchNumber(most):
                if not most:
                    return only(unreadable.ways_on(turn.view, "alleen_nummer"))
                return _still_waiting(unreadable.choose_again(turn.remembered.choices, turn.view), turn)
            case UnknownCommand():
                return only(unreadable.ways_on(turn.view, "onbekende_opdracht"))

    async def _asked(
        self, said: TextMessage, turn: Turn, current: KnowledgeSnapshot, held: "_Held | None"
    ) -> tuple[TurnResult, Turn]:
        found = current.matcher.match(said.text)
        spoken = current.vocabulary.language_of(said.text) or found.language
        turn = speaking(spoken or turn.chosen or said.client_language or self._settings.language, turn)
        if held is not None and not questions.is_crisis(found, turn.view):
            return held.answer(turn.view), turn
        if self._sharing.waits(turn) and not said.edited and not questions.is_crisis(found, turn.view):
            return self._sharing.told(said.text, turn), turn
        view = turn.view
        is_plan = turn.remembered.wants_plan and not says_too_little(said.text)
        if is_plan and not questions.is_crisis(found, view):
            findings = check_plan(said.text[:MAX_QUESTION], view.knowledge, view.language)
            return only(checked_plan(findings, view)), turn
        self.answers[turn.address.channel, view.language.value, found.outcome.value] += 1
        if found.outcome is Outcome.ANSWER and found.candidates[0].entry.kind is Kind.EVENT:
            view = await self._router.informed(turn)
        answered = questions.answer(said.text, found, current, view, turn.remembered)
        if answered.out_of_scope:
            self.out_of_scope[turn.address.channel, view.language.value, answered.out_of_scope] += 1
        exchange = answered.exchange
        if answered.match.outcome is Outcome.NONE and not found.worry and not answered.out_of_scope:
            self._usage.unanswered(turn.address, said.text, view.language)
        if said.edited:
            exchange = exchange.below(turn.view.line("vraag_aangepast"))
        if len(said.text) > MAX_QUESTION:
            exchange = exchange.below(turn.view.line("vraag_lang", aantal=str(MAX_QUESTION)))
        return exchange, turn

    async def _turn(self, incoming: Incoming) -> Turn:
        address, now = incoming.address, self._clock.now()
        person = await self._people.seen(address, now)
        chosen = person.language if person else None
        remembered = self._memory.recall(address, incoming.person)
        if isinstance(incoming, TextMessage) and incoming.answers:
            remembered = replace(remembered, choices=incoming.answers, labels=incoming.answers)
        language = remembered.language or chosen or incoming.client_language or self._settings.language
        zone = person.zone if person else None
        return Turn(
            address, self._view(language, zone), remembered, chosen, incoming.person, polls=incoming.polls
        )

    def _view(self, language: Language, zone: str | None = None) -> RenderContext:
        return render_context(self._current(), language, self._clock.now(), self._settings, zone)


def _note(code: str, turn: Turn, begin: float) -> None:
    """In the log, that a message was answered: no words, and nobody's address."""
    log.info(
        "Message %s on %s answered in %.0f ms", code, turn.address.channel, 1000 * (perf_counter() - begin)
    )


def speaking(language: Language | None, turn: Turn) -> Turn:
    """The same turn in another language; None keeps it."""
    return turn if language is None else replace(turn, view=turn.view.speaking(language))


def _still_waiting(reply: Reply, turn: Turn) -> TurnResult:
    """A reply to a slip of the finger: the bot still waits for what it asked for."""
    before = turn.remembered
    return TurnResult(
        (reply,),
        passed=before.passed,
        sorry=before.sorry,
        wants_place=before.wants_place,
        wants_plan=before.wants_plan,
    )


def is_for_admins(typed: Typed) -> bool:
    """Whether it is a bare word ("versturen") that only an admin's message gives that meaning."""
    only_theirs = (OpenScreen(Screen.ADMIN), Decide(WHICHEVER, send=True), Decide(WHICHEVER, send=False))
    return isinstance(typed, TypedChoice) and typed.action in only_theirs


@dataclass(frozen=True, slots=True)
class _Held:
    """Somebody who is not answered now: the channel is closed for a reason, or they ask too fast (None).

    A crisis question is answered all the same.
    """

    reason: str | None

    def answer(self, view: RenderContext) -> TurnResult:
        if self.reason is None:
            return only(unreadable.ways_on(view, "te_snel"))
        return TurnResult((channels.closed(self.reason, view),), keeps=True)

    def lets(self, action: Action | None) -> bool:
        """Whether this is done all the same: to be left alone is heard at any pace."""
        if action == OpenScreen(Screen.STOP):
            return True
        return self.reason is not None and works_closed(action)


def _changes(typed: Typed) -> bool:
    if isinstance(typed, TypedSwitch):
        return True
    return isinstance(typed, TypedCommand | TypedChoice) and changes_something(typed.action)
