"""Danger and crisis: the referral that must come first, whatever else a question resembles."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.matching.remembered import Remembered
from bot.domain.matching.text import fold, words

ANY = "*"
GAP = "..."
LONGEST_GAP = 3  # words that may stand in a gap
FORGIVEN = 6  # letters from which a word that nobody knows is read as one that sounds alike
GUESSED = 4  # letters from which such a word may have one wrong letter, where other words must agree
GUESSED_TWICE = 8  # letters from which it may have two
MEMORY = 1_024  # words whose reading is remembered
_SOUNDS = tuple(pair.split(" ") for pair in ("ij ei", "y i", "ch g", "v f", "z s", "c k", "ou au", "d t"))
_DOUBLE = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class _Rule:
    """When it leads to its referral: every group of `when` occurs, and `unless` does not."""

    referral: EntryId
    when: frozenset[int]
    unless: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A word of a question as the rules read it."""

    surely: str
    """What was surely meant; the word itself when it is none of the rules' words."""
    maybe: tuple[str, ...]
    """What may have been meant: good enough where other words must agree."""


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
        self._known = known
        words_of_rules = sorted({word for texts in numbers for text in texts for word in _split(text)})
        self._words = frozenset(words_of_rules)
        self._guessable = [word for word in words_of_rules if len(word) >= GUESSED and word.isalpha()]
        self._sounds = {_sound(word): word for word in self._guessable if len(word) >= FORGIVEN - 1}
        self._reading = Remembered(self._read, MEMORY)

    def referrals(self, asked: Sequence[str]) -> tuple[EntryId, ...]:
        """The referrals of all rules that hold, in the order of the rules, each once."""
        read = [self._reading(word) for word in asked]
        maybe = [part for word in read for part in word.maybe]
        said = self._groups.of_sentences(maybe)
        surely = said.union(*(self._groups.of_word(word.surely) for word in read))
        perhaps = said.union(*map(self._groups.of_word, maybe))
        found = {
            rule.referral: None
            for rule in self._rules
            if rule.when <= (surely if len(rule.when) == 1 else perhaps) and rule.unless not in perhaps
        }
        return tuple(found)

    def _read(self, word: str) -> _Read:
        surely = self._mend(word)
        return _Read(surely, self._parts(self._guess(surely)))

    def _is_strange(self, word: str) -> bool:
        return word not in self._words and word not in self._known and word.isalpha()

    def _mend(self, word: str) -> str:
        """The word of the rules that surely was meant, else the word itself.

        It may have two neighbours swapped, or sound the same but for one letter too many or too few.
        """
        if len(word) < FORGIVEN or not self._is_strange(word):
            return word
        for place in range(len(word) - 1):
            swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            if swapped in self._words:
                return swapped
        heard = _sound(word)
        near = process.extractOne(
            heard, self._sounds.keys(), scorer=Indel.distance, processor=None, score_cutoff=1
        )
        return self._sounds[str(near[0])] if near and near[0][0] == heard[0] else word

    def _guess(self, word: str) -> str:
        """The word of the rules that may have been meant; good enough where other words must agree."""
        if len(word) < GUESSED or not self._is_strange(word):
            return word
        mistakes = 2 if len(word) >= GUESSED_TWICE else 1
        near = process.extractOne(
            word, self._guessable, scorer=OSA.distance, processor=None, score_cutoff=mistakes
        )
        return str(near[0]) if near and near[0][0] == word[0] else word

    def _parts(self, word: str) -> tuple[str, ...]:
        """The two words that were typed as one, when the rules have one of them; else the word itself."""
        if len(word) < FORGIVEN or not self._is_strange(word):
            return (word,)
        for cut in range(2, len(word) - 1):
            left, right = word[:cut], word[cut:]
            alarming = any(part in self._words and len(part) >= GUESSED for part in (left, right))
            if alarming and not self._is_strange(left) and not self._is_strange(right):
                return left, right
        return (word,)


class _Groups:
    """Groups of words, and of short sentences by their first word. A group is its place among `groups`."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._single: dict[str, set[int]] = {}
        self._patterns: list[tuple[str, int]] = []
        self._sentences: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, texts in enumerate(groups):
            for phrase in filter(None, map(_split, texts)):
                if len(phrase) > 1:
                    self._sentences.setdefault(phrase[0], []).append((phrase, number))
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

    def of_sentences(self, words: Sequence[str]) -> frozenset[int]:
        """The groups of which a sentence stands in these words."""
        return frozenset(
            number
            for place, word in enumerate(words)
            for phrase, number in self._sentences.get(word, ())
            if _begins(words[place:], phrase)
        )


def _sound(word: str) -> str:
    """How a word sounds in Dutch, roughly: what people confuse becomes equal."""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=8_192)
def _split(text: str) -> tuple[str, ...]:
    """The words of a phrase as `text.words` would give them, `*` and `...` kept."""
    return tuple(
        GAP if part == GAP else ANY * part.startswith(ANY) + "".join(words(part)) + ANY * part.endswith(ANY)
        for part in fold(text).replace("-", " ").split()
    )


def _begins(asked: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the question, from its first word on, is the phrase."""
    for place, pattern in enumerate(phrase):
        if pattern == GAP:
            rest = phrase[place + 1 :]
            return any(_begins(asked[place + skipped :], rest) for skipped in range(LONGEST_GAP + 1))
        if place >= len(asked) or not _same(asked[place], pattern):
            return False
    return True


def _same(word: str, pattern: str) -> bool:
    if pattern.endswith(ANY):
        return word.startswith(pattern[:-1])
    if pattern.startswith(ANY):
        return word.endswith(pattern[1:])
    return word == pattern
