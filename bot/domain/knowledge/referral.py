"""Where to go instead."""

from dataclasses import dataclass
from datetime import date

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that a source confirms, and the day somebody last checked it."""

    number: str
    reviewed: date
    source: str
    """Key of the source."""


@dataclass(frozen=True, slots=True)
class ReferralText(EntryText):
    """A referral in one language."""

    when: str = ""
    not_for: str | None = None
    how: str | None = None
    calm: str | None = None
    """For a crisis: the first, human sentence, before any number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Entry):
    """112, Veilig Thuis, buurtbemiddeling and their like."""

    content: Bilingual[ReferralText]
    phones: tuple[Phone, ...]
    link: str | None
    crisis: bool
    """Whether danger words lead here, whatever else a question resembles."""
