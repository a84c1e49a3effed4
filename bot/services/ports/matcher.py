"""What the conversation needs of a matcher."""

from typing import Protocol

from bot.domain.search.outcome import Match


class Matcher(Protocol):
    """Finds the entry that a question is about. Pure and in memory; at most 50 ms for any text."""

    def match(self, question: str) -> Match:
        """The decision about any text at all: never raises, never sure of nonsense."""
        ...
