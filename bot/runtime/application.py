"""The one composition root: a store, a clock and what is known, joined to a running bot without a channel."""

import socket
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Protocol

from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.config.config import Config
from bot.adapters.sqlite.store import DATABASE, open_store, open_store_file
from bot.domain.dialogue.reply import Attachment, Reply
from bot.domain.knowledge.base import Knowledge
from bot.domain.texts import Texts
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import ApplicationSettings
from bot.services.calendar.calendars import Calendars
from bot.services.calendar.notice_files import NoticeFiles
from bot.services.conversation.conversation import Conversation
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.people import People
from bot.services.ports.channel import Ability, AlwaysOpen, Channel, ChannelSwitch
from bot.services.ports.clock import Clock
from bot.services.ports.notices import NoticeClaim
from bot.services.ports.outbox import ReminderComposer
from bot.services.ports.recurring import TipComposer
from bot.services.ports.reminders import Claim
from bot.services.ports.storage import StorageError
from bot.services.ports.store import Store
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
from bot.services.retention import Retention
from bot.services.usage.counting import UsageCounting
from bot.services.usage.review import Reviewing
from bot.services.usage.sharing import ExampleSharing

SQLITE = "sqlite:///"  # before the name of a file


class KnowledgeHolder(Protocol):
    """What is known at this moment; every part of an application asks it anew each time."""

    def get(self) -> KnowledgeSnapshot:
        """The whole, all of one revision."""
        ...

    def knowledge(self) -> Knowledge:
        """The knowledge alone."""
        ...

    def texts(self) -> Texts:
        """The sentences alone."""
        ...

    def put(self, current: KnowledgeSnapshot) -> None:
        """From now on this is what is known."""
        ...


@dataclass(slots=True)
class SnapshotHolder:
    """Implements `KnowledgeHolder` with one snapshot at a time."""

    current: KnowledgeSnapshot

    def get(self) -> KnowledgeSnapshot:
        """See the protocol."""
        return self.current

    def knowledge(self) -> Knowledge:
        """See the protocol."""
        return self.current.knowledge

    def texts(self) -> Texts:
        """See the protocol."""
        return self.current.texts

    def put(self, current: KnowledgeSnapshot) -> None:
        """See the protocol."""
        self.current = current


@dataclass(frozen=True, slots=True)
class Composers:
    """Who finds the words of what is sent unasked."""

    reminders: ReminderComposer
    notices: Callable[[NoticeClaim], Reply]
    recurring: TipComposer
    files: Callable[[NoticeClaim], Awaitable[Attachment | None]] | None = None
    """Makes the file that goes with a notice; None: there are none."""
    reminder_files: Callable[[Sequence[Claim]], Awaitable[Attachment | None]] | None = None
    """Makes the file that goes with reminders where a channel encloses it."""


@dataclass(frozen=True, slots=True)
class Application:
    """Everything that a running bot needs, joined; a channel is still to come. Made by `compose`."""

    conversation: Conversation
    people: People
    subscriptions: Subscriptions
    participations: ParticipationService
    snoozing: Snoozing
    planner: Planner
    notices: Notices
    waves: Waves
    recurring: RecurringMessages
    calendars: Calendars
    usage: UsageCounting
    retention: Retention
    reviewing: Reviewing
    store: Store
    switch: ChannelSwitch
    _clock: Clock
    _known: KnowledgeHolder
    _settings: ApplicationSettings

    @property
    def current(self) -> KnowledgeSnapshot:
        """What is known now."""
        return self._known.get()

    async def replace(self, current: KnowledgeSnapshot) -> None:
        """Put this in the place of what is known, and bring the agenda of subscribers up to date."""
        self._known.put(current)
        await self.planner.changed()

    def recalibrated(self, current: KnowledgeSnapshot) -> None:
        """Put the same knowledge back, with another measure of certainty."""
        self._known.put(current)

    def composers(self) -> Composers:
        """The words for people, of what is known at the moment of sending."""
        texts, clock = self._known.texts, self._clock
        files = NoticeFiles(self.calendars, clock)
        return Composers(
            reminders=ReminderText(texts, self._known.knowledge, clock, self._settings.conversation.zone),
            notices=ChangeNoticeText(texts).message,
            recurring=RecurringComposer(self._known.get, clock, self._settings.conversation),
            files=files.file,
            reminder_files=files.of_reminders,
        )

    def dispatcher(
        self, channels: Mapping[str, Channel], *, composers: Composers | None = None, owner: str | None = None
    ) -> Dispatcher:
        """What sends everything that comes on its own over these channels.

        `owner` is `<process>/<start>`, never used twice; without one a new one is made up.
        """
        words, store = composers or self.composers(), self.store
        return Dispatcher(
            [
                ComposedOutbox(store.messages, words.notices, words.files),
                ReminderOutbox(
                    store.dispatch,
                    words.reminders,
                    self._settings.conversation.zone,
                    words.reminder_files,
                    {name for name, one in channels.items() if Ability.ENCLOSURES in one.abilities},
                ),
                RecurringOutbox(
                    store.recurring_dispatch, store.recurring, self._known.knowledge, words.recurring
                ),
            ],
            store.dispatch_lock(),
            channels,
            self._clock,
            quiet=self._settings.reminders.quiet_hours,
            owner=owner or f"{socket.gethostname()}/{uuid.uuid4().hex}",
            thread_gone=partial(thread_gone, self._known.texts),
        )


def compose(
    store: Store,
    clock: Clock,
    known: KnowledgeHolder,
    settings: ApplicationSettings,
    *,
    draw: Random | None = None,
    switch: ChannelSwitch | None = None,
) -> Application:
    """The services of a bot, joined on this store and this clock. The store stays the caller's to close.

    `draw` decides where the conversation may choose; without one, chance does. `switch` closes channels;
    without one all are always open.
    """
    zone = settings.conversation.zone
    switch = switch or AlwaysOpen()
    people = People(store.people)
    subscriptions = Subscriptions(store.subscriptions, known.knowledge, settings.reminders)
    snoozing = Snoozing(store.snoozes, zone)
    notices = Notices(store.notices, settings.notices, clock)
    participations = ParticipationService(store.participation, subscriptions)
    calendars = Calendars(store.calendars, IcsWriter(), known.knowledge, known.texts, settings.reminders)
    recurring = RecurringMessages(store.recurring, zone, clock)
    reviewing = Reviewing(store.usage, store.links, store.shared, known.get, zone)
    usage = UsageCounting(store.usage, known.get, clock, zone, settings.conversation.counting)
    return Application(
        conversation=Conversation(
            known.get,
            people=people,
            subscriptions=subscriptions,
            snoozing=snoozing,
            notices=notices,
            participations=participations,
            calendars=calendars,
            recurring=recurring,
            usage=usage,
            reviewing=reviewing,
            sharing=ExampleSharing(store.shared, zone),
            clock=clock,
            settings=settings.conversation,
            draw=draw,
            switch=switch,
        ),
        people=people,
        subscriptions=subscriptions,
        participations=participations,
        snoozing=snoozing,
        planner=Planner(store.plans, known.knowledge, settings.reminders, clock),
        notices=notices,
        waves=Waves(store.waves, clock, settings.send_rate, settings.reminders.quiet_hours),
        recurring=recurring,
        calendars=calendars,
        usage=usage,
        retention=Retention(store.people, settings.conversation.retention, clock),
        reviewing=reviewing,
        store=store,
        switch=switch,
        _clock=clock,
        _known=known,
        _settings=settings,
    )


async def open_state(config: Config) -> Store:
    """The store that the configuration names. Raises CannotStartError when it cannot be opened."""
    try:
        return await open_store_at(config.store) if config.store else await open_store(config.state)
    except StorageError as error:
        raise CannotStartError(say(f"storage_{error.problem}", file=str(error.place))) from error


async def open_store_at(address: str) -> Store:
    """The store at `sqlite:///<file>` or `postgresql://…`; a relative file counts from the working directory.

    Raises StorageError, and CannotStartError when what PostgreSQL needs is not installed.
    """
    if address.startswith(SQLITE):
        return await open_store_file(Path(address.removeprefix(SQLITE)))
    try:
        from bot.adapters.postgres.store import open_store as open_postgres  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise CannotStartError(say("storage_extra", file="postgresql://…")) from error
    return await open_postgres(address)


def database_file(config: Config) -> Path:
    """The file of the SQLite store that the configuration names; it need not exist.

    Raises CannotStartError for PostgreSQL, which has tools of its own for copies.
    """
    if config.store.startswith(SQLITE):
        return Path(config.store.removeprefix(SQLITE))
    if config.store:
        raise CannotStartError(say("backup_other_store"))
    return config.state / DATABASE


def has_state(config: Config) -> bool:
    """Whether there is a store to look in: a file that exists already, or a server."""
    if config.store.startswith(SQLITE):
        return Path(config.store.removeprefix(SQLITE)).exists()
    return bool(config.store) or (config.state / DATABASE).exists()


@asynccontextmanager
async def open_application(
    settings: ApplicationSettings,
    current: KnowledgeSnapshot,
    store: Store,
    clock: Clock,
    switch: ChannelSwitch | None = None,
) -> AsyncIterator[Application]:
    """The application on this store and this clock; at the end, all that is still being noted is kept.

    The store is closed after that.
    """
    try:
        application = compose(store, clock, SnapshotHolder(current), settings, switch=switch)
        try:
            yield application
        finally:
            await application.people.settle()
            await application.usage.settle()
    finally:
        await store.close()
