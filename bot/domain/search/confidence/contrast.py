"""What a question says that it is not about: "geen straatfeest", "buiten de eigen groep", "na de dialoog"."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.search.text.antonyms import AntonymSides, antonym_sides
from bot.domain.search.text.stem import dutch_stem, english_stem

_WITHOUT = frozenset(["geen", "zonder", "buiten", "behalve", "without", "except", "no"])
_AFTER = frozenset(["na", "after"])
_ARTICLES = "de het een mijn onze ons die dat deze dit eigen the a an my our this that own"
_BETWEEN = frozenset(_ARTICLES.split())
_BEGINNING: AntonymSides = antonym_sides(("beginnen",))
SHORTEST = 4  # letters of a word that can be what an entry is about


def is_turned_away(asked: Sequence[str], title: Sequence[str], ways: Iterable[Sequence[str]]) -> bool:
    """Whether the question leaves out what an entry of this title is about, or asks what comes after it.

    `ways` are the entry's ways of asking that come nearest: where one of them leaves something out as well,
    or speaks of afterwards, the entry may be about just that.
    """
    about = {
        stem for word in title if len(word) >= SHORTEST for stem in (dutch_stem(word), english_stem(word))
    }
    left_out = not about.isdisjoint(_after(asked, _WITHOUT))
    too_late = not about.isdisjoint(_after(asked, _AFTER)) and antonym_sides(title) == _BEGINNING
    if not left_out and not too_late:
        return False
    said = frozenset(word for way in ways for word in way)
    return (left_out and _WITHOUT.isdisjoint(said)) or (too_late and _AFTER.isdisjoint(said))


def _after(asked: Sequence[str], signs: frozenset[str]) -> Iterator[str]:
    """The stems of the word that each of the signs stands before, articles and the like passed over."""
    for place, sign in enumerate(asked):
        if sign in signs:
            word = next((word for word in asked[place + 1 :] if word not in _BETWEEN), "")
            yield from (dutch_stem(word), english_stem(word)) if word else ()
