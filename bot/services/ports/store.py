"""Everything that is stored: one protocol for each part of the services, together in one object."""

from typing import Protocol

from bot.services.ports.calendar import CalendarStore
from bot.services.ports.editors.links import LinkStore
from bot.services.ports.editors.shared import SharedExampleStore
from bot.services.ports.editors.usage import UsageStore
from bot.services.ports.health import HealthStore
from bot.services.ports.lock import DispatchLock
from bot.services.ports.notices import NoticeClaim, NoticeStore
from bot.services.ports.outbox import ReminderDispatch
from bot.services.ports.participation import ParticipationStore
from bot.services.ports.people import PeopleStore
from bot.services.ports.recurring import RecurringClaim, RecurringStore
from bot.services.ports.reminders import DispatchStore, PlanStore, ReportStore, SnoozeStore, WaveStore
from bot.services.ports.subscriptions import SubscriptionStore


class Store(Protocol):
    """What an application is composed on. Every method of every part is one transaction.

    A deed that cannot be done raises StorageError, and nothing of it is kept. Instants are kept in whole
    seconds, UTC.
    """

    @property
    def people(self) -> PeopleStore:
        """People, their language, and the right to have everything removed."""
        ...

    @property
    def subscriptions(self) -> SubscriptionStore:
        """Who follows what, and the reminders of one person."""
        ...

    @property
    def snoozes(self) -> SnoozeStore:
        """Reminders that a person asked for once more."""
        ...

    @property
    def participation(self) -> ParticipationStore:
        """Sessions that people chose, and events they signed up for."""
        ...

    @property
    def calendars(self) -> CalendarStore:
        """What a file for a person's own calendar is made of."""
        ...

    @property
    def plans(self) -> PlanStore:
        """The agenda as subscribers know it, and everybody's reminders."""
        ...

    @property
    def waves(self) -> WaveStore:
        """Many reminders at one instant."""
        ...

    @property
    def notices(self) -> NoticeStore:
        """What changed and is still to be told, and the questions to an admin."""
        ...

    @property
    def recurring(self) -> RecurringStore:
        """What people asked to get regularly."""
        ...

    @property
    def dispatch(self) -> ReminderDispatch:
        """The reminders that are due."""
        ...

    @property
    def messages(self) -> DispatchStore[NoticeClaim]:
        """The notices of change that are due."""
        ...

    @property
    def recurring_dispatch(self) -> DispatchStore[RecurringClaim]:
        """The tips and agendas that are due."""
        ...

    @property
    def report(self) -> ReportStore:
        """What an operator may see."""
        ...

    @property
    def health(self) -> HealthStore:
        """The last sign of life of a bot."""
        ...

    @property
    def shared(self) -> SharedExampleStore:
        """Examples that people shared."""
        ...

    @property
    def links(self) -> LinkStore:
        """What is known of the links that the knowledge names."""
        ...

    @property
    def usage(self) -> UsageStore:
        """How the knowledge is used, by nobody in particular."""
        ...

    def dispatch_lock(self) -> DispatchLock:
        """The lock of the one dispatcher of this store, not yet taken; another one at every call."""
        ...

    async def close(self) -> None:
        """Wait for what is being written, then let go. Nothing may be asked of the store afterwards."""
        ...
