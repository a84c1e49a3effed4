"""Examples narrowed down by place, group and subject: "voorbeelden met eten in Utrecht"."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from sys import intern

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.knowledge.municipality import Town, kilometres
from bot.domain.language import Language
from bot.domain.search.gazetteer import PlaceMatch, province_key
from bot.domain.search.text.normalize import normalize
from bot.domain.search.text.synonyms import Synonyms

SHORTEST_SUBJECT = 3  # letters of a word that may be a subject
SAME_START = 5  # letters that two forms of one word share at least
LONGEST_ENDING = 3  # letters at the end that may differ between two forms of one word
SHORTEST_PART = 4  # letters of a word that may be the last part of a longer one: "volkstuin", "tuin"
LONGEST_SUBJECT = 3  # words; who types more asks a question
IN_TITLE, IN_TEXT, BY_MEANING = 3, 2, 1  # what a word of the subject counts for, by where an example has it

NEARBY = 3  # examples elsewhere, where a place has none


@dataclass(frozen=True, slots=True)
class NearbyExample:
    """An example elsewhere."""

    example: PracticeExample
    kilometres: float
    town: str
    """Where it is, as a name."""


@dataclass(frozen=True, slots=True)
class FoundExamples:
    """The examples that fit, best first."""

    examples: tuple[PracticeExample, ...]
    subject_found: bool
    """Whether they are about the subject asked for; True without one."""
    nearby: tuple[NearbyExample, ...] = ()
    """Where the place has none: the nearest, nearest first."""


@dataclass(frozen=True, slots=True)
class _Spellings:
    """The words of examples that say one word of a subject."""

    forms: frozenset[str]
    """In another form, or as a part of a longer word."""
    same: frozenset[str]
    """By the synonyms."""


class ExampleSearch:
    """The examples of one knowledge base, with the words each can be found by."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._synonyms = Synonyms(knowledge.synonyms)
        self._words = {one.id: _words(one, knowledge) for one in knowledge.of_type(PracticeExample)}
        self.words: frozenset[str] = frozenset().union(*self._words.values())
        """Every simple word of an example: whoever types one makes no slip of the finger."""

    def narrow(self, hits: Sequence[PlaceMatch], subject: Sequence[str]) -> FoundExamples:
        """The examples in the places of `hits`; if there are any, those for their groups and about `subject`.

        `subject` holds simple words.
        """
        places = [hit for hit in hits if hit.by is not ExampleFilter.GROUP]
        groups = frozenset(hit.key for hit in hits if hit.by is ExampleFilter.GROUP)
        words = [word for word in subject if len(word) >= SHORTEST_SUBJECT]
        every = self._knowledge.of_type(PracticeExample)
        inside = [one for one in every if not places or any(self._at(one, hit) for hit in places)]
        here = frozenset(normalize(hit.town.name) for hit in places if hit.town)
        inside.sort(key=lambda one: (here.isdisjoint(_spots(one)), one.link is None, len(one.marks)))
        if not inside:
            return self._elsewhere([hit.town for hit in places if hit.town], groups, words)
        if not words and not groups:
            return FoundExamples(tuple(inside), subject_found=True)
        scores = {one.id: self._score(one, groups, words) for one in inside}
        most = max(scores.values(), default=0)
        if most == 0:
            return FoundExamples(tuple(inside), subject_found=False)
        return FoundExamples(tuple(one for one in inside if scores[one.id] == most), subject_found=True)

    def about(self, subject: Sequence[str]) -> tuple[PracticeExample, ...]:
        """The examples that speak of every word of a subject of a few simple words, best first.

        None when there are no such examples, and for a subject without words or of many.
        """
        words = [word for word in subject if len(word) >= SHORTEST_SUBJECT]
        if not 0 < len(words) <= LONGEST_SUBJECT:
            return ()
        spellings = [self._spellings(word) for word in words]
        scores = {
            one: min(worth) + sum(worth)
            for one in self._knowledge.of_type(PracticeExample)
            if all(worth := [self._worth(one, spelling) for spelling in spellings])
        }
        return tuple(sorted(scores, key=lambda one: (-scores[one], one.link is None, len(one.marks))))

    def _spellings(self, subject: str) -> _Spellings:
        forms = frozenset(
            word
            for word in self.words
            if _is_form(word, subject) or _is_end(word, subject) or _is_end(subject, word)
        )
        meant = (self._by_meaning.get(meaning, ()) for meaning in self._synonyms.of_word(subject))
        return _Spellings(forms, frozenset(word for several in meant for word in several))

    def _worth(self, example: PracticeExample, subject: _Spellings) -> int:
        """What a word of a subject counts for in an example; 0 when it does not speak of it."""
        if not subject.forms.isdisjoint(self._titles[example.id]):
            return IN_TITLE
        spoken = self._words[example.id]
        if not subject.forms.isdisjoint(spoken):
            return IN_TEXT
        return 0 if subject.same.isdisjoint(spoken) else BY_MEANING

    @cached_property
    def _titles(self) -> dict[EntryId, frozenset[str]]:
        return {
            one.id: frozenset(
                word for language in Language for word in normalize(one.content.get(language).title).split()
            )
            for one in self._knowledge.of_type(PracticeExample)
        }

    @cached_property
    def _by_meaning(self) -> dict[int, list[str]]:
        """The words of examples that have each meaning of the synonyms."""
        found: dict[int, list[str]] = {}
        for word in self.words:
            for meaning in self._synonyms.of_word(word):
                found.setdefault(meaning, []).append(word)
        return found

    def _elsewhere(
        self, towns: Sequence[Town], groups: frozenset[str], words: Sequence[str]
    ) -> FoundExamples:
        """The nearest to any of the towns; those for the groups and about the subject, if any are."""
        far = [
            NearbyExample(one, min(kilometres(town, spot) for town in towns), spot.name)
            for one in (self._knowledge.of_type(PracticeExample) if towns else ())
            for spot in self._towns_of(one)
        ]
        scores = {one.example.id: self._score(one.example, groups, words) for one in far}
        most = max(scores.values(), default=0)
        nearby = _nearest(one for one in far if scores[one.example.id] == most)
        return FoundExamples((), most > 0 or not (groups or words), nearby)

    def nearest(self, spot: Town) -> tuple[NearbyExample, ...]:
        """The examples nearest to a spot, nearest first; its name has no meaning."""
        return _nearest(
            NearbyExample(one, kilometres(spot, town), town.name)
            for one in self._knowledge.of_type(PracticeExample)
            for town in self._towns_of(one)
        )

    def _towns_of(self, example: PracticeExample) -> list[Town]:
        """Where an example is: the town that its source names, else the centre of each municipality."""
        spots, found = _spots(example), list[Town]()
        for municipality in map(self._knowledge.municipality, example.municipalities):
            if municipality is not None:
                named = [town for town in municipality.towns if normalize(town.name) in spots]
                found += named or [municipality.centre]
        return found

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
                return hit.key in _spots(example)
            case ExampleFilter.GROUP:
                return hit.key in example.groups
            case ExampleFilter.APPROACH | ExampleFilter.ALL:  # never found in a text
                return True


def _nearest(examples: Iterable[NearbyExample]) -> tuple[NearbyExample, ...]:
    """The nearest `NEARBY`, each example once; of equals those with a link and the fewest reservations."""
    every = sorted(
        examples, key=lambda one: (one.kilometres, one.example.link is None, len(one.example.marks))
    )
    first = {one.example.id: one for one in reversed(every)}
    return tuple(sorted(first.values(), key=lambda one: one.kilometres)[:NEARBY])


def provinces_of(example: PracticeExample, knowledge: Knowledge) -> frozenset[str]:
    """The provinces of an example, as keys: of its municipalities, and those its source names."""
    towns = (knowledge.municipalities.get(slug) for slug in example.municipalities)
    return frozenset(
        province_key(name)
        for name in (*(town.province for town in towns if town is not None), *example.provinces)
    )


def _spots(example: PracticeExample) -> frozenset[str]:
    return frozenset(normalize(spot) for spot in (example.place or "").split(","))


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


def _speaks_of(words: Set[str], subject: str) -> bool:
    return subject in words or any(_is_form(word, subject) for word in words)


def _is_form(word: str, subject: str) -> bool:
    """Whether the word is the subject, or begins as it does but for an ending."""
    start = subject[: max(SAME_START, len(subject) - LONGEST_ENDING)]
    return word == subject or (len(subject) >= SAME_START and word.startswith(start))


def _is_end(end: str, whole: str) -> bool:
    """Whether one word is the last part of a longer one: "tuin", "volkstuin".

    Not by the end of a verb: "groeten" says nothing about "eten".
    """
    return len(end) >= SHORTEST_PART and not end.endswith("en") and whole.endswith(end)
