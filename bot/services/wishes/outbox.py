"""Weekly tips and monthly agendas as the dispatcher sees them."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.wishes.tip import Tip, all_tips, draw
from bot.domain.wishes.wish import WishKind
from bot.services.reminders.outbox import Letter
from bot.services.reminders.store import DispatchStore
from bot.services.wishes.store import Drawn, WishClaim, WishStore


class Words(Protocol):
    """What a message says; None when there is nothing to say."""

    def tip(self, tip: Tip, language: Language) -> Reply | None: ...

    def agenda(self, language: Language) -> Reply | None: ...


class WishOutbox:
    """Implements `Outbox`. What to say is decided at the claim; a second try says the same."""

    def __init__(
        self,
        dispatch: DispatchStore[WishClaim],
        wishes: WishStore,
        knowledge: Callable[[], Knowledge],
        words: Words,
    ) -> None:
        self._dispatch = dispatch
        self._wishes = wishes
        self._knowledge = knowledge
        self._words = words
        self.take_over = dispatch.take_over
        self.next_due = dispatch.next_due
        self.postpone = dispatch.postpone
        self.finish = dispatch.finish

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> Sequence[Letter]:
        """See `DispatchStore.claim_due`; what has nothing to say is left out."""
        claims = await self._dispatch.claim_due(now, owner, lease, limit, channels)
        if not claims:
            return []
        tips = {tip.key: tip for tip in all_tips(self._knowledge())}
        drawn: list[Drawn] = []
        letters: list[Letter] = []
        for claim in claims:
            reply = self._agenda(claim) if claim.kind is WishKind.AGENDA else self._tip(claim, tips, drawn)
            if reply is not None:
                letters.append(Letter(claim, partial(_same, reply)))
        await self._wishes.note_drawn(drawn)
        sent = {letter.claim.id for letter in letters}
        await self._wishes.leave_out([claim.id for claim in claims if claim.id not in sent], now)
        return letters

    def _agenda(self, claim: WishClaim) -> Reply | None:
        return self._words.agenda(claim.language)

    def _tip(self, claim: WishClaim, tips: dict[int, Tip], drawn: list[Drawn]) -> Reply | None:
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
