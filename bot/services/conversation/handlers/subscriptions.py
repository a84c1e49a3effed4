"""Actions that change something: following, reminding, choosing a language."""

from dataclasses import replace

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
from bot.services.conversation.turn import Turn, TurnResult, gone, is_there, only
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
            case Follow(scope, page):
                return await self._follow(scope, turn, page)
            case Unfollow(scope):
                return await self._unfollow(scope, turn)
            case ChooseLanguage(language):
                return await self._speak(language, turn)
            case SetLeadTimes(leads):
                return await self._remind(leads, turn)
            case Later():
                return await self._later(deed, turn)
            case Decide():
                return only(await self._decide(deed, turn))

    async def _follow(self, scope: Scope, turn: Turn, page: int) -> TurnResult:
        view = turn.view
        if not is_there(scope, view):
            return gone(view)
        receipt = await self._subscriptions.follow(turn.address, scope, view.language, view.now)
        said = reminders.receipt(receipt, await self._participation_handler.informed(turn), page)
        file = await self._participation_handler.file(scope, turn) if page == 0 else None
        return only(replace(said, attachment=file))

    async def _unfollow(self, scope: Scope, turn: Turn) -> TurnResult:
        was = await self._subscriptions.unfollow(turn.address, scope, turn.view.now)
        return only(reminders.stopped(scope, was, turn.view))

    async def _speak(self, language: Language | None, turn: Turn) -> TurnResult:
        await self._people.choose_language(turn.address, language, turn.view.now)
        return only(personal.language(language, turn.view.speaking(language or turn.view.language)))

    async def _remind(self, wanted: tuple[LeadTime, ...], turn: Turn) -> TurnResult:
        leads = await self._subscriptions.set_lead_times(turn.address, wanted, turn.view.now)
        return only(reminders.lead_times(leads, turn.view))

    async def questions(self, turn: Turn, page: int) -> Reply:
        """What waits for an admin, and how many people come to what."""
        view = await self._participation_handler.informed(turn)
        return admin.questions(await self._notices.open_questions(turn.address), view, page)

    async def _decide(self, decide: Decide, turn: Turn) -> Reply:
        waiting = await self._notices.open_questions(turn.address)
        number = decide.notice
        if number == WHICHEVER:
            if waiting is None or len(waiting) != 1:
                return admin.questions(waiting, turn.view)
            number = waiting[0].id
        decision, messages = await self._notices.decide(turn.address, number, send=decide.send)
        left = await self._notices.open_questions(turn.address) or ()
        return admin.decided(decision, messages, len(left), turn.view)

    async def _later(self, later: Later, turn: Turn) -> TurnResult:
        view = turn.view
        snoozed = await self._snoozing.snooze(
            turn.address, later.event, later.start, later.snooze, view.now, zone=view.own_zone
        )
        if snoozed is None:
            return gone(view)
        return TurnResult((reminders.later(snoozed, view),), keeps=True)
