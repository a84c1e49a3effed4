"""What only editors may see: what can be learnt from use, and drafts."""

from collections.abc import Callable

from bot.domain.address import Address
from bot.domain.dialogue.action import Preview
from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.entry import Status
from bot.services.conversation.turn import Turn, TurnResult, gone, only
from bot.services.presentation.editors import review as screens
from bot.services.usage.review import Reviewing


class EditorsHandler:
    """`may` says who is an admin; it is asked anew by every method."""

    def __init__(self, reviewing: Reviewing, may: Callable[[Address], bool]) -> None:
        self._reviewing = reviewing
        self._may = may

    async def review(self, turn: Turn, page: int) -> Reply:
        """What was missed, does not help, is old or broken."""
        if turn.guest or not self._may(turn.address):
            return screens.no_admin(turn.view)
        return screens.overview(await self._reviewing.review(turn.view.now), turn.view, page)

    def preview(self, action: Preview, turn: Turn) -> TurnResult:
        """A draft as people will see it; what is no draft any more is not shown here."""
        if turn.guest or not self._may(turn.address):
            return only(screens.no_admin(turn.view))
        entry = turn.view.knowledge.entries.get(action.entry)
        if entry is None or entry.status is not Status.DRAFT:
            return gone(turn.view)
        return only(screens.preview(entry, turn.view, action.page))
