"""In which time zone a person reads times."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.dialogue.action import SetTimeZone
from bot.domain.dialogue.reply import MAX_CHOICES
from bot.domain.search.text.normalize import normalize
from bot.services.conversation.turn import Turn, TurnResult, only
from bot.services.conversation.understanding.time_zones import zones_named
from bot.services.presentation.screens import time_zone as screens
from bot.services.reminders.recurring_messages import RecurringMessages
from bot.services.reminders.subscriptions import Subscriptions


class TimeZoneHandler:
    """Finds the zone that is named, and plans everything of this person anew in it."""

    def __init__(self, subscriptions: Subscriptions, recurring: RecurringMessages) -> None:
        self._subscriptions = subscriptions
        self._recurring = recurring

    async def do(self, deed: SetTimeZone, turn: Turn) -> TurnResult:
        """What came of it; the way on when no zone, or more than one, is known by that name."""
        view, named = turn.view, deed.zone.strip()
        zones = self._zones(named, turn)
        if named and not zones:
            return only(screens.unknown(named, view))
        if len(zones) > 1:
            return only(screens.several(named, zones if len(zones) < MAX_CHOICES else (), view))
        zone = zones[0] if zones else None
        recurring = await self._recurring.plans_in(turn.address, zone, view.now)
        await self._subscriptions.set_zone(turn.address, zone, recurring, view.now)
        own = ZoneInfo(zone) if zone else None
        return only(screens.chosen(replace(view, zone=own or view.default_zone, own_zone=own)))

    def _zones(self, named: str, turn: Turn) -> tuple[str, ...]:
        """A Dutch municipality is in the zone of this bot, whatever the database calls its cities."""
        words, towns = normalize(named), turn.view.knowledge.municipalities.values()
        if any(words == normalize(town.name) for town in towns):
            return (turn.view.default_zone.key,)
        return zones_named(named) if words else ()
