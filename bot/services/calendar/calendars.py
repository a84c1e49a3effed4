"""Files for people's own calendars: on following, on a change, on cancelling, and whenever they ask."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.address import Address
from bot.domain.dialogue.reply import Attachment
from bot.domain.events.announced import AnnouncedDate, Purpose, announced_dates
from bot.domain.events.event import Event
from bot.domain.events.participation import NONE_YET
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.reminders.lead_time import in_order
from bot.domain.reminders.scope import Scope
from bot.domain.reminders.settings import ReminderSettings
from bot.domain.texts import Texts
from bot.services.ports.calendar import CalendarStore, CalendarWriter
from bot.services.presentation.calendar_entry import calendar_entry

AHEAD = timedelta(days=400)  # as far as a receipt looks
MEDIA_TYPE = "text/calendar"
SEVERAL = "buurtgids"  # name of a file with dates of more than one event


class Calendars:
    """`knowledge` and `texts` give those of this moment, `settings` the operator's reminders."""

    def __init__(
        self,
        store: CalendarStore,
        writer: CalendarWriter,
        knowledge: Callable[[], Knowledge],
        texts: Callable[[], Texts],
        settings: ReminderSettings,
    ) -> None:
        self._store = store
        self._writer = writer
        self._knowledge = knowledge
        self._texts = texts
        self._settings = settings

    async def of_scope(
        self, address: Address, scope: Scope, language: Language, now: datetime
    ) -> Attachment | None:
        """What is to come of `scope`, with this person's sessions and alarms; None when nothing is known."""
        events = [event for event in self._knowledge().of_type(Event) if scope.covers(event)]
        sequences = await self._store.sequences()
        dates = [
            replace(date, sequence=sequences.get(date.key, 0))
            for event in events
            for date in announced_dates(event, now)
            if now < date.occurrence.start <= now + AHEAD
            and not date.cancelled
            and date.purpose is Purpose.DATE
        ]
        return await self.of_dates(address, dates, language, now)

    async def of_dates(
        self, address: Address, dates: Sequence[AnnouncedDate], language: Language, now: datetime
    ) -> Attachment | None:
        """These dates, as the store knows them; a cancelled one takes what the calendar has of it away."""
        if not dates:
            return None
        person = await self._store.find(address)
        leads = self._settings.lead_times
        if person is not None and person.lead_times is not None:
            leads = person.lead_times
        participation = await self._store.participation(address) if person is not None else NONE_YET
        entries = [
            calendar_entry(
                date,
                self._event(date.occurrence.event),
                self._texts(),
                language,
                stamp=now,
                alarms=in_order(leads),
                participation=participation,
            )
            for date in dates
        ]
        slugs = {date.occurrence.event.slug for date in dates}
        name = slugs.pop() if len(slugs) == 1 else SEVERAL
        content = await asyncio.to_thread(self._writer.write, entries, language)
        return Attachment(f"{name}.ics", MEDIA_TYPE, content)

    def _event(self, event_id: EntryId) -> Event | None:
        found = self._knowledge().find(event_id)
        return found if isinstance(found, Event) else None
