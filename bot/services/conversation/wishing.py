"""What a person asks to get regularly, and how they stop it."""

from datetime import time

from bot.domain.address import Address
from bot.domain.conversation.action import MonthlyAgenda, Screen, StopWish, WeeklyTip
from bot.domain.conversation.reply import Reply
from bot.domain.wishes.wish import MONTHLY_AGENDA, Wish, WishKind
from bot.services.conversation.screens import wishes as screens
from bot.services.conversation.view import View
from bot.services.wishes.wishes import Wishes


class Wishing:
    """Opens the screens of wishes, and does what their choices ask."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes

    async def screen(self, screen: Screen, address: Address, view: View) -> Reply:
        """The tip or the monthly agenda as this person has it now."""
        wishes = await self._wishes.of(address)
        return (
            screens.weekly_tip(wishes, view) if screen is Screen.TIP else screens.monthly_agenda(wishes, view)
        )

    async def do(
        self, action: WeeklyTip | MonthlyAgenda | StopWish, address: Address, view: View
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
                return await self._ask(Wish(WishKind.TIP, weekday, time(hour, minute)), address, view)
            case MonthlyAgenda():
                return await self._ask(MONTHLY_AGENDA, address, view)
            case StopWish(kind):
                was = await self._wishes.stop(address, view.now, kind)
                return screens.stopped(kind, bool(was), view)
        raise TypeError(type(action).__name__)

    async def _ask(self, wish: Wish, address: Address, view: View) -> Reply:
        first = await self._wishes.ask(address, wish, view.language, view.now)
        return screens.asked(wish, first, view)
