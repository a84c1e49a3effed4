"""A way to bring people together, with what works and what does not."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryId, EntryText, Guidance
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class ApproachText(EntryText):
    """An approach in one language."""

    about: str = ""
    when: str | None = None
    when_not: str | None = None
    dos: tuple[Guidance, ...] = ()
    donts: tuple[Guidance, ...] = ()
    why: str | None = None
    """Why this works, in two or three sentences."""
    remark: str | None = None
    """Where the text comes from when the first source is incomplete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach(Entry):
    """One of the seven approaches."""

    content: Bilingual[ApproachText]
    situations: tuple[EntryId, ...]
    example: EntryId | None = None
    """The example that the editors chose for the card."""
