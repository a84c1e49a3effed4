"""`situaties/`: one situation a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, GuidanceModel, TextModel, both, ids
from bot.adapters.knowledge.schema.parts import FullId, Slugs, Text, Texts, Whole
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.situation import Situation, SituationText


class SituationTextModel(TextModel):
    """A situation in one language."""

    over: Text
    signalen: Texts = ()
    nu: Text
    gewenst: Text
    nog_niet: tuple[GuidanceModel, ...] = ()
    let_op: Text | None = None

    def text(self) -> SituationText:
        """The domain's value."""
        return SituationText(
            title=self.titel,
            questions=self.vragen,
            about=self.over,
            signs=self.signalen,
            now=self.nu,
            wanted=self.gewenst,
            not_yet=tuple(item.guidance() for item in self.nog_niet),
            remark=self.let_op,
        )


class SituationModel(EntryModel):
    """How a neighbourhood is now and how it should become."""

    KIND: ClassVar[Kind] = Kind.SITUATION

    kleur: Text
    volgorde: Whole
    nl: SituationTextModel
    en: SituationTextModel | None = None
    aanpakken: Slugs = ()
    eerst_naar: tuple[FullId, ...] = ()

    def entry(self) -> Situation:
        return Situation(
            **self.common(),
            content=both(self.nl, self.en),
            colour=self.kleur,
            order=self.volgorde,
            approaches=ids(Kind.APPROACH, self.aanpakken),
            first=self.eerst_naar,
        )
