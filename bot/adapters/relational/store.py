"""The parts of a store, on one database."""

from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from bot.adapters.relational.database import Database
from bot.adapters.relational.editors.links import SqlLinks
from bot.adapters.relational.editors.shared import SqlSharedExamples
from bot.adapters.relational.editors.usage import SqlUsage
from bot.adapters.relational.health import SqlHealth
from bot.adapters.relational.notices import SqlNoticeDispatch, SqlNotices
from bot.adapters.relational.participation import SqlParticipation
from bot.adapters.relational.people import SqlPeople
from bot.adapters.relational.plans import SqlPlans
from bot.adapters.relational.recurring import SqlRecurring, SqlRecurringDispatch
from bot.adapters.relational.reminder_dispatch import SqlReminderDispatch, SqlWaves
from bot.adapters.relational.report import SqlReport
from bot.adapters.relational.subscriptions import SqlSnoozes, SqlSubscriptions
from bot.services.ports.calendar import CalendarStore
from bot.services.ports.editors.links import LinkStore
from bot.services.ports.editors.shared import SharedExampleStore
from bot.services.ports.editors.usage import UsageStore
from bot.services.ports.health import HealthStore
from bot.services.ports.notices import NoticeClaim, NoticeStore
from bot.services.ports.outbox import ReminderDispatch
from bot.services.ports.participation import ParticipationStore
from bot.services.ports.people import PeopleStore
from bot.services.ports.recurring import RecurringClaim, RecurringStore
from bot.services.ports.reminders import DispatchStore, PlanStore, ReportStore, SnoozeStore, WaveStore
from bot.services.ports.subscriptions import SubscriptionStore

DatabaseT = TypeVar("DatabaseT", bound=Database)


@dataclass(frozen=True, slots=True)
class StoreParts(Generic[DatabaseT]):
    """What `bot.services.ports.store.Store` asks for, except its lock and its end."""

    database: DatabaseT
    people: PeopleStore
    subscriptions: SubscriptionStore
    snoozes: SnoozeStore
    participation: ParticipationStore
    calendars: CalendarStore
    recurring: RecurringStore
    recurring_dispatch: DispatchStore[RecurringClaim]
    plans: PlanStore
    dispatch: ReminderDispatch
    notices: NoticeStore
    messages: DispatchStore[NoticeClaim]
    report: ReportStore
    waves: WaveStore
    health: HealthStore
    usage: UsageStore
    links: LinkStore
    shared: SharedExampleStore

    @classmethod
    def on(cls, database: DatabaseT) -> Self:
        """Each part, working on this database."""
        participation = SqlParticipation(database)
        return cls(
            database=database,
            people=SqlPeople(database),
            subscriptions=SqlSubscriptions(database),
            snoozes=SqlSnoozes(database),
            participation=participation,
            calendars=participation,
            recurring=SqlRecurring(database),
            recurring_dispatch=SqlRecurringDispatch(database),
            plans=SqlPlans(database),
            dispatch=SqlReminderDispatch(database),
            notices=SqlNotices(database),
            messages=SqlNoticeDispatch(database),
            report=SqlReport(database),
            waves=SqlWaves(database),
            health=SqlHealth(database),
            usage=SqlUsage(database),
            links=SqlLinks(database),
            shared=SqlSharedExamples(database),
        )
