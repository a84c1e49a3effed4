"""`doorverwijzingen/`: one referral a file."""

from typing import ClassVar

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import Day, PhoneNumber, Slug, Strict, Text, Url, YesNo
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.referral import Phone, Referral, ReferralText


class PhoneModel(Strict):
    """A number that a source confirms."""

    nummer: PhoneNumber
    nagekeken: Day
    bron: Slug


class ReferralTextModel(TextModel):
    """A referral in one language."""

    wanneer: Text
    niet_voor: Text | None = None
    hoe: Text | None = None
    eerst: Text | None = None

    def text(self) -> ReferralText:
        """The domain's value."""
        return ReferralText(
            title=self.titel,
            questions=self.vragen,
            when=self.wanneer,
            not_for=self.niet_voor,
            how=self.hoe,
            calm=self.eerst,
        )


class ReferralModel(EntryModel):
    """Where to go instead."""

    KIND: ClassVar[Kind] = Kind.REFERRAL

    crisis: YesNo = False
    nl: ReferralTextModel
    en: ReferralTextModel | None = None
    telefoon: tuple[PhoneModel, ...] = ()
    link: Url | None = None

    def entry(self) -> Referral:
        return Referral(
            **self.common(),
            content=both(self.nl, self.en),
            phones=tuple(Phone(row.nummer, row.nagekeken, row.bron) for row in self.telefoon),
            link=self.link,
            crisis=self.crisis,
        )
