"""The editors' test questions: what people type, and which entry must come."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language


class ExpectedOutcome(StrEnum):
    """What a test question is there to prove. The value is the word in YAML, where YAML has one."""

    __test__ = False

    ENTRY = "ingang"
    """Finds its entry."""
    FAR = "ver"
    """Has nothing to do with neighbourhoods; must not be answered."""
    NEAR = "dichtbij"
    """Sounds alike but is about something else; must not be answered."""
    PAIR = "paar"
    """Differs from its partner in one decisive word."""
    CRISIS = "crisis"
    """Must reach a referral, whatever else it resembles."""
    HARMLESS = "gewoon"
    """Has an alarming word and must not raise the alarm."""


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """One question as people type it."""

    __test__: ClassVar[bool] = False

    question: str
    language: Language
    accepted: tuple[EntryId, ...]
    """Any of these is right; empty when no entry may answer."""
    sort: ExpectedOutcome
    fails_yet: str | None
    """Why the matcher cannot do this yet; such a question must fail."""
    file: str
    line: int
    """Where it stands, counted from 1."""
    pair: int | None = None
    """Questions of one file with the same number are partners."""
