"""The stem of a Dutch or English word, by its ending alone.

Lighter than Snowball, and on questions as good: see docs/decisions/0010. It only has to bring the forms of
one word together; what the stem looks like is of no importance.
"""

from functools import lru_cache

from bot.domain.language import Language

SHORTEST = 3  # letters that stay before an ending
MEMORY = 8_192  # words whose stem is remembered

_DUTCH: dict[str, tuple[str, ...]] = {
    "n": ("ingen", "en"),
    "g": ("ing",),
    "s": ("jes", "s"),
    "e": ("je", "e"),
    "t": ("t",),
}
_ENGLISH: dict[str, tuple[str, ...]] = {
    "s": ("ings", "ies", "es", "s"),
    "g": ("ing",),
    "d": ("ed",),
    "e": ("e",),
    "y": ("ly", "y"),
}
"""Endings by their last letter, the longest first."""

_KEPT = ("st", "as", "is", "os", "us", "at", "et", "it", "ot", "ut")
_DOUBLED_VOWELS = ("aa", "ee", "oo", "uu")
_VOICELESS = {"v": "f", "z": "s"}


def stem(word: str, language: Language) -> str:
    """One ending less, no doubled letter at the end. A word with a digit is its own stem."""
    return dutch_stem(word) if language is Language.NL else english_stem(word)


def forget() -> None:
    """Lets go of every stem that is remembered; for after a base was indexed, which stems all its words."""
    dutch_stem.cache_clear()
    english_stem.cache_clear()


@lru_cache(maxsize=MEMORY)
def dutch_stem(word: str) -> str:
    """Long vowels become short, v and z at the end f and s; "feest", "huis" and "straat" keep their end."""
    if word.endswith(_KEPT):
        return _short(word)
    return _short(_without_ending(word, _DUTCH))


def _short(word: str) -> str:
    if len(word) > SHORTEST and word[-3:-1] in _DOUBLED_VOWELS:
        word = word[:-2] + word[-1]
    last = word[-1]
    return word[:-1] + _VOICELESS[last] if last in _VOICELESS else word


@lru_cache(maxsize=MEMORY)
def english_stem(word: str) -> str:
    """Of a word as an English ending leaves it."""
    return _without_ending(word, _ENGLISH)


def _without_ending(word: str, endings: dict[str, tuple[str, ...]]) -> str:
    if not word.isalpha():
        return word
    for ending in endings.get(word[-1], ()):
        if len(word) - len(ending) >= SHORTEST and word.endswith(ending):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word
