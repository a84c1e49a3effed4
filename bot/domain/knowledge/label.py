"""Named lists that entries point at: themes, and the groups that examples are for."""

from dataclasses import dataclass

from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class Label:
    """A slug, the words people read, and the words people type for it."""

    slug: str
    name: Bilingual[str]
    also: Bilingual[tuple[str, ...]]
