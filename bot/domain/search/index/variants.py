"""The ways of asking for each entry, and what it says: from the editors' text and from an entry's fields."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, Guidance, Label
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.term import TermText
from bot.domain.language import Bilingual, Language
from bot.domain.search.phrasing import Phrasing


def phrasings(knowledge: Knowledge) -> tuple[Phrasing, ...]:
    """Every phrasing of every published entry; entries are numbered in the order of the base."""
    return tuple(
        Phrasing(number, text, language)
        for number, entry in enumerate(knowledge.published())
        for language, text in dict.fromkeys(_ways(entry, knowledge))
        if text.strip()
    )


def prose(knowledge: Knowledge) -> tuple[Phrasing, ...]:
    """What each published entry says, and the names of its places, groups and themes; one for a language."""
    said: dict[tuple[int, Language], list[str]] = {}
    for number, entry in enumerate(knowledge.published()):
        for language, text in (*sentences(entry), *_names(entry, knowledge)):
            said.setdefault((number, language), []).append(text)
    return tuple(Phrasing(number, "\n".join(texts), language) for (number, language), texts in said.items())


def related_entries(knowledge: Knowledge) -> dict[int, frozenset[int]]:
    """By number, the entries that an entry refers to or that refer to it."""
    numbers = {entry.id: number for number, entry in enumerate(knowledge.published())}
    found: dict[int, set[int]] = {}
    for number, entry in enumerate(knowledge.published()):
        for other_id in entry.see_also:
            other = knowledge.find(other_id)
            if other is not None:
                found.setdefault(number, set()).add(numbers[other.id])
                found.setdefault(numbers[other.id], set()).add(number)
    return {number: frozenset(others) for number, others in found.items()}


def _ways(entry: Entry, knowledge: Knowledge) -> Iterator[tuple[Language, str]]:
    for language, text in entry.content.versions():
        yield language, text.title
        for question in text.questions:
            yield language, question
        if isinstance(text, TermText):
            for word in text.also:
                yield language, word
        if isinstance(entry, PracticeExample):
            for where in _places(entry, knowledge):
                yield language, f"{text.title} {where}"


def sentences(entry: Entry) -> Iterator[tuple[Language, str]]:
    """What an entry says beside its title and ways of asking, a sentence at a time, in order."""
    for language, text in entry.content.versions():
        known = {text.title, *text.questions}
        for sentence in _strings(text):
            if sentence.strip() and sentence not in known:
                yield language, sentence


def _strings(value: object) -> Iterator[str]:
    """Every text inside a value, however deep; keys of sources are no text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Guidance):
        yield value.text
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _names(entry: Entry, knowledge: Knowledge) -> Iterator[tuple[Language, str]]:
    labels = [knowledge.themes[slug] for slug in entry.themes if slug in knowledge.themes]
    if isinstance(entry, PracticeExample):
        labels += [knowledge.groups[slug] for slug in entry.groups if slug in knowledge.groups]
        for name in (*_places(entry, knowledge), *entry.provinces):
            yield Language.NL, name
    if isinstance(entry, Event):
        if entry.place:
            yield Language.NL, entry.place
        for sessions in entry.rounds:
            for session in sessions.sessions:
                yield from _both(session.title)
    for label in labels:
        yield from _label(label)


def _label(label: Label) -> Iterator[tuple[Language, str]]:
    yield from _both(label.name)
    for language, words in label.also.versions():
        for word in words:
            yield language, word


def _both(text: Bilingual[str]) -> Iterator[tuple[Language, str]]:
    yield from text.versions()


def _places(entry: PracticeExample, knowledge: Knowledge) -> Iterator[str]:
    for slug in entry.municipalities:
        municipality = knowledge.municipalities.get(slug)
        if municipality is not None:
            yield municipality.name
    if entry.place:
        yield entry.place
