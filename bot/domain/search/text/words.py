"""From what a person types to words that can be compared."""

import re
import unicodedata
from sys import intern

_APOSTROPHE = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w)")
_WORD = re.compile(r"[^\W_]+")
_LATIN_MARKS = re.compile("[\u0300-\u036f\u200b-\u200f\u00ad\ufeff]+")
_INVISIBLE = "Cf"  # the Unicode category of zero-width and direction signs


def fold(text: str) -> str:
    """Lower case without accents, without invisible and direction signs; compatible forms become one (NFKD).

    Apostrophes inside a word disappear ("foto's" is "fotos"), so that people who leave them out are equal.
    """
    plain = text if text.isascii() else _bare(_APOSTROPHE.sub("", text))
    return _APOSTROPHE.sub("", plain.lower()) if "'" in plain or "`" in plain else plain.lower()


def _bare(text: str) -> str:
    """The text without marks and invisible signs, in compatible forms."""
    latin = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text))
    if latin.isascii():
        return latin
    folded = unicodedata.normalize("NFKD", latin.casefold())
    return "".join(sign for sign in folded if not _is_unseen(sign))


def _is_unseen(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or unicodedata.category(sign) == _INVISIBLE


def words(text: str) -> tuple[str, ...]:
    """Every word and number of `text`, folded, in order; none is left out as a stop word."""
    return tuple(map(intern, _WORD.findall(fold(text))))


def question_words(question: str) -> tuple[str, ...]:
    """The words of the part of a question that is read: its first `MAX_QUESTION` characters."""
    return words(question.strip()[:MAX_QUESTION])


def message_words(message: str) -> tuple[str, ...]:
    """The words of a whole message, up to `MAX_MESSAGE` characters: danger may stand at its end."""
    return words(message.strip()[:MAX_MESSAGE])


MAX_MESSAGE = 4_096  # characters in which danger is heard
MAX_QUESTION = 256  # characters that the matcher reads; the rest is cut off
