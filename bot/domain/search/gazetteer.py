"""Towns, provinces, neighbourhoods and groups in what a person types."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from unicodedata import combining

from rapidfuzz import fuzz, process

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.search.text.normalize import normalize

LONGEST_NAME = 5  # words
NEARLY = 84  # 0–100: a name typed with a slip of the finger
BEFORE_PLACES = frozenset(
    ("in", "uit", "bij", "van", "te", "rond", "provincie", "from", "near", "around", "of")
)
SHORTEST_SLIP = 5  # characters; shorter names must be typed as they are


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A name found in a text."""

    by: ExampleFilter
    key: str
    words: str
    """As it stands in the simple text."""


class Gazetteer:
    """The names of one knowledge base, by the simple words that people type for them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._names: dict[str, PlaceMatch] = {}
        for name, by, key in _names(knowledge):
            words = normalize(name)
            if words and len(words.split()) <= LONGEST_NAME:
                self._names.setdefault(words, PlaceMatch(by, key, words))
        self._firsts = frozenset(words.partition(" ")[0] for words in self._names)
        self._places = [words for words, hit in self._names.items() if hit.by is not ExampleFilter.GROUP]

    def find(self, words: str) -> tuple[PlaceMatch, ...]:
        """Every name in the simple text `words`, the longest at each place."""
        left, found = words.split(), list[PlaceMatch]()
        if self._firsts.isdisjoint(left):
            return ()
        at = 0
        while at < len(left):
            sizes = range(LONGEST_NAME, 0, -1) if left[at] in self._firsts else ()
            size = next((n for n in sizes if " ".join(left[at : at + n]) in self._names), 0)
            if size:
                found.append(self._names[" ".join(left[at : at + size])])
            at += size or 1
        return tuple(found)

    def guess(self, words: str) -> tuple[PlaceMatch, ...]:
        """The place behind a word like "in", typed with a slip of the finger; for who asks for one."""
        left = words.split()
        for at, word in enumerate(left):
            if word not in BEFORE_PLACES:
                continue
            for size in range(LONGEST_NAME, 0, -1):
                typed = " ".join(left[at + 1 : at + 1 + size])
                hit = self.nearest(typed)
                if hit is not None:
                    return (replace(hit, words=typed),)
        return ()

    def nearest(self, words: str) -> PlaceMatch | None:
        """The place whose name looks like the whole simple text; None when none does."""
        if words in self._names:
            return self._names[words]
        if len(words) < SHORTEST_SLIP:
            return None
        best = process.extractOne(words, self._places, scorer=fuzz.ratio, score_cutoff=NEARLY)
        return self._names[best[0]] if best else None


def province_key(province: str) -> str:
    """A province's name as a key for actions: small letters without accents, joined with dashes."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", province.casefold()) if not combining(c))
    return letters.replace(" ", "-")


def _names(knowledge: Knowledge) -> Iterator[tuple[str, ExampleFilter, str]]:
    towns = knowledge.municipalities.values()
    yield from ((town.name, ExampleFilter.MUNICIPALITY, town.slug) for town in towns)
    for name in {town.province for town in towns}:
        key = province_key(name)
        yield from (
            (f"{before}{name}", ExampleFilter.PROVINCE, key) for before in ("provincie ", "province of ", "")
        )
    for example in knowledge.of_type(PracticeExample):
        for spot in (example.place or "").split(","):
            yield spot.strip(), ExampleFilter.SPOT, normalize(spot)
    yield from ((also, ExampleFilter.MUNICIPALITY, town.slug) for town in towns for also in town.also)
    for group in knowledge.groups.values():
        for language, name in group.name.versions():
            yield from ((word, ExampleFilter.GROUP, group.slug) for word in (name, *group.also.get(language)))
