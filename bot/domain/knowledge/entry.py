"""What every entry of the knowledge base has in common."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.language import Bilingual, Language


class Kind(StrEnum):
    """The kinds of entry. The value is the first half of an id, as in `approach/dialoog`."""

    SITUATION = "situation"
    APPROACH = "approach"
    ANSWER = "answer"
    MATERIAL = "material"
    EXAMPLE = "example"
    TERM = "term"
    REFERRAL = "referral"
    EVENT = "event"
    SMALLTALK = "smalltalk"


class Status(StrEnum):
    """Whether people get to see an entry. The value is the word in YAML."""

    DRAFT = "concept"
    PUBLISHED = "gepubliceerd"
    WITHDRAWN = "vervallen"


@dataclass(frozen=True, slots=True, order=True)
class EntryId:
    """`kind/slug`. A slug is `[a-z0-9-]`, at most 40 characters, and unique within its kind."""

    kind: Kind
    slug: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"

    @classmethod
    def parse(cls, text: str) -> "EntryId":
        """The id that `text` (`kind/slug`) spells. Raises ValueError when the kind is unknown."""
        kind, _, slug = text.partition("/")
        return cls(Kind(kind), slug)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from. `key` is how guidance in the same entry points at it."""

    key: str
    title: str
    """What a person reads: a name when the editor gave one, else the site's host name."""
    url: str | None
    """None for a text of our own and for a document without an address."""
    seen: date | None = None
    """The day the page was last seen, when known."""
    remark: str | None = None
    """An honest mark: "only the beginning of the page was seen", "may have ended"."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """One do or don't: one sentence, and the keys of its sources (at least one)."""

    text: str
    sources: tuple[str, ...]
    claim: str = ""
    """Of a don't: the wrong advice itself, to judge in a quiz; empty: it is not asked."""


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry says in one language."""

    title: str
    questions: tuple[str, ...] = ()
    """Ways in which people ask for this entry, besides its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Anything that can be the answer to a question."""

    id: EntryId
    content: Bilingual[EntryText]
    """What it says; each kind has a text of its own."""
    sources: tuple[Source, ...]
    reviewed: date
    status: Status = Status.PUBLISHED
    former: tuple[EntryId, ...] = ()
    """Ids this entry had before; old buttons, links and subscriptions keep working through them."""
    see_also: tuple[EntryId, ...] = ()
    themes: tuple[str, ...] = ()
    """Slugs of themes."""

    def title(self, language: Language) -> str:
        """The title in `language`, else in Dutch."""
        return self.content.get(language).title

    def source(self, key: str) -> Source:
        """The source that `key` names. Raises KeyError; `check` rules that out for a loaded base."""
        for source in self.sources:
            if source.key == key:
                return source
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class Label:
    """A theme or a group of people, at which entries point: the words people read, and those they type."""

    slug: str
    name: Bilingual[str]
    also: Bilingual[tuple[str, ...]]
