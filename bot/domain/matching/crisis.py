"""Danger and crisis: the referral that must come first, whatever else a question resembles."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.matching.alarming import ANY, AlarmingWords, Reading
from bot.domain.matching.remembered import Remembered
from bot.domain.matching.text import fold, words

GAP = "..."
LONGEST_GAP = 3  # words that may stand in a gap
MEMORY = 1_024  # words whose groups are remembered

Places = tuple[tuple[str, ...], ...]
"""What may stand at each place of a question; the nearest first."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """When it leads to its referral: every group of `when` occurs, and `unless` does not."""

    referral: EntryId
    when: frozenset[int]
    unless: int


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

    def referrals(self, asked: Sequence[str]) -> tuple[EntryId, ...]:
        """The referrals of all rules that hold, in the order of the rules, each once."""
        read = [self._words.read(word) for word in asked]
        joined = self._words.joined(asked)
        ways = [_places(read)]
        ways += [_places([*read[:place], whole, *read[place + 2 :]]) for place, whole in joined]
        said = frozenset[int]().union(*map(self._groups.of_sentences, ways))
        sure = [word for reading in (*read, *(whole for _, whole in joined)) for word in reading.surely]
        surely = said.union(*map(self._groups.of_word, sure))
        perhaps = surely.union(
            *(self._groups.of_word(word) for way in ways for place in way for word in place)
        )
        nearest = tuple((place[0],) for place in ways[0])
        if ways == [nearest]:
            against = perhaps
        else:
            against = self._groups.of_sentences(nearest).union(
                *(self._groups.of_word(place[0]) for place in nearest)
            )
        found = {
            rule.referral: None
            for rule in self._rules
            if rule.when <= (surely if len(rule.when) == 1 else perhaps) and rule.unless not in against
        }
        return tuple(found)


def _places(read: Sequence[Reading]) -> Places:
    return tuple(place for reading in read for place in reading.maybe)


class _Groups:
    """Groups of words, and of short sentences by their first word. A group is its place among `groups`."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._single: dict[str, set[int]] = {}
        self._patterns: list[tuple[str, int]] = []
        self._sentences: dict[str, list[tuple[tuple[str, ...], frozenset[str], int]]] = {}
        for number, texts in enumerate(groups):
            for phrase in filter(None, map(_split, texts)):
                if len(phrase) > 1:
                    whole = frozenset(word for word in phrase if ANY not in word and word != GAP)
                    self._sentences.setdefault(phrase[0], []).append((phrase, whole, number))
                elif ANY in phrase[0]:
                    self._patterns.append((phrase[0], number))
                else:
                    self._single.setdefault(phrase[0], set()).add(number)
        self._beginnings = tuple(pattern[:-1] for pattern, _ in self._patterns if pattern.endswith(ANY))
        self._endings = tuple(pattern[1:] for pattern, _ in self._patterns if pattern.startswith(ANY))
        self.of_word = Remembered(self._of_word, MEMORY)

    def _of_word(self, word: str) -> frozenset[int]:
        """The groups that have the word."""
        found = self._single.get(word, set())
        if word.startswith(self._beginnings) or word.endswith(self._endings):
            found = found.union(number for pattern, number in self._patterns if _same(word, pattern))
        return frozenset(found)

    def of_sentences(self, places: Places) -> frozenset[int]:
        """The groups of which a sentence may stand in these places."""
        present = frozenset(word for may_be in places for word in may_be)
        return frozenset(
            number
            for start, may_be in enumerate(places)
            for word in may_be
            for phrase, whole, number in self._sentences.get(word, ())
            if whole <= present and _begins(places[start:], phrase)
        )


@lru_cache(maxsize=8_192)
def _split(text: str) -> tuple[str, ...]:
    """The words of a phrase as `text.words` would give them, `*` and `...` kept."""
    return tuple(
        GAP if part == GAP else ANY * part.startswith(ANY) + "".join(words(part)) + ANY * part.endswith(ANY)
        for part in fold(text).replace("-", " ").split()
    )


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
