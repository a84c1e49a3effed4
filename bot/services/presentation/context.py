"""What a screen or a card is made from: the knowledge, the texts, the language and the moment."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dialogue.action import Action, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Choice, Listing, Paragraph, Plain, Span, Strong
from bot.domain.entry_address import AddressesOf, no_addresses
from bot.domain.events.participation import NONE_YET, Participation
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.scope import Scope
from bot.domain.retention import RetentionPeriods
from bot.domain.texts import Texts
from bot.domain.usage.settings import CountingSettings
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.participation import AttendanceCount
from bot.services.presentation.spoken_time import spoken_date, spoken_time


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderContext:
    """One look at the knowledge in one language. Everything shown in one reply comes from the same view."""

    knowledge: Knowledge
    texts: Texts
    language: Language
    now: datetime
    """Aware."""
    zone: ZoneInfo
    """The zone in which the person reads `now`."""
    operator_zone: ZoneInfo | None = None
    """That of people who chose none; None is `zone`."""
    own_zone: ZoneInfo | None = None
    """`zone` when they chose it themselves: then times of events are told in it too."""
    organisation: str | None = None
    """Who runs this bot."""
    contact: str | None = None
    """Whom to ask: a function, with an address or a number."""
    counting: CountingSettings = field(default_factory=CountingSettings)
    """What is counted of the use of the knowledge, for who asks what is kept."""
    addresses: AddressesOf = no_addresses
    """Where anybody can open an entry."""
    privacy_contact: str | None = None
    """Whom to ask about privacy."""
    retention: RetentionPeriods = field(default_factory=RetentionPeriods)
    """How long what is kept of a person stays."""
    whole_agenda: Bilingual[str] | None = None
    """The address at which anybody can put the whole agenda in a calendar of their own."""
    following: tuple[Scope, ...] = ()
    """What the person follows; filled where a card or a screen shows it."""
    participation: Participation = NONE_YET
    """Their sessions, and what they signed up for; filled with `following`."""

    attendance: tuple[AttendanceCount, ...] = ()
    """How many people come to which date; filled for who organises it, never for others."""

    @property
    def today(self) -> date:
        """The day it is for the people who read this."""
        return self.now.astimezone(self.zone).date()

    @property
    def default_zone(self) -> ZoneInfo:
        """The zone of people who chose none."""
        return self.operator_zone or self.zone

    def start_of(self, day: date) -> datetime:
        """The first instant of a day that is not before now."""
        return max(self.now, datetime.combine(day, time.min, self.zone))

    def end_of(self, day: date) -> datetime:
        """The first instant of the next day."""
        return datetime.combine(day + timedelta(days=1), time.min, self.zone)

    def speaking(self, language: Language) -> "RenderContext":
        """The same look in another language."""
        return self if language is self.language else replace(self, language=language)

    def say(self, key: str, /, **values: str) -> str:
        """The sentence `key` in this view's language."""
        return self.texts.say(key, self.language, **values)

    def line(self, key: str, /, **values: str) -> Paragraph:
        """The sentence `key` as a paragraph."""
        return Paragraph((Plain(self.say(key, **values)),))

    def heading(self, key: str, /, **values: str) -> Paragraph:
        """The sentence `key` as a line that stands out."""
        return Paragraph((Strong(self.say(key, **values)),))

    def labelled(self, key: str, text: str) -> Paragraph:
        """A word that stands out, then a text."""
        return Paragraph((Strong(self.say(key)), Plain(" " + text)))

    def choice(self, key: str, action: Action, /, **values: str) -> Choice:
        """A choice with the sentence `key` as its label."""
        return Choice(self.say(key, **values), action)

    def menu(self) -> Choice:
        """The way to the menu, which every message can end with."""
        return self.choice("knop_menu", OpenScreen(Screen.MENU))

    def day(self, day: date) -> str:
        """A day in words: "20 november 2026"."""
        return spoken_date(day, self.language)

    def clock(self, at: time) -> str:
        """A time of day as people read it: "9.30", "9:30"."""
        return spoken_time(at, self.language)

    def related(self, entry: Entry, most: int) -> list[Choice]:
        """What an entry refers to, as choices that open it: the first `most` that can be shown."""
        found = (self.knowledge.find(other) for other in entry.see_also)
        return [Choice(self.title(one), OpenEntry(one.id)) for one in found if one is not None][:most]

    def title(self, entry: Entry) -> str:
        """The title of an entry in this view's language, else in Dutch."""
        return entry.title(self.language)


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph((Plain(text),))


def strong(text: str) -> Paragraph:
    """A paragraph that stands out."""
    return Paragraph((Strong(text),))


def points(texts: tuple[str, ...], *, numbered: bool = False) -> Listing:
    """Plain texts below each other."""
    items: tuple[tuple[Span, ...], ...] = tuple((Plain(text),) for text in texts)
    return Listing(items, numbered=numbered)


def render_context(
    current: KnowledgeSnapshot,
    language: Language,
    now: datetime,
    settings: ConversationSettings,
    zone: str | None = None,
) -> RenderContext:
    """The view of this moment. `now` is aware; `zone` is the one that the person chose."""
    own = None if zone is None else ZoneInfo(zone)
    return RenderContext(
        knowledge=current.knowledge,
        texts=current.texts,
        language=language,
        now=now,
        zone=own or settings.zone,
        operator_zone=settings.zone,
        own_zone=own,
        organisation=settings.organisation,
        contact=settings.contact,
        counting=settings.counting,
        addresses=settings.addresses,
        privacy_contact=settings.privacy_contact or settings.contact,
        retention=settings.retention,
        whole_agenda=settings.whole_agenda,
    )
