"""Weekly tips and monthly agendas as the dispatcher sees them."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.base import Knowledge
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.recurring.tip import Tip, all_tips, draw
from bot.services.ports.outbox import OutgoingMessage
from bot.services.ports.recurring import Drawn, RecurringClaim, RecurringStore, TipComposer
from bot.services.ports.reminders import DispatchStore


class RecurringOutbox:
    """Implements `Outbox`. What to say is decided at the claim; a second try says the same."""

    def __init__(
        self,
        dispatch: DispatchStore[RecurringClaim],
        recurring: RecurringStore,
        knowledge: Callable[[], Knowledge],
        words: TipComposer,
    ) -> None:
        self._dispatch = dispatch
        self._recurring = recurring
        self._knowledge = knowledge
        self._words = words
        self.take_over = dispatch.take_over
        self.next_due = dispatch.next_due
        self.zones = dispatch.zones
        self.postpone = dispatch.postpone
        self.begin = dispatch.begin
        self.finish = dispatch.finish

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[OutgoingMessage]:
        """See `DispatchStore.claim_due`; what has nothing to say is left out."""
        claims = await self._dispatch.claim_due(now, owner, lease, limit, channels)
        if not claims:
            return []
        tips = {tip.key: tip for tip in all_tips(self._knowledge())}
        drawn: list[Drawn] = []
        letters: list[OutgoingMessage] = []
        for claim in claims:
            reply = (
                self._agenda(claim) if claim.kind is RecurringKind.AGENDA else self._tip(claim, tips, drawn)
            )
            if reply is not None:
                letters.append(OutgoingMessage(claim, partial(_same, reply)))
        await self._recurring.note_drawn(drawn)
        sent = {letter.claim.id for letter in letters}
        await self._recurring.leave_out([claim.id for claim in claims if claim.id not in sent], now)
        return letters

    def _agenda(self, claim: RecurringClaim) -> Reply | None:
        return self._words.agenda(claim.language, claim.zone)

    def _tip(self, claim: RecurringClaim, tips: dict[int, Tip], drawn: list[Drawn]) -> Reply | None:
        tip = tips.get(claim.tip) if claim.tip is not None else None
        if tip is None:
            found = draw(tuple(tips.values()), claim.shown, claim.last, claim.person)
            if found is None:
                return None
            tip = found.tip
            drawn.append(Drawn(claim.id, tip.key, found.again))
        return self._words.tip(tip, claim.language)


async def _same(reply: Reply) -> Reply:
    return reply
