"""`situaties/`: one situation a file."""

from typing import ClassVar

from bot.adapters.knowledge.models.entry import EntryModel, GuidanceModel, TextModel, ids
from bot.adapters.knowledge.models.parts import Slugs, Text, Texts, Whole
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.situation import Situation, SituationText
from bot.domain.language import Bilingual


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

    def entry(self) -> Situation:
        return Situation(
            id=self.entry_id,
            sources=self.sources,
            reviewed=self.nagekeken,
            status=self.status,
            former=self.former,
            see_also=self.zie_ook,
            themes=self.thema,
            content=Bilingual(self.nl.text(), self.en.text() if self.en else None),
            colour=self.kleur,
            order=self.volgorde,
            approaches=ids(Kind.APPROACH, self.aanpakken),
        )
