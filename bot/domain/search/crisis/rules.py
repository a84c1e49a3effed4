"""Danger and crisis: the referral that must come first, whatever else a question resembles."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.alarming_words import ANY, AlarmingWords, WordReading
from bot.domain.search.lookup_cache import LookupCache
from bot.domain.search.text.words import fold, words

GAP = "..."
LONGEST_GAP = 3  # words that may stand in a gap
NO_WORD = ""  # stands for the rarest word of a sentence in which no word must stand as it is
MEMORY = 2_048  # words that are remembered with their groups

Places = tuple[tuple[str, ...], ...]
"""What may stand at each place of a question; the nearest first."""
_Sentence = tuple[tuple[str, ...], frozenset[str], int]
"""Its words, those that must stand there as they are, and its group."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """When it leads to its referral: every group of `when` occurs, and `unless` does not."""

    referral: EntryId
    when: frozenset[int]
    unless: int


@dataclass(frozen=True, slots=True)
class _ReadWord:
    """One word of a question with the groups that have it, or may have it."""

    places: Places
    surely: frozenset[int]
    perhaps: frozenset[int]


class CrisisRules:
    """The editors' rules, ready to be tried on the words of a question.

    `known` holds words that are spelled right: they are never read as something alarming.
    """

    def __init__(self, rules: Sequence[CrisisRule], known: Container[str] = ()) -> None:
        numbers: dict[tuple[str, ...], int] = {}

        def number(texts: tuple[str, ...]) -> int:
            return numbers.setdefault(texts, len(numbers))

        self._rules = [
            _Rule(rule.referral, frozenset(map(number, rule.when)), number(rule.unless)) for rule in rules
        ]
        self._groups = _Groups(list(numbers))
        self._words = AlarmingWords(
            {word for texts in numbers for text in texts for word in _split(text)}, known
        )
        self._of_word = LookupCache(self._hear, MEMORY)

    def referrals(self, asked: Sequence[str]) -> tuple[EntryId, ...]:
        """The referrals of all rules that hold, in the order of the rules, each once."""
        heard = [self._of_word(word) for word in asked]
        joined = [(place, self._heard(whole)) for place, whole in self._words.joined(asked)]
        ways = [_places(heard)]
        ways += [_places([*heard[:place], whole, *heard[place + 2 :]]) for place, whole in joined]
        said = frozenset[int]().union(*map(self._groups.of_sentences, ways))
        everything = [*heard, *(whole for _, whole in joined)]
        surely = said.union(*(one.surely for one in everything))
        perhaps = surely.union(*(one.perhaps for one in everything))
        if not perhaps:
            return ()
        nearest = tuple((place[0],) for place in ways[0])
        if ways == [nearest]:
            against = perhaps
        else:
            against = self._groups.of_sentences(nearest).union(
                *(self._groups.of_word(word) for (word,) in nearest)
            )
        found = {
            rule.referral: None
            for rule in self._rules
            if rule.when <= (surely if len(rule.when) == 1 else perhaps) and rule.unless not in against
        }
        return tuple(found)

    def _hear(self, word: str) -> _ReadWord:
        return self._heard(self._words.read(word))

    def _heard(self, reading: WordReading) -> _ReadWord:
        surely = frozenset[int]().union(*map(self._groups.of_word, reading.surely))
        maybe = (self._groups.of_word(word) for place in reading.maybe for word in place)
        return _ReadWord(reading.maybe, surely, surely.union(*maybe))


def _places(heard: Sequence[_ReadWord]) -> Places:
    return tuple(place for one in heard for place in one.places)


class _Groups:
    """Groups of words, and of short sentences by their rarest word. A group is its place among `groups`."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._single: dict[str, set[int]] = {}
        self._patterns: list[tuple[str, int]] = []
        sentences: list[_Sentence] = []
        for number, texts in enumerate(groups):
            for phrase in filter(None, map(_split, texts)):
                if len(phrase) > 1:
                    whole = frozenset(word for word in phrase if ANY not in word and word != GAP)
                    sentences.append((phrase, whole, number))
                elif ANY in phrase[0]:
                    self._patterns.append((phrase[0], number))
                else:
                    self._single.setdefault(phrase[0], set()).add(number)
        usual = Counter(word for _, whole, _ in sentences for word in whole)
        self._sentences: dict[str, list[_Sentence]] = {}
        for sentence in sentences:
            rarest = min(sentence[1], key=lambda word: (usual[word], word), default=NO_WORD)
            self._sentences.setdefault(rarest, []).append(sentence)
        self._beginnings = tuple(pattern[:-1] for pattern, _ in self._patterns if pattern.endswith(ANY))
        self._endings = tuple(pattern[1:] for pattern, _ in self._patterns if pattern.startswith(ANY))

    def of_word(self, word: str) -> frozenset[int]:
        """The groups that have the word."""
        found = self._single.get(word, set())
        if word.startswith(self._beginnings) or word.endswith(self._endings):
            found = found.union(number for pattern, number in self._patterns if _same(word, pattern))
        return frozenset(found)

    def of_sentences(self, places: Places) -> frozenset[int]:
        """The groups of which a sentence may stand in these places."""
        starts: dict[str, list[int]] = {}
        for start, may_be in enumerate(places):
            for word in may_be:
                starts.setdefault(word, []).append(start)
        present = starts.keys()
        return frozenset(
            number
            for word in self._sentences.keys() & {*present, NO_WORD}
            for phrase, whole, number in self._sentences[word]
            if whole <= present
            and any(
                _begins(places[start : start + _longest(phrase)], phrase)
                for start in (starts[phrase[0]] if phrase[0] in whole else range(len(places)))
            )
        )


@lru_cache(maxsize=8_192)
def _split(text: str) -> tuple[str, ...]:
    """The words of a phrase as `text.words` would give them, `*` and `...` kept."""
    return tuple(
        GAP if part == GAP else ANY * part.startswith(ANY) + "".join(words(part)) + ANY * part.endswith(ANY)
        for part in fold(text).replace("-", " ").split()
    )


def _longest(phrase: Sequence[str]) -> int:
    """Words of a question that the phrase can take up."""
    return len(phrase) + (LONGEST_GAP - 1) * phrase.count(GAP)


def _begins(places: Places, phrase: Sequence[str]) -> bool:
    """Whether the question, from its first place on, may be the phrase."""
    for number, pattern in enumerate(phrase):
        if pattern == GAP:
            rest = phrase[number + 1 :]
            return any(_begins(places[number + skipped :], rest) for skipped in range(LONGEST_GAP + 1))
        if number >= len(places) or not any(_same(word, pattern) for word in places[number]):
            return False
    return True


def _same(word: str, pattern: str) -> bool:
    if pattern.endswith(ANY):
        return word.startswith(pattern[:-1])
    if pattern.startswith(ANY):
        return word.endswith(pattern[1:])
    return word == pattern
