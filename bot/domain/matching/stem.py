"""The stem of a Dutch or English word, by its ending alone.

Lighter than Snowball, and on questions better: see docs/decisions. It only has to bring the forms of one word
together; what the stem looks like is of no importance.
"""

from functools import lru_cache

from bot.domain.language import Language

SHORTEST = 3  # letters that stay before an ending
MEMORY = 65_536  # words whose stem is remembered

_DUTCH: dict[str, tuple[str, ...]] = {
    "n": ("ingen", "en"),
    "g": ("ing",),
    "s": ("tjes", "jes", "s"),
    "e": ("etje", "je", "e"),
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
_DOUBLED_VOWELS = ("aa", "ee", "oo", "uu")
_VOICELESS = {"v": "f", "z": "s"}


@lru_cache(maxsize=MEMORY)
def stem(word: str, language: Language) -> str:
    """One ending less, no doubled letter at the end. A word with a digit is its own stem."""
    if not word.isalpha():
        return word
    for ending in (_DUTCH if language is Language.NL else _ENGLISH).get(word[-1], ()):
        if len(word) - len(ending) >= SHORTEST and word.endswith(ending):
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    if language is Language.NL:
        if len(word) > SHORTEST and word[-3:-1] in _DOUBLED_VOWELS:
            word = word[:-2] + word[-1]
        word = word[:-1] + _VOICELESS.get(word[-1], word[-1])
    return word
