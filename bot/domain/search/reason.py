"""What decided how a question ended."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.search.outcome import Outcome


class Reason(StrEnum):
    """The limit or rule that decided."""

    DANGER_WORDS = "danger_words"
    """A rule of danger holds."""
    DANGER_ADDED_UP = "danger_added_up"
    """Many small signals of danger together."""
    EXACT = "exact"
    """The question stands among the entry's ways of asking."""
    SURE = "sure"
    MEANT = "meant"
    """Words are not sure; words and meaning together are."""
    NOT_MEANT = "not_meant"
    """Words are sure; meaning finds it unlikely."""
    UNSURE = "unsure"
    """Below the limit to answer."""
    CLOSE = "close"
    """The runner-up is too near."""
    DENIED = "denied"
    """The question turns away what the first entry is about, or speaks of its opposite."""
    SHARED_WORD = "shared_word"
    """One word, and it is not the first entry's own."""
    NO_WORDS = "no_words"
    NO_LETTERS = "no_letters"
    """Nothing but signs and small numbers."""
    """Nothing but numbers, signs and single letters."""
    UNKNOWN_WORD = "unknown_word"
    """One word, and no entry has it."""
    UNLIKELY = "unlikely"
    """Below the limit to offer anything."""


@dataclass(frozen=True, slots=True)
class Decision:
    """How a question ends, and why."""

    outcome: Outcome
    reason: Reason
