"""A short answer to one specific question."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class AnswerText(EntryText):
    """An answer in one language: sentences, or numbered steps, or both (sentences first)."""

    text: str = ""
    steps: tuple[str, ...] = ()
    dont: str | None = None
    """What to avoid, in a sentence or two, where the sources say so."""
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Entry):
    """Two to six sentences, or a numbered list."""

    content: Bilingual[AnswerText]
