"""Rules that editors write in words: what a plan says, and what is no question for this bot.

A pattern is words; `*` behind one leaves its ending open, `...` between two lets a few others stand there.
"""

from dataclasses import dataclass

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class PlanRule:
    """Words that show that a plan meets a do, or trips a don't."""

    approach: EntryId
    works: bool
    """Whether the line is a do."""
    line: str
    """The Dutch text of the do or don't, whole."""
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    """What lies within one of these does not count: "geen debat"."""


@dataclass(frozen=True, slots=True)
class OutOfScope:
    """A kind of message that this bot is not for, with what it says and where somebody can go."""

    kind: str
    """A slug, under which it is counted."""
    sentence: Bilingual[str]
    patterns: tuple[str, ...]
    """Of both languages."""
    unless: tuple[str, ...] = ()
    ways_on: tuple[EntryId, ...] = ()
