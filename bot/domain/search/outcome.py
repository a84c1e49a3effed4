"""What a matcher decides about a question."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language

MAX_CANDIDATES = 8


class Outcome(StrEnum):
    """The three outcomes of a question."""

    ANSWER = "answer"
    CHOOSE = "choose"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry and the probability (0–1) that it is what the person means."""

    entry: EntryId
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """The decision. `candidates` best first, at most `MAX_CANDIDATES`.

    `offered` holds the two to five ids that a person would see for `CHOOSE`, else nothing.
    `language` is that of the variants the question resembles; None when that is not clear.
    """

    outcome: Outcome
    candidates: tuple[Candidate, ...]
    offered: tuple[EntryId, ...]
    language: Language | None
    danger: bool = False
    """Whether somebody may be in danger: then the first candidate is where they find help."""
    worry: tuple[EntryId, ...] = ()
    """Without `danger`: referrals to name beside the answer, because it might be that; mostly none."""
