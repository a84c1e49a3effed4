"""Why a question ended as it did."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import EntryId
from bot.domain.search.outcome import Match
from bot.domain.search.reason import Reason
from bot.domain.search.text.spelling import Correction


@dataclass(frozen=True, slots=True)
class Considered:
    """An entry that was weighed."""

    entry: EntryId
    probability: float
    """0–1."""
    score: float
    """What ridge and words give it together; without a unit."""
    nearest: str | None
    """The phrasing of this entry that the question resembles most; None when only its words speak for it."""
    cosine: float
    """How much, 0–1."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A signal that the certainty is made of."""

    name: str
    """One of `SIGNALS`."""
    value: float
    worth: float
    """What it adds to the strength of which the certainty is the logistic."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that counted, for a person to read."""

    words: tuple[tuple[str, float], ...]
    """Every word as it was read, with the share of the question's weight that it has where the first entry
    has it, else 0."""
    unknown: tuple[str, ...]
    """Words that stand nowhere in the base."""
    corrections: tuple[Correction, ...]
    signs: tuple[Sign, ...]
    """What counts most first; none for a phrasing word for word."""
    considered: tuple[Considered, ...]
    """Best first."""
    exact: bool
    """The question is one of the first entry's phrasings, word for word."""
    danger: EntryId | None
    """The referral that a rule of danger leads to."""
    heard: tuple[str, ...]
    """The words in which that rule heard danger, as they were read."""
    reason: Reason
    limit: float
    """The probability from which an answer is given."""
    least: float
    """The probability from which titles are offered."""
    match: Match

    @property
    def margin(self) -> float:
        """How far the first is ahead of the second in probability."""
        first, second = ([one.probability for one in self.considered] + [0.0, 0.0])[:2]
        return first - second
