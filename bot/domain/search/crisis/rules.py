"""Danger and crisis: the referral that must come first, whatever else a question resembles."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.alarming_words import AlarmingWords, WordReading
from bot.domain.search.crisis.phrases import Phrases, Span
from bot.domain.search.lookup_cache import LookupCache

BESIDE = 6  # words on either side in which something calms that stands near
STORY = 30  # words on either side that are about the same thing
AROUND = 12  # words on either side that tell how danger was meant
MEMORY = 4_096  # words that are remembered with what they may stand for

_Found = Mapping[int, Sequence[Span]]
"""Where each group stands."""
_NOTHING: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardDanger:
    """A rule that holds, and the first and last word that it was heard in."""

    rule: int
    referral: EntryId
    span: Span

    def around(self, asked: Sequence[str]) -> Sequence[str]:
        """What was said about it: the words with those on either side."""
        first, last = self.span
        return asked[max(0, first - AROUND) : last + AROUND + 1]


@dataclass(frozen=True, slots=True)
class _Rule:
    """When it leads to its referral; groups by their number."""

    referral: EntryId
    when: tuple[int, ...]
    needed: frozenset[int]
    unless: int
    unless_near: int
    within: int


@dataclass(frozen=True, slots=True)
class _Place:
    """What one word of a question may stand for: surely, perhaps, and at first sight."""

    surely: frozenset[int]
    perhaps: frozenset[int]
    nearest: frozenset[int]


class CrisisRules:
    """The editors' rules, ready to be tried on the words of a question.

    `known` holds words that are spelled right: they are never read as something alarming.
    """

    def __init__(self, rules: Sequence[CrisisRule], known: Container[str] = ()) -> None:
        numbers: dict[tuple[str, ...], int] = {}

        def number(texts: tuple[str, ...]) -> int:
            return numbers.setdefault(texts, len(numbers))

        self._rules = [
            _Rule(
                rule.referral,
                tuple(map(number, rule.when)),
                frozenset(map(number, rule.when)),
                number(rule.unless),
                number(rule.unless_near),
                rule.within,
            )
            for rule in rules
        ]
        self._phrases = Phrases(list(numbers))
        self._words = AlarmingWords(self._phrases.vocabulary, known)
        self._of_word = LookupCache(self._hear, MEMORY)

    def referrals(self, asked: Sequence[str]) -> tuple[EntryId, ...]:
        """The referrals of all rules that hold, in the order of the rules, each once."""
        return tuple(dict.fromkeys(danger.referral for danger in self.heard(asked)))

    def heard(self, asked: Sequence[str]) -> list[HeardDanger]:
        """All rules that hold, in their order."""
        read = [self._of_word(word) for word in asked]
        places = [place for one in read for place in one]
        said = self._phrases.find([place.perhaps for place in places])
        for place, whole in self._words.joined(asked):
            joined = [*read[:place], self._heard(whole), *read[place + 2 :]]
            again = self._phrases.find([part.perhaps for one in joined for part in one])
            said = {group: [*said.get(group, ()), *again.get(group, ())] for group in {*said, *again}}
        if not said:
            return []
        calm: _Found = said
        if any(place.nearest is not place.perhaps for place in places):
            calm = self._phrases.find([place.nearest for place in places])
        surely: _Found | None = None
        found = []
        for number, rule in enumerate(self._rules):
            if not rule.needed <= said.keys():
                continue
            standing: _Found = said
            if len(rule.when) == 1:
                if surely is None:
                    surely = self._surely(said, read, places, asked)
                standing = surely
            for span in _together(rule, standing):
                if not _is_calmed(rule, span, calm):
                    found.append(HeardDanger(number, rule.referral, span))
                    break
        return found

    def _surely(
        self, said: _Found, read: Sequence[Sequence[_Place]], places: Sequence[_Place], asked: Sequence[str]
    ) -> _Found:
        """What was found without one word that may have meant something else."""
        if all(place.surely is place.perhaps for place in places):
            return said
        alone = self._phrases.find([place.surely for place in places])
        wide = {group: [span for span in spans if span[0] < span[1]] for group, spans in said.items()}
        merged = {group: [*alone.get(group, ()), *wide.get(group, ())] for group in {*alone, *wide}}
        for place, whole in self._words.joined(asked):
            for group in self._phrases.find([part.surely for part in self._heard(whole)]):
                before = sum(len(one) for one in read[:place])
                merged.setdefault(group, []).append((before, before))
        return merged

    def _hear(self, word: str) -> tuple[_Place, ...]:
        return self._heard(self._words.read(word))

    def _heard(self, reading: WordReading) -> tuple[_Place, ...]:
        places = []
        for number, maybe in enumerate(reading.maybe):
            nearest = self._phrases.of_word(maybe[0])
            if len(maybe) == 1:
                places.append(_Place(nearest, nearest, nearest))
                continue
            perhaps = frozenset[int]().union(*map(self._phrases.of_word, maybe))
            places.append(_Place(self._phrases.of_word(reading.surely[number]), perhaps, nearest))
        return tuple(places)


def _together(rule: _Rule, found: _Found) -> Iterator[Span]:
    """Every stretch of words, short enough, that has something of each group of a rule."""
    standing = sorted((found.get(group, _NOTHING) for group in rule.when), key=len)
    for first in standing[0]:
        span = first
        for spans in standing[1:]:
            span = min((_over(span, one) for one in spans), key=_length)
        if _length(span) <= rule.within or len(rule.when) == 1:
            yield span


def _over(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])


def _length(span: Span) -> int:
    return span[1] - span[0] + 1


def _is_calmed(rule: _Rule, span: Span, calm: _Found) -> bool:
    first, last = span
    return any(
        start <= last + far and end >= first - far
        for group, far in ((rule.unless_near, BESIDE), (rule.unless, STORY))
        for start, end in calm.get(group, _NOTHING)
    )
