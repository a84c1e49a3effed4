"""The composition root: the one place that builds things and joins them."""

import gc
import os
import socket
import sys
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters import calibration
from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.config.config import Config
from bot.adapters.config.reader import read_config
from bot.adapters.knowledge.questions import read_questions
from bot.adapters.knowledge.reader import read
from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.address import Address
from bot.domain.knowledge.base import Knowledge
from bot.domain.matching.calibration import key_of
from bot.domain.matching.matcher import EntryMatcher, Thresholds
from bot.domain.problem import Problem, Severity
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.domain.texts import Texts
from bot.messages.tools import say, tool_language
from bot.services.calendar.calendars import Calendars
from bot.services.calendar.notice_files import NoticeFiles
from bot.services.channel import Channel
from bot.services.conversation.conversation import Conversation
from bot.services.conversation.current import ConversationSettings, Current
from bot.services.participation import Participations
from bot.services.people import People
from bot.services.reminders.compose import ReminderWords
from bot.services.reminders.dispatcher import Dispatcher
from bot.services.reminders.notice_words import NoticeWords
from bot.services.reminders.notices import Notices
from bot.services.reminders.outbox import ComposedOutbox
from bot.services.reminders.planner import Planner
from bot.services.reminders.reminder_outbox import ReminderOutbox
from bot.services.reminders.waves import Waves
from bot.services.snoozing import Snoozing
from bot.services.storage import StorageError
from bot.services.subscriptions import Subscriptions
from bot.services.wishes.outbox import WishOutbox
from bot.services.wishes.wishes import Wishes
from bot.services.wishes.words import WishWords

TELEGRAM = "telegram"  # the channel whose ids `telegram.admins` are
CHECKOUT_OR_PACKAGE = Path(__file__).parent
PACKAGED_KNOWLEDGE = (
    CHECKOUT_OR_PACKAGE / "packaged_knowledge"
    if (CHECKOUT_OR_PACKAGE / "packaged_knowledge").is_dir()
    else CHECKOUT_OR_PACKAGE.parent / "knowledge"
)


class CannotStartError(Exception):
    """What a person must mend before the bot can run; exit status 2."""

    def __init__(self, *lines: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.problems = problems


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class Holder:
    """What is known now; a reload puts another whole in its place."""

    current: Current

    def get(self) -> Current:
        """The whole of this moment."""
        return self.current

    def knowledge(self) -> Knowledge:
        """The knowledge of this moment."""
        return self.current.knowledge


def notify(key: str, /, **values: str) -> None:
    """One sentence of the tools for the operator, on standard error."""
    print(say(key, **values), file=sys.stderr, flush=True)  # noqa: T201


def load_config(file: Path | None) -> Config:
    """The settings. Raises CannotStartError with every mistake."""
    reading = read_config(file, tool_language())
    if reading.config is None:
        raise CannotStartError(problems=reading.problems)
    return reading.config


def knowledge_folder(config: Config) -> Path:
    """The setting, else ./knowledge, else the packaged copy. Raises CannotStartError when it is not there."""
    folder = config.knowledge or (Path("knowledge") if Path("knowledge").is_dir() else PACKAGED_KNOWLEDGE)
    if not folder.is_dir():
        raise CannotStartError(say("knowledge_missing", folder=str(folder)))
    return folder


def load_current(config: Config) -> Current:
    """Knowledge, texts and matcher. Raises CannotStartError with every error in the files."""
    with _nothing_to_collect():
        return _load_current(config)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Reading makes very many objects that all stay: looking for garbage among them costs a fifth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _load_current(config: Config) -> Current:
    reading = read(knowledge_folder(config), language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    logistic = calibration.kept(config.state, key_of(reading.knowledge))
    return Current(reading.knowledge, reading.texts, EntryMatcher(reading.knowledge, thresholds, logistic))


def measured(config: Config, current: Current) -> Current:
    """The same, as sure as this content allows: seconds of work."""
    if not isinstance(current.matcher, EntryMatcher):
        return current
    logistic = current.matcher.calibrate(read_questions(knowledge_folder(config)).questions)
    return replace(current, matcher=current.matcher.calibrated(logistic))


def keep_measured(config: Config, current: Current) -> None:
    """Measures, and keeps the result in the state folder for this content."""
    if isinstance(matcher := measured(config, current).matcher, EntryMatcher):
        calibration.keep(config.state, key_of(current.knowledge), matcher.logistic)


def is_measured(config: Config, current: Current) -> bool:
    """Whether a result was kept for this content."""
    return calibration.kept(config.state, key_of(current.knowledge)) is not None


def with_measured(config: Config, current: Current) -> Current:
    """The same with what was kept for this content; unchanged when nothing was."""
    logistic = calibration.kept(config.state, key_of(current.knowledge))
    if logistic is None or not isinstance(current.matcher, EntryMatcher):
        return current
    return replace(current, matcher=current.matcher.calibrated(logistic))


def conversation_settings(config: Config) -> ConversationSettings:
    """The part of the settings that the conversation needs."""
    return ConversationSettings(
        language=config.language,
        zone=ZoneInfo(config.timezone),
        organisation=config.organisation or None,
        contact=config.contact or None,
        per_person=config.per_person,
    )


def notice_settings(config: Config) -> NoticeSettings:
    """The part of the settings that notices of change need."""
    admins = tuple(Address(TELEGRAM, str(admin)) for admin in sorted(config.admins))
    return NoticeSettings(config.quiet_hours, config.ask_admin_above, admins)


def read_token() -> str | None:
    """The token from TELEGRAM_BOT_TOKEN or the file that TELEGRAM_BOT_TOKEN_FILE names; None without either.

    Raises CannotStartError when that file cannot be read.
    """
    if token := os.environ.get("TELEGRAM_BOT_TOKEN", "").strip():
        return token
    file = os.environ.get("TELEGRAM_BOT_TOKEN_FILE")
    if not file:
        return None
    try:
        return Path(file).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        raise CannotStartError(say("token_file_unreadable", file=file)) from None


@dataclass(frozen=True, slots=True)
class House:
    """Everything that a running bot needs, joined; a channel is still to come."""

    conversation: Conversation
    planner: Planner
    notices: Notices
    waves: Waves
    wishes: Wishes
    _calendars: Calendars
    _store: SqliteStore
    _config: Config
    _holder: Holder

    @property
    def current(self) -> Current:
        """What is known now."""
        return self._holder.current

    async def replace(self, current: Current) -> None:
        """Put this in the place of what is known, and bring the agenda of subscribers up to date."""
        self._holder.current = current
        await self.planner.changed()

    def recalibrated(self, current: Current) -> None:
        """Put the same knowledge back, with another measure of certainty."""
        self._holder.current = current

    def dispatcher(self, channels: Mapping[str, Channel]) -> Dispatcher:
        """What sends everything that comes on its own over these channels."""

        def texts() -> Texts:
            return self._holder.current.texts

        clock, zone = SystemClock(), ZoneInfo(self._config.timezone)
        reminders = ReminderWords(texts, self._holder.knowledge, clock, zone)
        wishes = WishWords(self._holder.get, clock, conversation_settings(self._config))
        return Dispatcher(
            [
                ComposedOutbox(
                    self._store.messages,
                    NoticeWords(texts).message,
                    NoticeFiles(self._calendars, clock).file,
                ),
                ReminderOutbox(self._store.dispatch, reminders, zone),
                WishOutbox(self._store.wish_messages, self._store.wishes, self._holder.knowledge, wishes),
            ],
            self._store.dispatch_lock(),
            channels,
            clock,
            quiet=self._config.quiet_hours,
            owner=f"{socket.gethostname()}/{uuid.uuid4().hex}",
        )


@asynccontextmanager
async def open_house(config: Config, current: Current) -> AsyncIterator[House]:
    """Opens the store. Raises CannotStartError when that cannot be."""
    holder, clock = Holder(current), SystemClock()
    reminders = ReminderSettings(config.lead_times, config.quiet_hours, config.timezone)
    try:
        store = await open_store(config.state)
    except StorageError as error:
        raise CannotStartError(say(f"storage_{error.problem}", file=str(error.place))) from error
    people = People(store.people)
    try:
        wishes = Wishes(store.wishes, ZoneInfo(config.timezone), clock)
        notices = Notices(store.notices, notice_settings(config), clock)
        calendars = Calendars(
            store.participation, IcsWriter(), holder.knowledge, lambda: holder.current.texts, reminders
        )
        subscriptions = Subscriptions(store.subscriptions, holder.knowledge, reminders)
        conversation = Conversation(
            holder.get,
            people=people,
            subscriptions=subscriptions,
            snoozing=Snoozing(store.snoozes, ZoneInfo(config.timezone)),
            notices=notices,
            participations=Participations(store.participation, subscriptions),
            calendars=calendars,
            wishes=wishes,
            clock=clock,
            settings=conversation_settings(config),
        )
        planner = Planner(store.plans, holder.knowledge, reminders, clock)
        waves = Waves(store.waves, clock, config.send_rate, config.quiet_hours)
        yield House(conversation, planner, notices, waves, wishes, calendars, store, config, holder)
    finally:
        await people.settle()
        await store.close()
