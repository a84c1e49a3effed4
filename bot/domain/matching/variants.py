"""The ways of asking for each entry: what the editors wrote, and what follows from an entry's fields."""

from collections.abc import Iterator

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.term import TermText
from bot.domain.language import Language
from bot.domain.matching.ranker import Phrasing


def phrasings(knowledge: Knowledge) -> tuple[Phrasing, ...]:
    """Every phrasing of every published entry; entries are numbered in the order of the base."""
    return tuple(
        Phrasing(number, text, language)
        for number, entry in enumerate(knowledge.published())
        for language, text in dict.fromkeys(_ways(entry, knowledge))
        if text.strip()
    )


def _ways(entry: Entry, knowledge: Knowledge) -> Iterator[tuple[Language, str]]:
    for language, text in entry.texts.versions():
        yield language, text.title
        for question in text.questions:
            yield language, question
        if isinstance(text, TermText):
            for word in text.also:
                yield language, word
        if isinstance(entry, PracticeExample):
            for where in _places(entry, knowledge):
                yield language, f"{text.title} {where}"


def _places(entry: PracticeExample, knowledge: Knowledge) -> Iterator[str]:
    for slug in entry.municipalities:
        municipality = knowledge.municipalities.get(slug)
        if municipality is not None:
            yield municipality.name
    if entry.place:
        yield entry.place
