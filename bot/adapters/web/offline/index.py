"""The index by which a browser finds cards without a network: which words belong to which card, and how much.

`static/offline.js` reads it and takes a question apart in the same way; what both must agree on is `terms`.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.adapters.web.paths import link_path
from bot.domain.dialogue.action import OpenEntry
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.search.index.variants import phrasings
from bot.domain.search.text.words import words

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int
"""What the index holds."""

_ENDING = re.compile(r"(?:ingen|en|ing|jes|je|s|e|ed|ly)$")
_LONG_VOWEL = re.compile(r"([aeou])\1(.)$")
_DOUBLED = re.compile(r"(.)\1$")
SHORTEST = 4  # letters of a word that keeps its ending
_FROM = (1, 2, 3, 5)  # number of ways of asking with a word, from which it weighs 0, 1, 2, 3
WEIGHTS = len(_FROM)


def term(word: str) -> str:
    """The word without its ending, as `stem` in the script does it."""
    if len(word) > SHORTEST:
        word = _ENDING.sub("", word, count=1)
    word = _DOUBLED.sub(r"\1", _LONG_VOWEL.sub(r"\1\2", word))
    return word[:-1] + {"v": "f", "z": "s"}[word[-1]] if word[-1:] in ("v", "z") else word


def index_of(knowledge: Knowledge, titles: Sequence[str], language: Language) -> Mapping[str, Json]:
    """Cards by kind, the words, and for each word its cards: the step in number from the one before, times
    four, plus the weight. `titles` are those of the published entries, in the order of the base."""
    entries = tuple(knowledge.published())
    paths = [link_path(OpenEntry(entry.id), language) for entry in entries]
    kinds = sorted({entry.id.kind for entry in entries})
    before = {entry.id.kind: _before(path) for entry, path in zip(entries, paths, strict=True)}
    counts: dict[str, Counter[int]] = {}
    for phrasing in phrasings(knowledge):
        if phrasing.language is language:
            for one in {term(word) for word in words(phrasing.text)}:
                counts.setdefault(one, Counter())[phrasing.entry] += 1
    known = sorted(counts)
    return {
        "before": [before[kind] for kind in kinds],
        "cards": [
            [kinds.index(entry.id.kind), path.removeprefix(before[entry.id.kind]), title]
            for entry, path, title in zip(entries, paths, titles, strict=True)
        ],
        "words": " ".join(known),
        "at": [_steps(counts[word]) for word in known],
    }


def _before(path: str) -> str:
    """What the addresses of a kind begin with."""
    return path[: max(path.rfind("/"), path.rfind("=")) + 1]


def _steps(counts: Counter[int]) -> list[int]:
    numbers = [-1, *sorted(counts)]
    return [
        (number - previous) * WEIGHTS + sum(counts[number] >= most for most in _FROM) - 1
        for previous, number in pairwise(numbers)
    ]
