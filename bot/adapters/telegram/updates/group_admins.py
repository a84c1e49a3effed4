"""Who are the admins of a group, as Telegram says; remembered for a short time."""

import logging
from collections import OrderedDict
from collections.abc import Callable

from telegram import Bot
from telegram.error import TelegramError

from bot.domain.dialogue.group_rights import GroupChanges

KEPT = 60.0  # seconds after which Telegram is asked again
MOST_GROUPS = 1000  # remembered at the same time; the oldest is forgotten first

log = logging.getLogger(__name__)


class GroupAdmins:
    """Says who may change what is kept of a group. `time` gives seconds that only go up."""

    def __init__(self, bot: Bot, changes: GroupChanges, time: Callable[[], float]) -> None:
        self._bot = bot
        self._changes = changes
        self._time = time
        self._known: OrderedDict[int, tuple[float, frozenset[str]]] = OrderedDict()
        """By group: until when it holds, and the ids of its admins."""

    async def may_change(self, group: int, person: str) -> bool:
        """Whether `person` (an id) is an admin, or everyone may; an anonymous admin speaks for the group.

        Where Telegram cannot say who the admins are nobody is kept from it: what is changed can be undone.
        """
        if self._changes is GroupChanges.EVERYONE or person == str(group):
            return True
        admins = await self._admins(group)
        return not admins or person in admins

    async def _admins(self, group: int) -> frozenset[str]:
        until, known = self._known.get(group, (0.0, frozenset()))
        if known and self._time() < until:
            return known
        try:
            found = await self._bot.get_chat_administrators(group)
        except (TelegramError, TypeError) as error:
            log.info("Telegram does not say who the admins of a group are: %r", error)
            return known
        admins = frozenset(str(one.user.id) for one in found)
        self._known[group] = (self._time() + KEPT, admins)
        self._known.move_to_end(group)
        while len(self._known) > MOST_GROUPS:
            self._known.popitem(last=False)
        return admins
