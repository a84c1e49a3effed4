"""A word explained."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class TermText(EntryText):
    """A term in one language."""

    meaning: str = ""
    also: tuple[str, ...] = ()
    """Other words for the same thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entry):
    """One word or phrase of the field."""

    content: Bilingual[TermText]
