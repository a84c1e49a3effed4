"""From what a person types to words that can be compared."""

import re
import unicodedata
from sys import intern

from bot.domain.matching.outcome import MAX_QUESTION

_APOSTROPHES = frozenset("'’‘`´ʼ")
_APOSTROPHE = re.compile(rf"(?<=\w)[{''.join(_APOSTROPHES)}](?=\w)")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = "Cf"  # the Unicode category of zero-width and direction signs


def fold(text: str) -> str:
    """Lower case without accents, without invisible and direction signs; compatible forms become one (NFKD).

    Apostrophes inside a word disappear ("foto's" is "fotos"), so that people who leave them out are equal.
    """
    if text.isascii():
        plain = text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", text)
        plain = "".join(
            sign
            for sign in decomposed
            if not unicodedata.combining(sign) and unicodedata.category(sign) != _INVISIBLE
        ).casefold()
        plain = "".join(
            sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign)
        )
    return _APOSTROPHE.sub("", plain) if _APOSTROPHES & set(plain) else plain


def words(text: str) -> tuple[str, ...]:
    """Every word and number of `text`, folded, in order; none is left out as a stop word."""
    return tuple(map(intern, _WORD.findall(fold(text))))


def question_words(question: str) -> tuple[str, ...]:
    """The words of the part of a question that is read: its first `MAX_QUESTION` characters."""
    return words(question.strip()[:MAX_QUESTION])
