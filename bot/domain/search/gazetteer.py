"""Towns, provinces, neighbourhoods and groups in what a person types."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import combining

from rapidfuzz import fuzz, process

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.search.text.normalize import normalize

LONGEST_NAME = 5  # words
NEARLY = 84  # 0–100: a name typed with a slip of the finger
VILLAGE_NEARLY = 90  # the same for a town that is no municipality: there are many, so many look like a word
BEFORE_PLACES = frozenset(
    ("in", "uit", "bij", "van", "te", "rond", "provincie", "from", "near", "around", "of")
)
SHORTEST_SLIP = 5  # characters; shorter names must be typed as they are
BEFORE_ORDINARY = frozenset(("in", "uit", "from", "near", "gemeente", "stad", "dorp"))
"""Words after which "best" or "huizen" is a place. Not "bij", "van" and "te": "bij buren", "te leiden"."""
AFTER_ORDINARY = frozenset(
    ("met", "voor", "over", "en", "of", "om", "graag", "aub", "die", "waar", "zijn")
) | frozenset(("with", "for", "about", "and", "or", "please", "that", "where"))
"""Words before which it still is one: not "in heel nederland"."""
ARTICLES = frozenset(("de", "het", "een", "den", "t", "the", "a"))

_WRITTEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A name found in a text."""

    by: ExampleFilter
    key: str
    """Of a town whose municipality is unknown: empty."""
    words: str
    """As it stands in the simple text."""
    town: Town | None = None
    """Where it is, under the name that was meant; None for a province, a neighbourhood and a group."""
    doubtful: bool = False
    """An ordinary word that is all the person typed: a place only if nothing else is meant by it."""


class Gazetteer:
    """The names of one knowledge base, by the simple words that people type for them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._names: dict[str, tuple[PlaceMatch, ...]] = {}
        for tier in _tiers(knowledge):
            self._add(tier)
        self._firsts = frozenset(words.partition(" ")[0] for words in self._names)
        self._ordinary = knowledge.ordinary_names
        self._places = {NEARLY: list[str](), VILLAGE_NEARLY: list[str]()}
        centres = {town.name for town in knowledge.municipalities.values()}
        for words, hits in self._names.items():
            if hits[0].by is not ExampleFilter.GROUP and words not in self._ordinary:
                village = hits[0].town is not None and hits[0].town.name not in centres
                self._places[VILLAGE_NEARLY if village else NEARLY].append(words)

    def _add(self, tier: Iterator[PlaceMatch]) -> None:
        """The names of one sort; those of an earlier sort keep their meaning, those of one sort share it."""
        found: dict[str, list[PlaceMatch]] = {}
        for hit in tier:
            words = normalize(hit.words)
            if words and len(words.split()) <= LONGEST_NAME and words not in self._names:
                same = found.setdefault(words, [])
                if not any((one.by, one.key) == (hit.by, hit.key) and hit.key for one in same):
                    same.append(replace(hit, words=words))
        self._names |= {words: tuple(hits) for words, hits in found.items()}

    def find(self, words: str, written: str = "") -> tuple[PlaceMatch, ...]:
        """Every name in the simple text `words`, the longest at each place; of towns with one name each.

        `written` is the text as typed: a name that is an ordinary word counts only where it is written with a
        capital, or follows a word like "in" and ends there; typed alone it is doubtful.
        """
        left, found = words.split(), list[PlaceMatch]()
        if self._firsts.isdisjoint(left):
            return ()
        capitals = _capitals(written, len(left))
        at = 0
        while at < len(left):
            sizes = range(LONGEST_NAME, 0, -1) if left[at] in self._firsts else ()
            size = next((n for n in sizes if self._stands(left, at, n, capitals)), 0)
            if size:
                found += self._names[" ".join(left[at : at + size])]
            at += size or 1
        if not found and words in self._names:
            return tuple(replace(hit, doubtful=True) for hit in self._names[words])
        return tuple(found)

    def _stands(self, left: Sequence[str], at: int, size: int, capitals: frozenset[int]) -> bool:
        name = left[at : at + size]
        words, end = " ".join(name), at + size
        if words not in self._names or end > len(left):
            return False
        if words not in self._ordinary or at in capitals:
            return True
        if name[0] in ARTICLES or at == 0 or left[at - 1] not in BEFORE_ORDINARY:
            return False
        return end == len(left) or left[end] in AFTER_ORDINARY

    def guess(self, words: str, known: frozenset[str] = frozenset()) -> tuple[PlaceMatch, ...]:
        """The place behind a word like "in", typed with a slip of the finger; for who asks for one.

        A word in `known` is no slip.
        """
        left = words.split()
        for at, word in enumerate(left):
            if word not in BEFORE_PLACES or left[at + 1 : at + 2] == [] or left[at + 1] in known:
                continue
            for size in range(LONGEST_NAME, 0, -1):
                typed = " ".join(left[at + 1 : at + 1 + size])
                hits = () if typed in self._ordinary else self.nearest(typed)
                if hits:
                    return tuple(replace(hit, words=typed) for hit in hits)
        return ()

    def nearest(self, words: str) -> tuple[PlaceMatch, ...]:
        """The places whose name looks like the whole simple text; none when no name does."""
        if words in self._names:
            return self._names[words]
        if len(words) < SHORTEST_SLIP:
            return ()
        for nearly, names in self._places.items():
            best = process.extractOne(words, names, scorer=fuzz.ratio, score_cutoff=nearly)
            if best:
                return self._names[best[0]]
        return ()


def province_key(province: str) -> str:
    """A province's name as a key for actions: small letters without accents, joined with dashes."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", province.casefold()) if not combining(c))
    return letters.replace(" ", "-")


def _capitals(written: str, count: int) -> frozenset[int]:
    """Which words begin with a capital, the first of the text left out; none where all letters are."""
    typed = _WRITTEN.findall(written)
    if len(typed) != count or written.upper() == written:
        return frozenset()
    return frozenset(at for at, word in enumerate(typed) if at and word[0].isupper())


def _tiers(knowledge: Knowledge) -> Iterator[Iterator[PlaceMatch]]:
    """The names by sort, those that win first."""
    towns = knowledge.municipalities.values()
    yield (_in(town, town.name, town.centre) for town in towns)
    yield (
        PlaceMatch(ExampleFilter.PROVINCE, province_key(name), f"{before}{name}")
        for name in sorted({town.province for town in towns})
        for before in ("provincie ", "province of ", "")
    )
    yield (
        PlaceMatch(ExampleFilter.SPOT, normalize(spot), spot.strip())
        for example in knowledge.of_type(PracticeExample)
        for spot in (example.place or "").split(",")
    )
    yield (_in(town, also, town.centre) for town in towns for also in town.also)
    yield (
        PlaceMatch(ExampleFilter.GROUP, group.slug, word)
        for group in knowledge.groups.values()
        for language, name in group.name.versions()
        for word in (name, *group.also.get(language))
    )
    yield _towns(knowledge)
    yield (_in(town, old.replace("-", " "), town.centre) for town in towns for old in town.former)


def _towns(knowledge: Knowledge) -> Iterator[PlaceMatch]:
    for municipality in knowledge.municipalities.values():
        yield from (_in(municipality, town.name, town) for town in municipality.towns)
    yield from (PlaceMatch(ExampleFilter.MUNICIPALITY, "", town.name, town) for town in knowledge.towns)


def _in(municipality: Municipality, name: str, town: Town) -> PlaceMatch:
    return PlaceMatch(ExampleFilter.MUNICIPALITY, municipality.slug, name, town)
