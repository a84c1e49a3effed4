"""Examples narrowed down by place, group and subject: "voorbeelden met eten in Utrecht"."""

from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.language import Language
from bot.domain.search.gazetteer import PlaceMatch, province_key
from bot.domain.search.text.normalize import normalize

SHORTEST_SUBJECT = 3  # letters of a word that may be a subject
SAME_START = 5  # letters that two forms of one word share at least
LONGEST_ENDING = 3  # letters at the end that may differ between two forms of one word


@dataclass(frozen=True, slots=True)
class FoundExamples:
    """The examples that fit, best first."""

    examples: tuple[PracticeExample, ...]
    subject_found: bool
    """Whether they are about the subject asked for; True without one."""


class ExampleSearch:
    """The examples of one knowledge base, with the words each can be found by."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._words = {one.id: _words(one, knowledge) for one in knowledge.of_type(PracticeExample)}

    def narrow(self, hits: Sequence[PlaceMatch], subject: Sequence[str]) -> FoundExamples:
        """The examples in the places of `hits`; if there are any, those for their groups and about `subject`.

        `subject` holds simple words.
        """
        places = [hit for hit in hits if hit.by is not ExampleFilter.GROUP]
        groups = frozenset(hit.key for hit in hits if hit.by is ExampleFilter.GROUP)
        words = [word for word in subject if len(word) >= SHORTEST_SUBJECT]
        every = self._knowledge.of_type(PracticeExample)
        inside = [one for one in every if not places or any(self._at(one, hit) for hit in places)]
        inside.sort(key=lambda one: (one.link is None, len(one.marks)))
        if not words and not groups:
            return FoundExamples(tuple(inside), subject_found=True)
        scores = {one.id: self._score(one, groups, words) for one in inside}
        most = max(scores.values(), default=0)
        if most == 0:
            return FoundExamples(tuple(inside), subject_found=False)
        return FoundExamples(tuple(one for one in inside if scores[one.id] == most), subject_found=True)

    def _score(self, example: PracticeExample, groups: frozenset[str], words: Sequence[str]) -> int:
        spoken = sum(_speaks_of(self._words[example.id], word) for word in words)
        return spoken + len(groups.intersection(example.groups))

    def _at(self, example: PracticeExample, hit: PlaceMatch) -> bool:
        match hit.by:
            case ExampleFilter.MUNICIPALITY:
                return hit.key in example.municipalities
            case ExampleFilter.PROVINCE:
                return hit.key in provinces_of(example, self._knowledge)
            case ExampleFilter.SPOT:
                return any(normalize(spot) == hit.key for spot in (example.place or "").split(","))
            case ExampleFilter.GROUP:
                return hit.key in example.groups
            case ExampleFilter.APPROACH | ExampleFilter.ALL:  # never found in a text
                return True


def provinces_of(example: PracticeExample, knowledge: Knowledge) -> frozenset[str]:
    """The provinces of an example, as keys: of its municipalities, and those its source names."""
    towns = (knowledge.municipalities.get(slug) for slug in example.municipalities)
    return frozenset(
        province_key(name)
        for name in (*(town.province for town in towns if town is not None), *example.provinces)
    )


def _words(example: PracticeExample, knowledge: Knowledge) -> frozenset[str]:
    texts: list[str] = []
    for language in Language:
        content = example.content.get(language)
        texts += [content.title, content.about]
        for slug in example.themes:
            theme = knowledge.themes.get(slug)
            if theme is not None:
                texts += [theme.name.get(language), *theme.also.get(language)]
        texts += [
            entry.title(language) for entry in map(knowledge.find, example.approaches) if entry is not None
        ]
    return frozenset(intern(word) for text in texts for word in normalize(text).split())


def _speaks_of(words: frozenset[str], subject: str) -> bool:
    if subject in words:
        return True
    start = subject[: max(SAME_START, len(subject) - LONGEST_ENDING)]
    return len(subject) >= SAME_START and any(word.startswith(start) for word in words)
