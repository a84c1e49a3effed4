"""`aanpakken/`: one approach a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, GuidanceModel, TextModel, both, ids
from bot.adapters.knowledge.schema.parts import Slug, Slugs, Text
from bot.domain.knowledge.approach import Approach, ApproachText
from bot.domain.knowledge.entry import EntryId, Kind


class ApproachTextModel(TextModel):
    """An approach in one language."""

    over: Text
    wanneer: Text | None = None
    wanneer_niet: Text | None = None
    werkt_wel: tuple[GuidanceModel, ...] = ()
    werkt_niet: tuple[GuidanceModel, ...] = ()
    waarom: Text | None = None
    let_op: Text | None = None

    def text(self) -> ApproachText:
        """The domain's value."""
        return ApproachText(
            title=self.titel,
            questions=self.vragen,
            about=self.over,
            when=self.wanneer,
            when_not=self.wanneer_niet,
            dos=tuple(item.guidance() for item in self.werkt_wel),
            donts=tuple(item.guidance() for item in self.werkt_niet),
            why=self.waarom,
            remark=self.let_op,
        )


class ApproachModel(EntryModel):
    """A way to bring people together."""

    KIND: ClassVar[Kind] = Kind.APPROACH

    nl: ApproachTextModel
    en: ApproachTextModel | None = None
    situaties: Slugs = ()
    voorbeeld: Slug | None = None

    def entry(self) -> Approach:
        return Approach(
            **self.common(),
            content=both(self.nl, self.en),
            situations=ids(Kind.SITUATION, self.situaties),
            example=EntryId(Kind.EXAMPLE, self.voorbeeld) if self.voorbeeld else None,
        )
