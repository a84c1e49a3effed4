"""An example that a professional shares: five short steps, and nothing of who shared it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.language import Language

LONGEST_ANSWER = 600  # characters of one step
KEPT_DAYS = 180

_MAIL = re.compile(r"\S+@\S+\.\w+")
_PHONE = re.compile(r"(?<![\w.-])(?:\+31|0)[ -]?(?:\d[ -]?){8,10}\d?(?!\w)")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|org|com|eu|be|info|net)(?:/[^\s<>\"]*)?"
)


class SharingStep(StrEnum):
    """What is asked, in this order; the last asks for consent. The value names its sentence."""

    WHAT = "wat"
    WHERE = "waar"
    WHOM = "wie"
    LINK = "link"
    CONSENT = "goed"


STEPS = tuple(SharingStep)


@dataclass(frozen=True, slots=True)
class SharedExample:
    """What was shared. `number` is the store's; 0 before it is kept."""

    day: date
    language: Language
    what: str
    where: str = ""
    whom: str = ""
    link: str = ""
    number: int = 0


def without_contact(text: str) -> str:
    """The text in one line, without mail addresses and telephone numbers: those belong to somebody."""
    plain = _PHONE.sub("…", _MAIL.sub("…", " ".join(text.split())))
    return plain if len(plain) <= LONGEST_ANSWER else plain[: LONGEST_ANSWER - 1] + "…"


def link_in(text: str) -> str:
    """The first web address in a text, with its scheme; empty when there is none."""
    found = _LINK.search(_MAIL.sub("", text))
    if found is None:
        return ""
    link = found[0].rstrip(".,;:!?)")
    return link if link.startswith("http") else f"https://{link}"
