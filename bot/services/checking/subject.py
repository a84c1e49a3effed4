"""What the checks look at: entries, pieces of text and test questions, each with its place in a file."""

from dataclasses import dataclass

from bot.domain.finding import Path
from bot.domain.knowledge.entry import Entry, Kind
from bot.domain.language import Language
from bot.domain.test_question import TestQuestion

ASKED_FOR = frozenset({Kind.SITUATION, Kind.APPROACH, Kind.ANSWER, Kind.MATERIAL, Kind.REFERRAL})
"""The kinds that people ask for in many ways: they need English, variants and tests."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that people read, or a way to ask."""

    path: Path
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry, where it stands, and its texts."""

    entry: Entry
    file: str
    path: Path
    stem: str | None
    """The file's name without its ending, when the file holds this entry alone."""
    passages: tuple[Passage, ...]
    """Sentences that people read; no titles, names or links."""
    variants: tuple[Passage, ...]
    """Ways to ask."""


@dataclass(frozen=True, slots=True)
class PlacedTest:
    """A test question and where it stands."""

    question: TestQuestion
    path: Path
