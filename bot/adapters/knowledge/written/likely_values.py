"""What was probably meant by a link, a telephone number, a rule or a word that cannot be read."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_SCHEME = re.compile(r"(?:h?t{1,2}ps?[:;]?/{0,3})+(?=[\w-]+\.)(.+)", re.IGNORECASE)
_ANGLE = re.compile(r"<(\S+)>")
_MARKDOWN = re.compile(r"\[[^\]]*\]\((\S+?)\)")
_LOOKS_LIKE_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8"})
_PHONE_WITH_LETTERS = re.compile(r"\+?[\dOolISB(][\dOolISB\s().\-–/]*")
_RULE_PART = re.compile(r"([A-Z]+)\s*[=:]\s*([^;:=]+?)(?=\s*[;,]\s*[A-Z]+\s*[=:]|\s*;?\s*$)")
_RULE_WORDS = {
    "FREQ": ("YEARLY", "MONTHLY", "WEEKLY", "DAILY"),
    "": ("FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "BYSETPOS", "BYYEARDAY", "COUNT", "UNTIL"),
}
_DUTCH_DAYS = {"ZO": "SU", "DI": "TU", "WO": "WE", "DO": "TH", "VR": "FR", "ZA": "SA", "MA": "MO"}
_DAY = re.compile(r"(-?\d*)([A-Z]{2})(?:[A-Z]*)")


def likely_link(text: str) -> str:
    """The link in `text` with its scheme; empty when none is to be seen."""
    found = _ANGLE.fullmatch(text) or _MARKDOWN.fullmatch(text)
    if found is not None:
        return found[1] if found[1].startswith(("http://", "https://")) else likely_link(found[1])
    scheme = _SCHEME.fullmatch(text)
    if scheme is None:
        return ""
    return ("http://" if text.casefold().startswith("http:/") else "https://") + scheme[1].lstrip("/")


def likely_phone(text: str) -> str:
    """The number with digits for the letters that look like them; empty when it has other letters."""
    return text.translate(_LOOKS_LIKE_DIGITS) if _PHONE_WITH_LETTERS.fullmatch(text) else ""


def likely_word(text: str, known: Iterable[str], meant: Mapping[str, str] | None = None) -> str:
    """The word of `known` that is nearest; `meant` are words of others with ours for them. May be empty."""
    words = list(known)
    typed = text.strip().strip(".,;'\"").casefold()
    if meant and meant.get(typed) in words:
        return meant[typed]
    near = process.extractOne(typed, words, scorer=fuzz.ratio, score_cutoff=60)
    return near[0] if near else ""


def likely_rule(text: str) -> str:
    """The rule with its signs and names as RFC 5545 has them; empty when it is not to be recognised."""
    parts = _RULE_PART.findall(text.upper())
    if not parts:
        return ""
    return ";".join(_rule_part(name, value.strip()) for name, value in parts)


def _rule_part(written: str, value: str) -> str:
    name = likely_word(written, [one.casefold() for one in _RULE_WORDS[""]]).upper()
    if words := _RULE_WORDS.get(name):
        return f"{name}={likely_word(value, [one.casefold() for one in words]).upper()}"
    if name == "BYDAY":
        return f"{name}={','.join(_day(one.strip()) for one in value.split(','))}"
    return f"{name}={value}"


def _day(text: str) -> str:
    found = _DAY.fullmatch(text)
    return f"{found[1]}{_DUTCH_DAYS.get(found[2], found[2])}" if found else text
