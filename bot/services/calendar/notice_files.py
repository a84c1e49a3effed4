"""The file that goes with a message: of a notice it corrects what stands in a calendar, or takes it away."""

from collections.abc import Sequence

from bot.domain.dialogue.reply import Attachment
from bot.domain.events.announced import Purpose
from bot.services.calendar.calendars import Calendars
from bot.services.ports.clock import Clock
from bot.services.ports.notices import MessageKind, NoticeClaim
from bot.services.ports.reminders import Claim


class NoticeFiles:
    """Every date of the notice as it is now, under the uid that the person's calendar knows."""

    def __init__(self, calendars: Calendars, clock: Clock) -> None:
        self._calendars = calendars
        self._clock = clock

    async def file(self, claim: NoticeClaim) -> Attachment | None:
        """None for the question to an admin."""
        if claim.kind is MessageKind.ASK:
            return None
        dates = [change.after for change in claim.notice.changes]
        return await self._calendars.of_dates(claim.address, dates, claim.language, self._clock.now())

    async def of_reminders(self, claims: Sequence[Claim]) -> Attachment | None:
        """The dates that these reminders of one person are about, each once; None without any."""
        dates = {claim.date.key: claim.date for claim in claims if claim.date.purpose is Purpose.DATE}
        first = claims[0]
        return await self._calendars.of_dates(
            first.address, list(dates.values()), first.language, self._clock.now()
        )
