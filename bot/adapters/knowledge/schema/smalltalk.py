"""`praatjes/`: hello, thanks, are you human; a list a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import Text
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.smalltalk import SmallTalk, SmallTalkText


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
        return SmallTalk(**self.common(), content=both(self.nl, self.en))
