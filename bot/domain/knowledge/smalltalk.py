"""Hello, thanks, are you human."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class SmallTalkText(EntryText):
    """Small talk in one language."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalk(Entry):
    """A friendly word that leads back to the work."""

    content: Bilingual[SmallTalkText]
