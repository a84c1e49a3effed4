"""`hulpmiddelen/`: one material a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import Strict, Text, Texts, YesNo
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.material import Material, MaterialText, Section


class SectionModel(Strict):
    """A part with a heading."""

    kop: Text
    tekst: Text | None = None
    punten: Texts = ()
    genummerd: YesNo = False


class MaterialTextModel(TextModel):
    """A material in one language."""

    over: Text
    onderdelen: tuple[SectionModel, ...] = ()
    let_op: Text | None = None

    def text(self) -> MaterialText:
        """The domain's value."""
        return MaterialText(
            title=self.titel,
            questions=self.vragen,
            about=self.over,
            sections=tuple(
                Section(part.kop, part.tekst, part.punten, part.genummerd) for part in self.onderdelen
            ),
            remark=self.let_op,
        )


class MaterialModel(EntryModel):
    """Something to copy and use."""

    KIND: ClassVar[Kind] = Kind.MATERIAL

    nl: MaterialTextModel
    en: MaterialTextModel | None = None

    def entry(self) -> Material:
        return Material(**self.common(), content=both(self.nl, self.en))
