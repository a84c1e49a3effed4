"""`begrippen/`: words explained, a list a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import Text, Texts
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.term import Term, TermText


class TermTextModel(TextModel):
    """A term in one language."""

    uitleg: Text
    ook: Texts = ()

    def text(self) -> TermText:
        """The domain's value."""
        return TermText(title=self.titel, questions=self.vragen, meaning=self.uitleg, also=self.ook)


class TermModel(EntryModel):
    """A word explained."""

    KIND: ClassVar[Kind] = Kind.TERM

    nl: TermTextModel
    en: TermTextModel | None = None

    def entry(self) -> Term:
        return Term(**self.common(), content=both(self.nl, self.en))
