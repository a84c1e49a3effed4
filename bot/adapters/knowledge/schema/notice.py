"""`melding.yaml`: a notice above every answer, for a day at most."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import model_validator

from bot.adapters.knowledge.schema.parts import Moment, Slugs, Strict, Text, Zone, mistake
from bot.domain.knowledge.emergency import LONGEST, EmergencyNotice
from bot.domain.language import Bilingual


class NoticeModel(Strict):
    """The text, since when and until when it holds, and for which places."""

    nl: Text
    en: Text | None = None
    sinds: Moment
    tot: Moment
    gemeenten: Slugs = ()
    tijdzone: Zone = "Europe/Amsterdam"

    @model_validator(mode="after")
    def _ends_within_a_day(self) -> "NoticeModel":
        notice = self.notice()
        if notice.until <= notice.since:
            raise mistake("notice_ends_before")
        if notice.until - notice.since > LONGEST:
            raise mistake("notice_too_long")
        return self

    def notice(self) -> EmergencyNotice:
        """The domain's value."""
        return EmergencyNotice(
            Bilingual(self.nl, self.en), self._at(self.sinds), self._at(self.tot), self.gemeenten
        )

    def _at(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=ZoneInfo(self.tijdzone))
