"""The conversation as the program joins it: real knowledge, real texts, real matcher, a real store."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from bot.adapters import calibration_file
from bot.adapters.knowledge.reading.reader import read
from bot.domain.address import Address
from bot.domain.dialogue.action import Action
from bot.domain.dialogue.incoming import ButtonPress, TextMessage
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.reminders.settings import NoticeSettings
from bot.domain.search.matcher import EntryMatcher
from bot.domain.texts import Texts
from bot.runtime.application import Application, compose
from bot.runtime.settings import ApplicationSettings
from bot.services.conversation.conversation import Conversation
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.channel import AlwaysOpen, ChannelSwitch
from bot.services.ports.store import Store
from bot.services.presentation.context import RenderContext, render_context

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
    """One bot, and a person who talks to it. Implements `KnowledgeHolder`."""

    store: Store
    settings: ConversationSettings = field(default_factory=lambda: ConversationSettings(per_person=None))
    clock: HandClock = field(default_factory=HandClock)
    address: Address = ANNA
    client: Language | None = None
    current: KnowledgeSnapshot = field(default_factory=the_current)
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    switch: ChannelSwitch = field(default_factory=AlwaysOpen)
    application: Application = field(init=False)

    def __post_init__(self) -> None:
        settings = ApplicationSettings(self.settings, notices=self.notices)
        self.application = compose(self.store, self.clock, self, settings, draw=Random(7), switch=self.switch)

    @property
    def bot(self) -> Conversation:
        """Whoever answers."""
        return self.application.conversation

    def get(self) -> KnowledgeSnapshot:
        """What is known; a test may put something else in `current`."""
        return self.current

    def knowledge(self) -> Knowledge:
        """The knowledge of `current`."""
        return self.current.knowledge

    def texts(self) -> Texts:
        """The sentences of `current`."""
        return self.current.texts

    def put(self, current: KnowledgeSnapshot) -> None:
        """From now on this is what is known."""
        self.current = current

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
