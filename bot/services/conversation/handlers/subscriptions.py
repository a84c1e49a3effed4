"""Actions that change something: following, reminding, choosing a language."""

from dataclasses import replace
from datetime import datetime

from bot.domain.dialogue.action import (
    WHICHEVER,
    ChooseLanguage,
    Decide,
    Follow,
    Later,
    SetLeadTimes,
    Unfollow,
)
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope
from bot.services.conversation.handlers.participation import ParticipationHandler
from bot.services.conversation.turn import Turn, TurnResult, gone, is_there, only, scope_of
from bot.services.people import People
from bot.services.presentation.screens import admin, personal, reminders
from bot.services.reminders.notices import Notices
from bot.services.reminders.snoozing import Snoozing
from bot.services.reminders.subscriptions import Subscriptions

SubscriptionAction = Follow | Unfollow | ChooseLanguage | SetLeadTimes | Later | Decide


class SubscriptionHandler:
    """Does what a choice asks."""

    def __init__(
        self,
        people: People,
        subscriptions: Subscriptions,
        snoozing: Snoozing,
        notices: Notices,
        participation_handler: ParticipationHandler,
    ) -> None:
        self._people = people
        self._subscriptions = subscriptions
        self._snoozing = snoozing
        self._notices = notices
        self._participation_handler = participation_handler

    async def do(self, deed: SubscriptionAction, turn: Turn) -> TurnResult:
        """Does it, and says so. What is no longer there gets a friendly way on."""
        match deed:
            case Follow(kind, key, page):
                return await self._follow(scope_of(kind, key), turn, page)
            case Unfollow(kind, key):
                return await self._unfollow(scope_of(kind, key), turn)
            case ChooseLanguage(language):
                return await self._speak(language, turn)
            case SetLeadTimes(keys):
                return await self._remind(lead_times_of(keys), turn)
            case Later():
                return await self._later(deed, turn)
            case Decide():
                return only(await self._decide(deed, turn))

    async def _follow(self, scope: Scope | None, turn: Turn, page: int) -> TurnResult:
        view = turn.view
        if scope is None or not is_there(scope, view):
            return gone(view)
        receipt = await self._subscriptions.follow(turn.address, scope, view.language, view.now)
        said = reminders.receipt(receipt, await self._participation_handler.informed(turn), page)
        file = await self._participation_handler.file(scope, turn) if page == 0 else None
        return only(replace(said, attachment=file))

    async def _unfollow(self, scope: Scope | None, turn: Turn) -> TurnResult:
        if scope is None:
            return gone(turn.view)
        was = await self._subscriptions.unfollow(turn.address, scope, turn.view.now)
        return only(reminders.stopped(scope, was, turn.view))

    async def _speak(self, language: Language | None, turn: Turn) -> TurnResult:
        await self._people.choose_language(turn.address, language, turn.view.now)
        return only(personal.language(language, turn.view.speaking(language or turn.view.language)))

    async def _remind(self, wanted: tuple[LeadTime, ...] | None, turn: Turn) -> TurnResult:
        if wanted is None:
            return gone(turn.view)
        leads = await self._subscriptions.set_lead_times(turn.address, wanted, turn.view.now)
        return only(reminders.lead_times(leads, turn.view))

    async def questions(self, turn: Turn, page: int) -> Reply:
        """What waits for an admin."""
        return admin.questions(await self._notices.open_questions(turn.address), turn.view, page)

    async def _decide(self, decide: Decide, turn: Turn) -> Reply:
        waiting = await self._notices.open_questions(turn.address)
        number = decide.notice
        if number == WHICHEVER:
            if waiting is None or len(waiting) != 1:
                return admin.questions(waiting, turn.view)
            number = waiting[0].id
        decision, messages = await self._notices.decide(turn.address, number, send=decide.answer == "yes")
        left = await self._notices.open_questions(turn.address) or ()
        return admin.decided(decision, messages, len(left), turn.view)

    async def _later(self, later: Later, turn: Turn) -> TurnResult:
        view = turn.view
        began = datetime.fromtimestamp(later.start, view.zone)
        snoozed = await self._snoozing.snooze(turn.address, later.event, began, later.snooze, view.now)
        if snoozed is None:
            return gone(view)
        return TurnResult((reminders.later(snoozed, view),), keeps=True)


def lead_times_of(keys: tuple[str, ...]) -> tuple[LeadTime, ...] | None:
    """The lead times that an action names; None when one of them is none."""
    try:
        return tuple(LeadTime.parse(key) for key in keys)
    except ValueError:
        return None
