"""A question without an answer, in words that tell nothing of who asked it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.search.index.variants import phrasings, prose
from bot.domain.search.text.words import words

KEPT_DAYS = 90
SHOWN_FROM = 3  # counts from which anybody gets to see the words: fewer could be one person's
MOST_WORDS = 16  # of a question
TELLING = 4  # letters from which a word says something of a subject
OMITTED = "…"

_ADDRESS = re.compile(r"@|://|\w\.\w")  # of a mail address or a page nothing is read


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """Words of a question with `…` for every other word, and how often it was counted since `KEPT_DAYS`."""

    words: str
    language: Language
    count: int
    last: date


class PermittedWords:
    """The words that may be kept: a list of what may stay, never of what must go.

    They are the words that stand in the knowledge in small letters, and the editors' list of everyday words.
    A word that is only written with a capital there may be somebody's name, and is not one of them.
    """

    def __init__(self, knowledge: Knowledge, everyday: Iterable[str]) -> None:
        texts = [one.text for one in (*phrasings(knowledge), *prose(knowledge))]
        texts += [phrase for row in knowledge.synonyms for phrase in row]
        found = {
            word for text in texts for part in text.split() if part[:1].islower() for word in words(part)
        }
        self._permitted = frozenset(word for word in found.union(everyday) if word.isalpha())

    def kept(self, question: str) -> str | None:
        """What is left of a question; None when that says nothing of a subject."""
        parts: list[str] = []
        for word in _read(question)[:MOST_WORDS]:
            if word in self._permitted:
                parts.append(word)
            elif parts[-1:] != [OMITTED]:
                parts.append(OMITTED)
        telling = any(len(part) >= TELLING for part in parts)
        return " ".join(parts) if telling else None


def _read(question: str) -> list[str]:
    """Its words; an address is one that no list has."""
    return [
        word for part in question.split() for word in ((OMITTED,) if _ADDRESS.search(part) else words(part))
    ]
