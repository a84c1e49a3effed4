"""The house: store, services and conversation, joined."""

import socket
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.knowledge.base import Knowledge
from bot.domain.texts import Texts
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import conversation_settings, notice_settings, reminder_settings
from bot.services.calendar.calendars import Calendars
from bot.services.calendar.notice_files import NoticeFiles
from bot.services.conversation.conversation import Conversation
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.people import People
from bot.services.ports.channel import Channel
from bot.services.ports.storage import StorageError
from bot.services.presentation.notifications.change_notice import ChangeNoticeText
from bot.services.presentation.notifications.recurring import RecurringComposer
from bot.services.presentation.notifications.reminder import ReminderText, thread_gone
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


@dataclass(slots=True)
class SnapshotHolder:
    """What is known now; a reload puts another whole in its place."""

    current: KnowledgeSnapshot

    def get(self) -> KnowledgeSnapshot:
        """The whole of this moment."""
        return self.current

    def knowledge(self) -> Knowledge:
        """The knowledge of this moment."""
        return self.current.knowledge

    def texts(self) -> Texts:
        """The sentences of this moment."""
        return self.current.texts


@dataclass(frozen=True, slots=True)
class Application:
    """Everything that a running bot needs, joined; a channel is still to come."""

    conversation: Conversation
    planner: Planner
    notices: Notices
    waves: Waves
    recurring: RecurringMessages
    _calendars: Calendars
    _store: SqliteStore
    _config: Config
    _holder: SnapshotHolder

    @property
    def current(self) -> KnowledgeSnapshot:
        """What is known now."""
        return self._holder.current

    async def replace(self, current: KnowledgeSnapshot) -> None:
        """Put this in the place of what is known, and bring the agenda of subscribers up to date."""
        self._holder.current = current
        await self.planner.changed()

    def recalibrated(self, current: KnowledgeSnapshot) -> None:
        """Put the same knowledge back, with another measure of certainty."""
        self._holder.current = current

    def dispatcher(self, channels: Mapping[str, Channel]) -> Dispatcher:
        """What sends everything that comes on its own over these channels."""
        clock, zone = SystemClock(), ZoneInfo(self._config.timezone)
        texts = self._holder.texts
        reminders = ReminderText(texts, self._holder.knowledge, clock, zone)
        recurring = RecurringComposer(self._holder.get, clock, conversation_settings(self._config))
        return Dispatcher(
            [
                ComposedOutbox(
                    self._store.messages,
                    ChangeNoticeText(texts).message,
                    NoticeFiles(self._calendars, clock).file,
                ),
                ReminderOutbox(self._store.dispatch, reminders, zone),
                RecurringOutbox(
                    self._store.recurring_dispatch, self._store.recurring, self._holder.knowledge, recurring
                ),
            ],
            self._store.dispatch_lock(),
            channels,
            clock,
            quiet=self._config.quiet_hours,
            owner=f"{socket.gethostname()}/{uuid.uuid4().hex}",
            thread_gone=partial(thread_gone, texts),
        )


async def open_state(config: Config) -> SqliteStore:
    """The store in the state folder. Raises CannotStartError when it cannot be opened."""
    try:
        return await open_store(config.state)
    except StorageError as error:
        raise CannotStartError(say(f"storage_{error.problem}", file=str(error.place))) from error


@asynccontextmanager
async def open_application(config: Config, current: KnowledgeSnapshot) -> AsyncIterator[Application]:
    """Opens the store. Raises CannotStartError when that cannot be."""
    holder, clock = SnapshotHolder(current), SystemClock()
    reminders = reminder_settings(config)
    store = await open_state(config)
    people = People(store.people)
    try:
        recurring = RecurringMessages(store.recurring, ZoneInfo(config.timezone), clock)
        notices = Notices(store.notices, notice_settings(config), clock)
        calendars = Calendars(store.participation, IcsWriter(), holder.knowledge, holder.texts, reminders)
        subscriptions = Subscriptions(store.subscriptions, holder.knowledge, reminders)
        conversation = Conversation(
            holder.get,
            people=people,
            subscriptions=subscriptions,
            snoozing=Snoozing(store.snoozes, ZoneInfo(config.timezone)),
            notices=notices,
            participations=ParticipationService(store.participation, subscriptions),
            calendars=calendars,
            recurring=recurring,
            clock=clock,
            settings=conversation_settings(config),
        )
        planner = Planner(store.plans, holder.knowledge, reminders, clock)
        waves = Waves(store.waves, clock, config.send_rate, config.quiet_hours)
        yield Application(conversation, planner, notices, waves, recurring, calendars, store, config, holder)
    finally:
        await people.settle()
        await store.close()
