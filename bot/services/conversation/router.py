"""From an action to what the person sees: every tap, command and chosen number comes through here."""

from collections.abc import Awaitable, Callable
from functools import partial
from random import Random

from bot.domain.dialogue.action import (
    Action,
    Attend,
    ChooseSession,
    Diagnose,
    DropSession,
    Judge,
    ListExamples,
    MakeCalendar,
    MonthlyAgenda,
    NoneOfThese,
    NotSignedUp,
    OpenEntry,
    OpenPart,
    OpenScreen,
    Part,
    Preview,
    Quiz,
    RandomExample,
    Screen,
    SetTimeZone,
    ShareExample,
    SignedUp,
    StopRecurring,
    WeeklyTip,
)
from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import Event
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.services.conversation.feedback import FeedbackHandler
from bot.services.conversation.guest import to_guest
from bot.services.conversation.handlers.editors import EditorsHandler
from bot.services.conversation.handlers.participation import ParticipationHandler
from bot.services.conversation.handlers.recurring import RecurringMessageHandler
from bot.services.conversation.handlers.sharing import SharingHandler
from bot.services.conversation.handlers.subscriptions import SubscriptionHandler
from bot.services.conversation.handlers.time_zone import TimeZoneHandler
from bot.services.conversation.turn import Turn, TurnResult, gone, only
from bot.services.people import People
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.context import RenderContext
from bot.services.presentation.guidance import quiz
from bot.services.presentation.guidance.plan import ask_for_plan
from bot.services.presentation.guidance.team import team
from bot.services.presentation.screens import (
    agenda,
    diagnosis,
    examples,
    fallback,
    overview,
    personal,
    reminders,
    start,
    time_zone,
)
from bot.services.presentation.screens import recurring as recurring_screens
from bot.services.reminders.recurring_messages import RecurringMessages
from bot.services.reminders.subscriptions import Subscriptions

QUIZ_ROUNDS = 10_000  # numbers from which a round is drawn
TEAM_CARDS = 1000  # numbers from which the first card for a team is drawn


class ActionRouter:
    """Opens what an action names; does what it asks. `draw` picks the random example."""

    def __init__(
        self,
        people: People,
        subscriptions: Subscriptions,
        subscription_handler: SubscriptionHandler,
        participation_handler: ParticipationHandler,
        recurring: RecurringMessages,
        *,
        feedback: FeedbackHandler,
        editors: EditorsHandler,
        sharing: SharingHandler,
        draw: Random,
    ) -> None:
        self._people = people
        self._subscriptions = subscriptions
        self._participation_handler = participation_handler
        self._subscription_handler = subscription_handler
        self._recurring = recurring
        self._feedback = feedback
        self._editors = editors
        self._sharing = sharing
        self._recurring_handler = RecurringMessageHandler(recurring)
        self._time_zone_handler = TimeZoneHandler(subscriptions, recurring)
        self._draw = draw
        self._personal: dict[Screen, Callable[[Turn, int], Awaitable[Reply]]] = {
            Screen.AGENDA: self._agenda,
            Screen.REMINDERS: self._reminders,
            Screen.LANGUAGE: self._language,
            Screen.SETTINGS: self._settings,
            Screen.LEAD_TIMES: self._lead_times,
            Screen.TIME_ZONE: self._time_zone,
            Screen.TIP: partial(self._recurring_message, Screen.TIP),
            Screen.MONTHLY: partial(self._recurring_message, Screen.MONTHLY),
            Screen.MY_DATA: self._my_data,
            Screen.FORGET_CONFIRMED: self._forget,
            Screen.STOP: self._stop,
            Screen.ADMIN: subscription_handler.questions,
            Screen.REVIEW: editors.review,
            Screen.SHARE_EXAMPLE: sharing.begin,
        }

    async def open(self, action: Action, turn: Turn) -> TurnResult:  # noqa: PLR0911, PLR0912 — one line each
        """What `action` leads to. Something that is no longer there gets a friendly way on."""
        view = turn.view
        if turn.guest and (said := to_guest(action, view)) is not None:
            return only(said)
        if action == OpenScreen(Screen.MENU):
            self._sharing.leave(turn)
        match action:
            case OpenScreen(screen, page):
                return await self._screen(screen, page, turn)
            case OpenEntry(entry_id, page):
                return await self.entry(entry_id, turn, page)
            case OpenPart(entry_id, part, page):
                return await self._part(entry_id, part, page, turn)
            case ListExamples(by, key):
                return TurnResult(
                    (examples.listed(action, view),), wants_place=by is ExampleFilter.MUNICIPALITY and not key
                )
            case RandomExample():
                return self._random(view)
            case Diagnose(chosen):
                return only(diagnosis.diagnose(chosen, view))
            case Judge():
                return self._feedback.judged(action, turn)
            case Quiz():
                return only(quiz.question(action, view))
            case Preview():
                return self._editors.preview(action, turn)
            case ShareExample():
                return await self._sharing.do(action, turn)
            case NoneOfThese(step):
                self._feedback.none_of_these(turn)
                return none_of_these(step, turn)
            case ChooseSession() | DropSession() | SignedUp() | NotSignedUp() | MakeCalendar() | Attend():
                return await self._participation_handler.do(action, turn)
            case WeeklyTip() | MonthlyAgenda() | StopRecurring():
                reply = await self._recurring_handler.do(action, turn.address, view)
                return gone(view) if reply is None else only(reply)
            case SetTimeZone():
                return await self._time_zone_handler.do(action, turn)
            case _:
                return await self._subscription_handler.do(action, turn)

    async def _part(self, entry_id: EntryId, part: Part, page: int, turn: Turn) -> TurnResult:
        entry = turn.view.knowledge.find(entry_id)
        if entry is None:
            return gone(turn.view)
        view = await self.informed(turn) if isinstance(entry, Event) else turn.view
        return TurnResult((side(entry, part, view, page),), entry=entry.id)

    async def entry(self, entry_id: EntryId, turn: Turn, page: int = 0) -> TurnResult:
        """The card of an entry, with what the person follows when it is an event."""
        entry = turn.view.knowledge.find(entry_id)
        if entry is None:
            return gone(turn.view)
        view = await self.informed(turn) if isinstance(entry, Event) else turn.view
        return TurnResult((card(entry, view, page),), entry=entry.id)

    async def _screen(self, screen: Screen, page: int, turn: Turn) -> TurnResult:
        view = turn.view
        drawn = self._drawn(screen, page, turn)
        if drawn is not None:
            return drawn
        personal_screen = self._personal.get(screen)
        if personal_screen is not None:
            reply = await personal_screen(turn, page)
            return TurnResult((reply,), forgets=screen is Screen.FORGET_CONFIRMED)
        simple = {
            Screen.HELP: start.help_,
            Screen.MENU: start.menu,
            Screen.SITUATIONS: overview.situations,
            Screen.EXAMPLES: examples.examples,
            Screen.PRIVACY: personal.privacy,
            Screen.FORGET: personal.forget,
            Screen.CONTACT: start.contact,
            Screen.REPHRASE: fallback.rephrase,
        }
        if screen in simple:
            return only(simple[screen](view))
        lists = {
            Screen.APPROACHES: overview.approaches,
            Screen.MATERIALS: overview.materials,
            Screen.TERMS: overview.terms,
            Screen.ARCHIVE: agenda.archive,
        }
        return only(lists[screen](view, page))

    def _drawn(self, screen: Screen, page: int, turn: Turn) -> TurnResult | None:
        """A screen of several messages, or that chance has a part in; None for every other."""
        view = turn.view
        match screen:
            case Screen.START:
                return TurnResult(start.start(view))
            case Screen.NEARBY:
                return TurnResult((examples.nearby(view),), wants_place=True)
            case Screen.PLAN:
                return TurnResult((ask_for_plan(view),), wants_plan=True)
            case Screen.TEAM:
                return only(team(view, page or self._draw.randrange(1, TEAM_CARDS)))
            case Screen.QUIZ:
                drawn = self._draw.randrange(1, QUIZ_ROUNDS)
                shown = quiz.polls(drawn, view) if turn.polls else (quiz.question(Quiz(drawn), view),)
                return TurnResult(shown)
            case _:
                return None

    async def _agenda(self, turn: Turn, page: int) -> Reply:
        return agenda.agenda(await self.informed(turn), page)

    async def _reminders(self, turn: Turn, page: int) -> Reply:
        found = await self._subscriptions.overview(turn.address, turn.view.now)
        return reminders.overview(found, await self.informed(turn), page)

    async def _language(self, turn: Turn, _: int) -> Reply:
        return personal.language(turn.chosen, turn.view)

    async def _time_zone(self, turn: Turn, _: int) -> Reply:
        return time_zone.time_zone(turn.view)

    async def _settings(self, turn: Turn, _: int) -> Reply:
        leads = await self._subscriptions.lead_times(turn.address)
        return recurring_screens.settings(leads, await self._recurring.of(turn.address), turn.view)

    async def _recurring_message(self, screen: Screen, turn: Turn, _: int) -> Reply:
        return await self._recurring_handler.screen(screen, turn.address, turn.view)

    async def _lead_times(self, turn: Turn, _: int) -> Reply:
        return reminders.lead_times(await self._subscriptions.lead_times(turn.address), turn.view)

    async def _my_data(self, turn: Turn, _: int) -> Reply:
        data, recurring = await self._people.data(turn.address), await self._recurring.of(turn.address)
        return personal.my_data(data, recurring, await self._recurring.tips_shown(turn.address), turn.view)

    async def _forget(self, turn: Turn, _: int) -> Reply:
        return personal.forgotten(await self._people.forget(turn.address), turn.view)

    async def _stop(self, turn: Turn, _: int) -> Reply:
        address, now = turn.address, turn.view.now
        ended = await self._subscriptions.stop(address, now) + await self._recurring.stop(address, now)
        return personal.stop(ended, turn.view)

    async def informed(self, turn: Turn) -> RenderContext:
        """The turn's view, with what the person follows and takes part in: nothing of a guest."""
        return turn.view if turn.guest else await self._participation_handler.informed(turn)

    def _random(self, view: RenderContext) -> TurnResult:
        every = view.knowledge.of_type(PracticeExample)
        if not every:
            return only(overview.nothing(view, "voorbeelden"))
        drawn = self._draw.choice(every)
        return TurnResult((card(drawn, view),), entry=drawn.id)


def none_of_these(step: int, turn: Turn) -> TurnResult:
    """The next rung: questions near theirs, then the menu and a contact."""
    sorry = turn.remembered.sorry
    if step == 0 and sorry == 0:
        reply = fallback.say_it_differently(turn.remembered.passed, sorry, turn.view)
    else:
        reply = fallback.ways_out(sorry, turn.view)
    return TurnResult((reply,), sorry=sorry + 1)
