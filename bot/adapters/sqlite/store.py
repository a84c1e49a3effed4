"""Everything that is stored, in one file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.adapters.sqlite.database import Database, open_database
from bot.adapters.sqlite.dispatch import SqliteDispatch
from bot.adapters.sqlite.lock import FileLock
from bot.adapters.sqlite.messages import SqliteMessages
from bot.adapters.sqlite.notices import SqliteNotices
from bot.adapters.sqlite.participation import SqliteParticipation
from bot.adapters.sqlite.people import SqlitePeople
from bot.adapters.sqlite.plans import SqlitePlans
from bot.adapters.sqlite.report import SqliteReport
from bot.adapters.sqlite.snoozes import SqliteSnoozes
from bot.adapters.sqlite.subscriptions import SqliteSubscriptions
from bot.adapters.sqlite.waves import SqliteWaves
from bot.adapters.sqlite.wish_messages import SqliteWishMessages
from bot.adapters.sqlite.wishes import SqliteWishes
from bot.services.people import PeopleStore
from bot.services.reminders.notice_store import NoticeClaim, NoticeStore
from bot.services.reminders.reminder_outbox import ReminderDispatch
from bot.services.reminders.store import DispatchStore, PlanStore, ReportStore
from bot.services.reminders.waves import WaveStore
from bot.services.snoozing import SnoozeStore
from bot.services.subscriptions import SubscriptionStore
from bot.services.wishes.store import WishClaim, WishStore

DATABASE = "buurtgids.sqlite3"  # the file's name in the state folder


@dataclass(frozen=True, slots=True)
class SqliteStore:
    """What the services need of a store, one object for each of their protocols."""

    database: Database
    people: PeopleStore
    subscriptions: SubscriptionStore
    snoozes: SnoozeStore
    participation: SqliteParticipation
    """Both `ParticipationStore` and `CalendarStore`."""
    wishes: WishStore
    wish_messages: DispatchStore[WishClaim]
    plans: PlanStore
    dispatch: ReminderDispatch
    notices: NoticeStore
    messages: DispatchStore[NoticeClaim]
    report: ReportStore
    waves: WaveStore

    def dispatch_lock(self) -> FileLock:
        """The lock of the one dispatcher of this database; a new one in every process."""
        path = self.database.path
        return FileLock(path.with_name(f"{path.name}.dispatch"))

    async def close(self) -> None:
        """Wait for what is being written, then let go of the file."""
        await self.database.close()


async def open_store(folder: Path, *, synchronous: Literal["FULL", "OFF"] = "FULL") -> SqliteStore:
    """Open the database in the state folder, or make it. Raises StorageError with what stands in the way."""
    database = await open_database(folder / DATABASE, synchronous=synchronous)
    return SqliteStore(
        database=database,
        people=SqlitePeople(database),
        subscriptions=SqliteSubscriptions(database),
        snoozes=SqliteSnoozes(database),
        participation=SqliteParticipation(database),
        wishes=SqliteWishes(database),
        wish_messages=SqliteWishMessages(database),
        plans=SqlitePlans(database),
        dispatch=SqliteDispatch(database),
        notices=SqliteNotices(database),
        messages=SqliteMessages(database),
        report=SqliteReport(database),
        waves=SqliteWaves(database),
    )
