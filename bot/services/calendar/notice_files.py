"""The file that goes with a notice of change: it corrects what stands in a calendar, or takes it away."""

from bot.domain.dialogue.reply import Attachment
from bot.services.calendar.calendars import Calendars
from bot.services.ports.clock import Clock
from bot.services.ports.notices import MessageKind, NoticeClaim


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
