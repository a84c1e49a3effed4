"""What is counted of the use of the knowledge. Nothing of it belongs to a person."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.language import Language
from bot.domain.usage.entry_use import EntryUse
from bot.domain.usage.unanswered import UnansweredQuestion


class UsageStore(Protocol):
    """Whole deeds, each one transaction."""

    async def count(self, uses: Sequence[EntryUse]) -> None:
        """Add these to what was counted before."""
        ...

    async def count_unanswered(self, words: str, language: Language, day: date) -> None:
        """Count a question, of which only `words` are left, once more on this day."""
        ...

    async def uses(self, since: date) -> tuple[EntryUse, ...]:
        """What was counted from the week of `since` on."""
        ...

    async def unanswered(self, since: date, least: int) -> tuple[UnansweredQuestion, ...]:
        """Questions counted at least `least` times since this day, the most counted first."""
        ...

    async def drop_before(self, week: date, day: date) -> None:
        """Remove uses of weeks before `week`, and questions of days before `day`."""
        ...
