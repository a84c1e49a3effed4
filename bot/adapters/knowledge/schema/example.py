"""`voorbeelden/`: practice examples, a list a province."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both, ids
from bot.adapters.knowledge.schema.parts import Day, Slugs, Text, Texts, Url, YesNo
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.example import ExampleText, Mark, PracticeExample


class ExampleTextModel(TextModel):
    """An example in one language."""

    over: Text
    let_op: Text | None = None

    def text(self) -> ExampleText:
        """The domain's value."""
        return ExampleText(title=self.titel, questions=self.vragen, about=self.over, remark=self.let_op)


class ExampleModel(EntryModel):
    """A real initiative."""

    KIND: ClassVar[Kind] = Kind.EXAMPLE

    nl: ExampleTextModel
    en: ExampleTextModel | None = None
    landelijk: YesNo = False
    gemeenten: Slugs = ()
    provincies: Texts = ()
    plaats: Text | None = None
    doelgroep: Slugs = ()
    aanpakken: Slugs = ()
    kenmerken: tuple[Mark, ...] = ()
    link: Url | None = None
    gezien: Day | None = None

    def entry(self) -> PracticeExample:
        return PracticeExample(
            **self.common(),
            content=both(self.nl, self.en),
            national=self.landelijk,
            municipalities=self.gemeenten,
            place=self.plaats,
            groups=self.doelgroep,
            approaches=ids(Kind.APPROACH, self.aanpakken),
            marks=self.kenmerken,
            link=self.link,
            seen=self.gezien,
            provinces=self.provincies,
        )
