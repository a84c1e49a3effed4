"""What a person asks to get regularly, and how they stop it."""

from datetime import time

from bot.domain.address import Address
from bot.domain.dialogue.action import MonthlyAgenda, Screen, StopRecurring, WeeklyTip
from bot.domain.dialogue.reply import Reply
from bot.domain.recurring.recurring_message import MONTHLY_AGENDA, RecurringKind, RecurringMessage
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens import recurring as screens
from bot.services.reminders.recurring_messages import RecurringMessages


class RecurringMessageHandler:
    """Opens the screens of wishes, and does what their choices ask."""

    def __init__(self, recurring: RecurringMessages) -> None:
        self._recurring = recurring

    async def screen(self, screen: Screen, address: Address, view: RenderContext) -> Reply:
        """The tip or the monthly agenda as this person has it now."""
        recurring = await self._recurring.of(address)
        return (
            screens.weekly_tip(recurring, view)
            if screen is Screen.TIP
            else screens.monthly_agenda(recurring, view)
        )

    async def do(
        self, action: WeeklyTip | MonthlyAgenda | StopRecurring, address: Address, view: RenderContext
    ) -> Reply | None:
        """The next question, or what came of it; None for a day or a time that does not exist."""
        match action:
            case WeeklyTip(weekday=None):
                return screens.tip_days(view)
            case WeeklyTip(weekday, hour, minute) if weekday is not None:
                if not 0 <= weekday <= 6 or not 0 <= (hour or 0) <= 23 or not 0 <= minute <= 59:
                    return None
                if hour is None:
                    return screens.tip_hours(weekday, view)
                return await self._ask(
                    RecurringMessage(RecurringKind.TIP, weekday, time(hour, minute)), address, view
                )
            case MonthlyAgenda():
                return await self._ask(MONTHLY_AGENDA, address, view)
            case StopRecurring(kind):
                was = await self._recurring.stop(address, view.now, kind)
                return screens.stopped(kind, bool(was), view)
        raise TypeError(type(action).__name__)

    async def _ask(self, recurring_message: RecurringMessage, address: Address, view: RenderContext) -> Reply:
        first = await self._recurring.ask(
            address,
            recurring_message,
            view.language,
            view.now,
            zone=view.own_zone.key if view.own_zone else None,
        )
        return screens.asked(recurring_message, first, view)
