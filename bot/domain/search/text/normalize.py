"""Words without what does not matter when two phrases are compared."""

import re
import unicodedata
from collections.abc import Iterable
from unicodedata import category, combining

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def normalize(text: str) -> str:
    """Small letters without accents, signs or double spaces: what is left to compare."""
    if text.isascii():
        return " ".join(_WORDS.findall(text.lower()))
    letters = (
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not combining(c) and category(c) != "Cf"
    )
    return " ".join(_WORDS.findall("".join(letters).replace("\u2019", "'")))


def contains(words: str, phrase: str) -> bool:
    """Whether `phrase` stands in `words` as whole words. Both are simple."""
    return f" {phrase} " in f" {words} "


def contains_any(words: str, phrases: Iterable[str]) -> bool:
    """Whether one of `phrases` stands in `words` as whole words. All are simple."""
    parted = f" {words} "
    return any(f" {phrase} " in parted for phrase in phrases)
