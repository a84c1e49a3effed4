"""What the conversation works with at this moment; replaced whole when the editors change something."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.domain.diagnostics import Diagnostic
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.dialogue.vocabulary import Vocabulary
from bot.domain.entry_address import AddressesOf, no_addresses
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Bilingual, Language
from bot.domain.retention import RetentionPeriods
from bot.domain.search.example_search import ExampleSearch
from bot.domain.search.gazetteer import Gazetteer
from bot.domain.texts import Texts
from bot.domain.usage.settings import CountingSettings
from bot.services.ports.matcher import Matcher


@dataclass(frozen=True, slots=True)
class KnowledgeSnapshot:
    """Knowledge, the texts read with it and the matcher built on it: never of different revisions."""

    knowledge: Knowledge
    texts: Texts
    matcher: Matcher
    problems: tuple[Diagnostic, ...] = ()
    """What is wrong with the calendars of others; it stands nothing in the way."""
    files_revision: str = ""
    """That of the editors' files alone, without the calendars."""
    vocabulary: Vocabulary = field(init=False, repr=False)
    gazetteer: Gazetteer = field(init=False, repr=False)
    narrowing: ExampleSearch = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "vocabulary", Vocabulary.of(self.texts))
        object.__setattr__(self, "gazetteer", Gazetteer(self.knowledge))
        object.__setattr__(self, "narrowing", ExampleSearch(self.knowledge))


@dataclass(frozen=True, slots=True)
class ConversationSettings:
    """What the operator decides about the conversation. Read once, at start."""

    language: Language = Language.NL
    """Spoken when nothing else tells which."""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Amsterdam"))
    """In which people read times."""
    organisation: str | None = None
    """Who runs this bot, in words."""
    contact: str | None = None
    """Whom to ask what the bot does not know: a function, with an address or a number."""
    group_changes: GroupChanges = GroupChanges.ADMINS
    """Who in a group may change its reminders and settings."""
    counting: CountingSettings = field(default_factory=CountingSettings)
    """What is counted of the use of the knowledge."""
    per_person: int | None = 30
    """Questions and taps a minute; None means no limit."""
    addresses: AddressesOf = no_addresses
    """Where anybody can open an entry."""
    privacy_contact: str | None = None
    """Whom to ask about privacy; None: `contact`."""
    retention: RetentionPeriods = field(default_factory=RetentionPeriods)
    """How long what is kept of a person stays."""
    whole_agenda: Bilingual[str] | None = None
    """The address at which anybody can put the whole agenda in their own calendar; None: there is none."""
