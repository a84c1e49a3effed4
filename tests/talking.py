"""The conversation as the program joins it: real knowledge, real texts, real matcher, a real store."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from bot.adapters import calibration_file
from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.knowledge.reading.reader import read
from bot.adapters.sqlite.store import SqliteStore
from bot.domain.address import Address
from bot.domain.dialogue.action import Action
from bot.domain.dialogue.incoming import ButtonPress, TextMessage
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.language import Language
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.domain.search.matcher import EntryMatcher
from bot.services.calendar.calendars import Calendars
from bot.services.conversation.conversation import Conversation
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.people import People
from bot.services.presentation.context import RenderContext, render_context
from bot.services.reminders.notices import Notices
from bot.services.reminders.participation import ParticipationService
from bot.services.reminders.recurring_messages import RecurringMessages
from bot.services.reminders.snoozing import Snoozing
from bot.services.reminders.subscriptions import Subscriptions

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday
ANNA = Address("box", "1")


@cache
def the_current() -> KnowledgeSnapshot:
    """What this checkout knows, read once, as sure of itself as `ask` is."""
    reading = read(ROOT / "knowledge")
    assert reading.knowledge is not None, reading.problems
    matcher = EntryMatcher(reading.knowledge, logistic=calibration_file.kept_before([ROOT / "knowledge"]))
    return KnowledgeSnapshot(reading.knowledge, reading.texts, matcher)


def a_view(language: Language = Language.NL) -> RenderContext:
    """A look at the knowledge of this checkout."""
    return render_context(the_current(), language, NOW, ConversationSettings())


@dataclass(slots=True)
class HandClock:
    """A clock that is set by hand."""

    at: datetime = NOW

    def now(self) -> datetime:
        """Aware, in UTC."""
        return self.at


@dataclass(slots=True)
class Talk:
    """One bot, and a person who talks to it."""

    store: SqliteStore
    settings: ConversationSettings = field(default_factory=lambda: ConversationSettings(per_person=None))
    clock: HandClock = field(default_factory=HandClock)
    address: Address = ANNA
    client: Language | None = None
    current: KnowledgeSnapshot = field(default_factory=the_current)
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    bot: Conversation = field(init=False)

    def __post_init__(self) -> None:
        reminders = ReminderSettings()
        subscriptions = Subscriptions(self.store.subscriptions, lambda: self.current.knowledge, reminders)
        self.bot = Conversation(
            lambda: self.current,
            people=People(self.store.people),
            subscriptions=subscriptions,
            participations=ParticipationService(self.store.participation, subscriptions),
            calendars=Calendars(
                self.store.participation,
                IcsWriter(),
                lambda: self.current.knowledge,
                lambda: self.current.texts,
                reminders,
            ),
            snoozing=Snoozing(self.store.snoozes, self.settings.zone),
            notices=Notices(self.store.notices, self.notices, self.clock),
            recurring=RecurringMessages(self.store.recurring, self.settings.zone, self.clock),
            clock=self.clock,
            settings=self.settings,
            draw=Random(7),
        )

    async def says(self, text: str, *, edited: bool = False) -> Reply:
        """The last reply to words."""
        return (await self.bot.hear(TextMessage(self.address, text, self.client, edited)))[-1]

    async def taps(self, action: Action | None) -> Reply:
        """The last reply to a tap."""
        return (await self.bot.hear(ButtonPress(self.address, action, self.client)))[-1]

    async def chooses(self, reply: Reply, label: str) -> Reply:
        """The last reply to a tap on the choice with this label."""
        return await self.taps(choice(reply, label).action)


def choice(reply: Reply, label: str) -> Choice:
    """The choice whose label begins with `label`."""
    for one in reply.choices:
        if one.label.startswith(label):
            return one
    raise AssertionError(f"{label!r} is not among {labels(reply)}")


def labels(reply: Reply) -> list[str]:
    """What can be chosen."""
    return [one.label for one in reply.choices]
