"""Words that turn a question round: separable verbs, and opposites that folding must never lose."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.domain.language import Language
from bot.domain.search.text.stem import dutch_stem, english_stem, stem

_PARTICLES = "aan af op uit in mee om over toe bij door na terug tegen voor weg samen vast los rond"
PARTICLES = frozenset(_PARTICLES.split())
MEMORY = 4_096  # words whose sides are remembered
SHORTEST_VERB = 3  # letters of a verb that a particle can belong to
NOUN_ENDINGS = ("ing", "ingen", "heid", "tje", "tjes")

OPPOSITES: tuple[tuple[tuple[str, ...], ...], ...] = (
    (
        ("aanmelden", "inschrijven", "opgeven", "aanmelding", "inschrijving", "register", "registration"),
        ("afmelden", "uitschrijven", "afzeggen", "annuleren", "afmelding", "cancel", "unsubscribe"),
    ),
    (("aanzetten", "inschakelen"), ("uitzetten", "uitschakelen")),
    (("wel",), ("niet", "geen", "nooit", "not", "dont", "never")),
    (
        ("openen", "opening", "beginnen", "starten", "begin", "start", "open", "aftrappen"),
        ("sluiten", "afsluiten", "afsluiting", "eindigen", "einde", "beeindigen", "close", "closing", "end"),
    ),
    (("rustig", "rust", "calm"), ("onrustig", "onrust", "unrest")),
    (("veilig", "safe"), ("onveilig", "unsafe")),
    (
        ("eenmalig", "eenmalige", "once"),
        ("terugkerend", "terugkerende", "regelmatig", "recurring", "regular"),
    ),
    (("voordelen", "voordeel", "benefits", "benefit"), ("nadelen", "nadeel", "drawbacks", "drawback")),
    (("online", "digitaal"), ("fysiek", "offline")),
    (("bewaren", "bewaar", "keep", "store"), ("wissen", "verwijderen", "wis", "delete", "erase")),
)
"""Sides of which a question means one. Both languages stand together."""

AntonymSides = dict[int, frozenset[int]]
"""Per axis of `OPPOSITES`, the sides that a text names."""


def _sides_by_stem() -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for axis, opposites in enumerate(OPPOSITES):
        for side, words in enumerate(opposites):
            for form in {stem(word, language) for word in words for language in Language}:
                found[form] = (*found.get(form, ()), (axis, side))
    return found


_SIDES = _sides_by_stem()
VERBS = {dutch_stem(word): word for axis in OPPOSITES for side in axis for word in side}
"""The words of the opposites by their Dutch stem."""


def separable_verbs(words: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """The separable verbs of a text as one word each: "meld ik me aan" has "aanmelden".

    Only those that are `known` (word by Dutch stem), so that not every "op" makes a verb.
    """
    if PARTICLES.isdisjoint(words):
        return ()
    found: dict[str, None] = {}
    different = dict.fromkeys(words)
    stems = [
        word
        for word in different
        if word not in PARTICLES and len(word) >= SHORTEST_VERB and not word.endswith(NOUN_ENDINGS)
    ]
    for particle in filter(PARTICLES.__contains__, different):
        for word in stems:
            verb = dutch_stem(particle + word)
            whole = known.get(verb) or VERBS.get(verb)
            if whole is not None:
                found[whole] = None
    return tuple(found)


def antonym_sides(words: Iterable[str]) -> AntonymSides:
    """The opposites that a text speaks of: per axis, the sides it names."""
    found: dict[int, set[int]] = {}
    for word in words:
        for axis, side in _sides_of(word):
            found.setdefault(axis, set()).add(side)
    return {axis: frozenset(named) for axis, named in found.items()}


@lru_cache(maxsize=MEMORY)
def _sides_of(word: str) -> tuple[tuple[int, int], ...]:
    return (*_SIDES.get(dutch_stem(word), ()), *_SIDES.get(english_stem(word), ()))


def contradicts(asked: AntonymSides, offered: AntonymSides) -> bool:
    """Whether an entry speaks only of the opposite of what is asked, on any axis."""
    return any(axis in offered and not offered[axis] & named for axis, named in asked.items())
