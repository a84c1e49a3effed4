"""How a neighbourhood is now and how it should become."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryId, EntryText, Guidance
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class SituationText(EntryText):
    """A situation in one language."""

    about: str = ""
    signs: tuple[str, ...] = ()
    """How to recognise it."""
    now: str = ""
    wanted: str = ""
    not_yet: tuple[Guidance, ...] = ()
    """What to leave alone for now (safety before meeting)."""
    remark: str | None = None
    """Where the text comes from when the first source is incomplete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation(Entry):
    """One of the four phases, calm to incidents; `order` 1 is the calmest."""

    content: Bilingual[SituationText]
    colour: str
    """The colour's name in Dutch (groen, geel, roze, rood)."""
    order: int
    approaches: tuple[EntryId, ...]
    """Best fitting first."""
    first: tuple[EntryId, ...] = ()
    """Where to go before anything else, as 112 at incidents."""
