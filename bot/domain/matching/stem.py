"""The stem of a Dutch or English word, by its ending alone.

Lighter than Snowball, and on questions better: see docs/decisions. It only has to bring the forms of one word
together; what the stem looks like is of no importance.
"""

from bot.domain.language import Language

SHORTEST = 3  # letters that stay before an ending

_ENDINGS = {
    Language.NL: ("ingen", "ing", "tjes", "etje", "jes", "en", "je", "s", "e", "t"),
    Language.EN: ("ings", "ing", "ies", "ed", "es", "s", "ly", "e", "y"),
}
_DOUBLED_VOWELS = ("aa", "ee", "oo", "uu")
_VOICELESS = {"v": "f", "z": "s"}


def stem(word: str, language: Language) -> str:
    """One ending less, no doubled letter at the end. A word with a digit is its own stem."""
    if not word.isalpha():
        return word
    for ending in _ENDINGS[language]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    if language is Language.NL:
        if len(word) > SHORTEST and word[-3:-1] in _DOUBLED_VOWELS:
            word = word[:-2] + word[-1]
        word = word[:-1] + _VOICELESS.get(word[-1], word[-1])
    return word
