"""What the checks look at: entries, pieces of text and test questions, each with its place in a file."""

from dataclasses import dataclass

from bot.domain.diagnostics import Path
from bot.domain.knowledge.entry import Entry, Kind
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.language import Language

ASKED_FOR = frozenset({Kind.SITUATION, Kind.APPROACH, Kind.ANSWER, Kind.MATERIAL, Kind.REFERRAL})
"""The kinds that people ask for in many ways: they need English, variants and tests."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that people read, or a way to ask."""

    path: Path
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class CheckedEntry:
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
class LocatedTest:
    """A test question and where it stands."""

    question: LabelledQuestion
    path: Path
