"""Languages that the bot cannot read: heard by their letters or their small words, answered in one line."""

from collections.abc import Mapping
from enum import StrEnum
from unicodedata import name

from bot.domain.search.text.normalize import normalize

FEWEST = 2  # signs of a language that tell it: small words, and words with a letter that only it has
SHARE = 0.3  # of all the words of a text that have a sign
CHECKED = 200  # letters of a text whose script is looked at


class ForeignLanguage(StrEnum):
    """By ISO 639-1. The texts have what is said in each as `andere_taal_<value>`, its small words as
    `typ_andere_taal_<value>`."""

    ARABIC = "ar"
    PERSIAN = "fa"
    TIGRINYA = "ti"
    UKRAINIAN = "uk"
    RUSSIAN = "ru"
    TURKISH = "tr"
    POLISH = "pl"
    ROMANIAN = "ro"
    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"


BY_SCRIPT: Mapping[str, tuple[ForeignLanguage, ...]] = {
    "ARABIC": (ForeignLanguage.ARABIC, ForeignLanguage.PERSIAN),
    "ETHIOPIC": (ForeignLanguage.TIGRINYA,),
    "CYRILLIC": (ForeignLanguage.UKRAINIAN, ForeignLanguage.RUSSIAN),
}
"""The script that Unicode names a letter after, with the languages written in it; the first when in doubt."""
LETTERS: Mapping[ForeignLanguage, frozenset[str]] = {
    ForeignLanguage.POLISH: frozenset("ąćęłńśźż"),
    ForeignLanguage.TURKISH: frozenset("ğşı"),
    ForeignLanguage.ROMANIAN: frozenset("ățșţ"),
    ForeignLanguage.SPANISH: frozenset("ñ¿¡"),
    ForeignLanguage.GERMAN: frozenset("ßä"),
}
"""Letters that only one of the languages has, of those in Latin letters; small ones."""
SCRIPTED = frozenset(one for several in BY_SCRIPT.values() for one in several)


def foreign_language(
    text: str, small_words: Mapping[ForeignLanguage, frozenset[str]]
) -> ForeignLanguage | None:
    """The language of a text that is in none that the bot reads; None when that is not clear.

    `small_words` are normalized. A script of its own is clear at once. In Latin letters two or more words,
    nearly a third of all, must have a sign of the language.
    """
    words, lettered = normalize(text).split(), text.lower().split()
    hits = {
        one: sum(word in small for word in words)
        + sum(not LETTERS.get(one, frozenset()).isdisjoint(word) for word in lettered)
        for one, small in small_words.items()
    }
    scripts = BY_SCRIPT.get(_script(text), ())
    if scripts:
        return max(scripts, key=lambda one: hits.get(one, 0))
    best = max((one for one in hits if one not in SCRIPTED), key=lambda one: hits[one], default=None)
    if best is None or hits[best] < FEWEST or hits[best] < SHARE * len(words):
        return None
    return best


def _script(text: str) -> str:
    """The script of most letters, as Unicode calls it: LATIN, ARABIC…"""
    scripts = [name(letter, "").split(" ")[0] for letter in text[:CHECKED] if letter.isalpha()]
    return max(set(scripts), key=scripts.count, default="")
