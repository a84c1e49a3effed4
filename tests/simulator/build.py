"""Everything that reminds, joined as the program joins it, on a clock and a channel of the simulator."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal
from zoneinfo import ZoneInfo

from bot.adapters.sqlite.notices import SqliteNotices
from bot.adapters.sqlite.participation import SqliteParticipation
from bot.adapters.sqlite.plans import SqlitePlans
from bot.adapters.sqlite.recurring import SqliteRecurring
from bot.adapters.sqlite.reminder_dispatch import SqliteReminderDispatch
from bot.adapters.sqlite.store import SqliteStore
from bot.adapters.sqlite.subscriptions import SqliteSnoozes, SqliteSubscriptions
from bot.domain.knowledge.base import Knowledge
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.services.people import People
from bot.services.presentation.notifications.reminder import thread_gone
from bot.services.reminders.dispatcher import Dispatcher
from bot.services.reminders.notices import Notices
from bot.services.reminders.outboxes import ComposedOutbox, ReminderOutbox
from bot.services.reminders.participation import ParticipationService
from bot.services.reminders.planner import Planner
from bot.services.reminders.recurring_messages import RecurringMessages
from bot.services.reminders.recurring_outbox import RecurringOutbox
from bot.services.reminders.snoozing import Snoozing
from bot.services.reminders.subscriptions import Subscriptions
from bot.services.reminders.waves import Waves
from tests.agenda import SetClock, the_texts
from tests.simulator.labels import Labels, label_notice
from tests.simulator.post import Post


@dataclass(frozen=True, slots=True)
class Build:
    """How the program is put together. Tests put a broken part in the place of a good one."""

    plans: type[SqlitePlans] = SqlitePlans
    dispatch: type[SqliteReminderDispatch] = SqliteReminderDispatch
    notices: type[SqliteNotices] = SqliteNotices
    participation: type[SqliteParticipation] = SqliteParticipation
    subscriptions: type[SqliteSubscriptions] = SqliteSubscriptions
    snoozes: type[SqliteSnoozes] = SqliteSnoozes
    recurring: type[SqliteRecurring] = SqliteRecurring
    reminders: type[ReminderOutbox] = ReminderOutbox
    head_starts: bool = True
    synchronous: Literal["FULL", "OFF"] = "OFF"
    statements_a_life: int | None = None
    """It is killed after at most so many statements, each time anew; None: never."""


@dataclass(frozen=True, slots=True)
class World:
    """What the program finds around it; it outlives every life of the process."""

    agenda: Callable[[], Knowledge]
    tips: Callable[[], Knowledge]
    """What a tip can be made of."""
    clock: SetClock
    post: Post
    settings: ReminderSettings
    rate: float
    """Messages a second over all."""


class Services:
    """One life of them. `life` is never used twice."""

    def __init__(self, store: SqliteStore, build: Build, world: World, life: int) -> None:
        settings, clock, zone = world.settings, world.clock, ZoneInfo(world.settings.zone)
        quiet, database, labels = settings.quiet_hours, store.database, Labels()
        self.people = People(store.people)
        self.subscriptions = Subscriptions(build.subscriptions(database), world.agenda, settings)
        self.participations = ParticipationService(build.participation(database), self.subscriptions)
        self.snoozing = Snoozing(build.snoozes(database), zone)
        self.planner = Planner(build.plans(database), world.agenda, settings, clock)
        self.waves = Waves(store.waves, clock, world.rate if build.head_starts else None, quiet)
        self.notices = Notices(build.notices(database), NoticeSettings(quiet, ask_admin_above=None), clock)
        recurring = build.recurring(database)
        self.recurring = RecurringMessages(recurring, zone, clock)
        self.dispatcher = Dispatcher(
            [
                ComposedOutbox(store.messages, label_notice),
                build.reminders(build.dispatch(database), labels, zone),
                RecurringOutbox(store.recurring_dispatch, recurring, world.tips, labels),
            ],
            store.dispatch_lock(),
            {world.post.name: world.post},
            clock,
            quiet=quiet,
            owner=f"simulator/{life}",
            thread_gone=partial(thread_gone, the_texts),
        )
