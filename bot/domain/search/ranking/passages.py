"""What the entries say, in passages of some sentences: a way to find them apart from ways of asking."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from bot.domain.language import Language
from bot.domain.search.arrays import Floats, Ints
from bot.domain.search.index.index import Index
from bot.domain.search.index.vectors import begins
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.words import words

LENGTH = 30  # words from which a passage is long enough
LONGEST = 45  # words that a passage has at most, unless one sentence is longer

Passage = tuple[int, Language, tuple[str, ...]]
"""Entry, language and words."""


class Passages:
    """The passages of a base: `said` holds entry, language and text, a sentence a line."""

    def __init__(self, said: Iterable[tuple[int, Language, str]], analyser: Analyser) -> None:
        passages = sorted((one for text in said for one in _passages(*text)), key=lambda passage: passage[0])
        owners: Ints = np.array([entry for entry, _, _ in passages], dtype=np.int32)
        self._firsts = np.flatnonzero(begins(owners))
        self._entries = owners[self._firsts]
        self._index = Index(
            [text for _, _, text in passages], [language for _, language, _ in passages], owners, analyser
        )

    def __len__(self) -> int:
        """How many entries say anything."""
        return len(self._entries)

    def nearness(self, asked: Sequence[str], added: Iterable[str], entries: int) -> Floats:
        """For each of so many entries, 0–1: the cosine of its passage that is most like the question."""
        found = np.zeros(entries, dtype=np.float32)
        if len(self._entries):
            cosines = self._index.search(self._index.vector(asked, added))
            found[self._entries] = np.maximum.reduceat(cosines, self._firsts)
        return found


def _passages(entry: int, language: Language, text: str) -> Iterator[Passage]:
    passage: list[str] = []
    for sentence in map(words, text.split("\n")):
        if passage and len(passage) + len(sentence) > LONGEST:
            yield entry, language, tuple(passage)
            passage = []
        passage.extend(sentence)
        if len(passage) >= LENGTH:
            yield entry, language, tuple(passage)
            passage = []
    if passage:
        yield entry, language, tuple(passage)
