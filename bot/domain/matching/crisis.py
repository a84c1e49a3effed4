"""Danger and crisis: the referral that must come first, whatever else a question resembles."""

import re
from collections.abc import Container, Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.matching.text import fold, words

ANY = "*"
GAP = "..."
LONGEST_GAP = 3  # words that may stand in a gap
FORGIVEN = 6  # letters from which a word that nobody knows is read as one that sounds alike
_SOUNDS = (
    ("ij", "ei"),
    ("y", "i"),
    ("ch", "g"),
    ("v", "f"),
    ("z", "s"),
    ("c", "k"),
    ("ou", "au"),
    ("d", "t"),
)
_DOUBLE = re.compile(r"(.)\1")


class CrisisRules:
    """The editors' rules, ready to be tried on the words of a question.

    `known` holds words that are spelled right: they are never read as something alarming.
    """

    def __init__(self, rules: Sequence[CrisisRule], known: Container[str] = ()) -> None:
        groups: dict[tuple[str, ...], _Group] = {}

        def group(texts: tuple[str, ...]) -> "_Group":
            return groups.setdefault(texts, _Group(texts))

        self._rules = [
            (rule.referral, [group(texts) for texts in rule.when], group(rule.unless)) for rule in rules
        ]
        self._known = known
        self._words = {word for texts in groups for text in texts for word in _split(text)}
        self._sounds = {
            _sound(word): word for word in sorted(self._words) if len(word) >= FORGIVEN - 1 and word.isalpha()
        }

    def referrals(self, asked: Sequence[str]) -> tuple[EntryId, ...]:
        """The referrals of all rules that hold, in the order of the rules, each once."""
        mended = [self._mend(word) for word in asked]
        found: dict[EntryId, None] = {}
        hits: dict[int, bool] = {}

        def holds(group: _Group) -> bool:
            key = id(group)
            if key not in hits:
                hits[key] = group.occurs(mended)
            return hits[key]

        for referral, when, unless in self._rules:
            if referral not in found and all(map(holds, when)) and not holds(unless):
                found[referral] = None
        return tuple(found)

    def _mend(self, word: str) -> str:
        """The word of the rules that a mistyped word was meant to be, else the word itself.

        It may have two neighbours swapped, or sound the same but for one letter too many or too few.
        """
        if len(word) < FORGIVEN or word in self._words or word in self._known:
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


class _Group:
    """Words and short sentences, by their first word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._exact: dict[str, list[tuple[str, ...]]] = {}
        self._open: list[tuple[str, ...]] = []
        for phrase in filter(None, map(_split, texts)):
            if ANY in phrase[0] or phrase[0] == GAP:
                self._open.append(phrase)
            else:
                self._exact.setdefault(phrase[0], []).append(phrase)

    def occurs(self, asked: Sequence[str]) -> bool:
        """Whether anything of the group stands in the question."""
        return any(
            _begins(asked[place:], phrase)
            for place, word in enumerate(asked)
            for phrase in (*self._exact.get(word, ()), *self._open)
        )


def _sound(word: str) -> str:
    """How a word sounds in Dutch, roughly: what people confuse becomes equal."""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return _DOUBLE.sub(r"\1", word)


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
