"""The program as it composes itself, on a clock and a channel of the simulator."""

from dataclasses import dataclass, replace
from typing import Literal
from zoneinfo import ZoneInfo

from bot.adapters.relational.notices import SqlNotices
from bot.adapters.relational.participation import SqlParticipation
from bot.adapters.relational.people import SqlPeople
from bot.adapters.relational.plans import SqlPlans
from bot.adapters.relational.recurring import SqlRecurring
from bot.adapters.relational.reminder_dispatch import SqlReminderDispatch
from bot.adapters.relational.subscriptions import SqlSnoozes, SqlSubscriptions
from bot.adapters.sqlite.store import SqliteStore
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.runtime.application import Application, Composers, compose
from bot.runtime.settings import ApplicationSettings
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.reminders.dispatcher import Dispatcher
from tests.agenda import Agenda, SetClock
from tests.simulator.labels import Labels, label_notice
from tests.simulator.post import Post


@dataclass(frozen=True, slots=True)
class Build:
    """How the program is put together. Tests put a broken part in the place of a good one."""

    plans: type[SqlPlans] = SqlPlans
    dispatch: type[SqlReminderDispatch] = SqlReminderDispatch
    notices: type[SqlNotices] = SqlNotices
    participation: type[SqlParticipation] = SqlParticipation
    subscriptions: type[SqlSubscriptions] = SqlSubscriptions
    snoozes: type[SqlSnoozes] = SqlSnoozes
    recurring: type[SqlRecurring] = SqlRecurring
    people: type[SqlPeople] = SqlPeople
    head_starts: bool = True
    synchronous: Literal["FULL", "OFF"] = "OFF"
    statements_a_life: int | None = None
    """It is killed after at most so many statements, each time anew; None: never."""

    def planted(self, store: SqliteStore) -> SqliteStore:
        """The store with the parts of this build in the place of its own."""
        database = store.database
        return replace(
            store,
            plans=self.plans(database),
            dispatch=self.dispatch(database),
            notices=self.notices(database),
            participation=self.participation(database),
            subscriptions=self.subscriptions(database),
            snoozes=self.snoozes(database),
            recurring=self.recurring(database),
            people=self.people(database),
        )


@dataclass(frozen=True, slots=True)
class World:
    """What the program finds around it; it outlives every life of the process."""

    agenda: Agenda
    """With the entries that a tip can be made of."""
    clock: SetClock
    post: Post
    settings: ReminderSettings
    rate: float
    """Messages a second over all."""


@dataclass(frozen=True, slots=True)
class Life:
    """One life of the process, with the dispatcher of that life."""

    application: Application
    dispatcher: Dispatcher


def begin_life(store: SqliteStore, build: Build, world: World, number: int) -> Life:
    """A new process on this store. `number` is never used twice."""
    quiet, labels = world.settings.quiet_hours, Labels()
    settings = ApplicationSettings(
        ConversationSettings(zone=ZoneInfo(world.settings.zone)),
        world.settings,
        NoticeSettings(quiet, ask_admin_above=None),
        world.rate if build.head_starts else None,
    )
    application = compose(build.planted(store), world.clock, world.agenda, settings)
    words = Composers(labels, label_notice, labels)
    post = world.post
    return Life(
        application, application.dispatcher({post.name: post}, composers=words, owner=f"simulator/{number}")
    )
