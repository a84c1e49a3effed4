"""`praatjes/`: hello, thanks, are you human; a list a file."""

from typing import ClassVar

from bot.adapters.knowledge.models.entry import EntryModel, TextModel
from bot.adapters.knowledge.models.parts import Text
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.smalltalk import SmallTalk, SmallTalkText
from bot.domain.language import Bilingual


class SmallTalkTextModel(TextModel):
    """Small talk in one language."""

    tekst: Text

    def text(self) -> SmallTalkText:
        """The domain's value."""
        return SmallTalkText(title=self.titel, questions=self.vragen, text=self.tekst)


class SmallTalkModel(EntryModel):
    """A friendly word."""

    KIND: ClassVar[Kind] = Kind.SMALLTALK

    nl: SmallTalkTextModel
    en: SmallTalkTextModel | None = None

    def entry(self) -> SmallTalk:
        return SmallTalk(
            id=self.entry_id,
            sources=self.sources,
            reviewed=self.nagekeken,
            status=self.status,
            former=self.former,
            see_also=self.zie_ook,
            themes=self.thema,
            content=Bilingual(self.nl.text(), self.en.text() if self.en else None),
        )
