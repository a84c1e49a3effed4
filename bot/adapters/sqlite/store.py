"""Implements `bot.services.ports.store.Store` with one SQLite file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.adapters.sqlite.database import Database, open_database
from bot.adapters.sqlite.lock import DispatcherLock
from bot.adapters.sqlite.notices import SqliteNoticeDispatch, SqliteNotices
from bot.adapters.sqlite.participation import SqliteParticipation
from bot.adapters.sqlite.people import SqlitePeople
from bot.adapters.sqlite.plans import SqlitePlans
from bot.adapters.sqlite.recurring import SqliteRecurring, SqliteRecurringDispatch
from bot.adapters.sqlite.reminder_dispatch import SqliteReminderDispatch, SqliteWaves
from bot.adapters.sqlite.report import SqliteReport
from bot.adapters.sqlite.subscriptions import SqliteSnoozes, SqliteSubscriptions
from bot.services.ports.calendar import CalendarStore
from bot.services.ports.notices import NoticeClaim, NoticeStore
from bot.services.ports.outbox import ReminderDispatch
from bot.services.ports.participation import ParticipationStore
from bot.services.ports.people import PeopleStore
from bot.services.ports.recurring import RecurringClaim, RecurringStore
from bot.services.ports.reminders import DispatchStore, PlanStore, ReportStore, SnoozeStore, WaveStore
from bot.services.ports.subscriptions import SubscriptionStore

DATABASE = "buurtgids.sqlite3"  # the file's name in the state folder


@dataclass(frozen=True, slots=True)
class SqliteStore:
    """Implements `Store`. Opened with `open_store`; only what belongs to SQLite asks for `database`."""

    database: Database
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

    def dispatch_lock(self) -> DispatcherLock:
        """See the protocol."""
        path = self.database.path
        return DispatcherLock(path.with_name(f"{path.name}.dispatch"))

    async def close(self) -> None:
        """See the protocol."""
        await self.database.close()


async def open_store(folder: Path, *, synchronous: Literal["FULL", "OFF"] = "FULL") -> SqliteStore:
    """Open the database in the state folder, or make it. Raises StorageError with what stands in the way."""
    database = await open_database(folder / DATABASE, synchronous=synchronous)
    participation = SqliteParticipation(database)
    return SqliteStore(
        database=database,
        people=SqlitePeople(database),
        subscriptions=SqliteSubscriptions(database),
        snoozes=SqliteSnoozes(database),
        participation=participation,
        calendars=participation,
        recurring=SqliteRecurring(database),
        recurring_dispatch=SqliteRecurringDispatch(database),
        plans=SqlitePlans(database),
        dispatch=SqliteReminderDispatch(database),
        notices=SqliteNotices(database),
        messages=SqliteNoticeDispatch(database),
        report=SqliteReport(database),
        waves=SqliteWaves(database),
    )
