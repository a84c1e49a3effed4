"""A small base to match against, made of values."""

from collections.abc import Sequence
from datetime import date

from bot.domain.knowledge.answer import Answer, AnswerText
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind, Source
from bot.domain.language import Bilingual

OWN = (Source("eigen", "eigen tekst", None),)


def answer(slug: str, nl: Sequence[str], en: Sequence[str] = (), text: str = "") -> Answer:
    """An answer whose title is the first phrasing of each language."""
    return Answer(
        id=EntryId(Kind.ANSWER, slug),
        sources=OWN,
        reviewed=date(2026, 11, 20),
        content=Bilingual(
            AnswerText(title=nl[0], questions=tuple(nl[1:]), text=text),
            AnswerText(title=en[0], questions=tuple(en[1:])) if en else None,
        ),
    )


def base(*answers: Answer) -> Knowledge:
    """A base of these entries alone."""
    return Knowledge(
        entries={entry.id: entry for entry in answers},
        municipalities={},
        groups={},
        themes={},
        diagnosis=None,
    )


SMALL = base(
    answer(
        "groepsgrootte",
        ["Hoe groot is een dialoogtafel?", "hoeveel mensen aan een tafel", "aantal deelnemers per tafel"],
        ["How big is a dialogue table?", "how many people at one table", "size of the group"],
    ),
    answer(
        "subsidie",
        [
            "Geld voor een buurtfeest",
            "subsidie aanvragen",
            "wie betaalt een straatfeest",
            "budget voor de barbecue",
        ],
        ["Money for a street party", "apply for a grant", "who pays for the party"],
    ),
    answer(
        "aanmelden",
        ["Hoe meld ik me aan?", "aanmelden voor een bijeenkomst", "inschrijven"],
        ["How do I sign up?", "register for a meeting"],
    ),
    answer(
        "afmelden",
        ["Hoe meld ik me af?", "afmelden voor een bijeenkomst", "ik kan toch niet komen"],
        ["How do I cancel?", "I cannot come after all"],
    ),
)
