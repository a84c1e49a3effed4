"""What words are made of: pieces of two to five characters, and the stem."""

from collections.abc import Iterable
from functools import cache

import snowballstemmer

from bot.domain.language import Language

SHORTEST, LONGEST = 2, 5  # characters in a piece; a word is padded with one space on both sides


def pieces(word: str) -> list[str]:
    """Every run of `SHORTEST` to `LONGEST` characters of the padded word; repeats stay."""
    padded = f" {word} "
    return [
        padded[start : start + size]
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(len(padded) - size + 1)
    ]


@cache
def _stemmer(language: Language) -> "_Stemmer":
    return _Stemmer("dutch" if language is Language.NL else "english")


class _Stemmer:
    """Snowball with a memory: a base has far fewer different words than words."""

    def __init__(self, algorithm: str) -> None:
        self._snowball = snowballstemmer.stemmer(algorithm)
        self._known: dict[str, str] = {}

    def stem(self, word: str) -> str:
        found = self._known.get(word)
        if found is None:
            found = word if word.isdigit() else str(self._snowball.stemWord(word))
            if len(self._known) < 50_000:
                self._known[word] = found
        return found


def stem(word: str, language: Language) -> str:
    """The Snowball stem. A number is its own stem."""
    return _stemmer(language).stem(word)


class Numbering:
    """Gives every different text a number from 0, in order of first sight."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, text: str) -> int:
        """The number of `text`, new or old."""
        return self._ids.setdefault(text, len(self._ids))

    def get(self, text: str) -> int | None:
        """The number of `text`, None when it was never added."""
        return self._ids.get(text)

    def known(self, texts: Iterable[str]) -> list[int]:
        """The numbers of those texts that were added before."""
        ids = self._ids
        return [ids[text] for text in texts if text in ids]

    def texts(self) -> list[str]:
        """Every text, by number."""
        return list(self._ids)
