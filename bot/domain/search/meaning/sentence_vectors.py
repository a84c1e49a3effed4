"""What turns sentences into vectors."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.search.arrays import Floats


class SentenceVectors(Protocol):
    """Equal texts give equal vectors, in every process and on every day."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text, in order; sentences of like meaning have a high cosine."""
        ...
