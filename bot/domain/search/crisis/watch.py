"""Whether somebody may be in danger: by the editors' rules first, then by small signals that add up."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.rules import CrisisRules
from bot.domain.search.crisis.signals import DangerSignals, Weighed
from bot.domain.search.reason import Reason
from bot.domain.search.text.words import question_words

SPELLED = 5  # letters on their own, one after the other, from which they are a word typed letter by letter
_SIGNS = re.compile(r"(?<=[^\W\d_])[@4301$57]{1,2}(?=[^\W\d_])")
_LETTERS = str.maketrans("@4301$57", "aaeoisst")


@dataclass(frozen=True, slots=True)
class Urgent:
    """Danger that was heard."""

    referral: EntryId
    by: Reason
    words: tuple[str, ...]
    """As they were read; none when it was added up from everything."""


@dataclass(frozen=True, slots=True)
class Danger:
    """What a message says of danger."""

    urgent: Urgent | None
    """What must come before any answer."""
    worry: tuple[EntryId, ...]
    """Of a message that is not urgent: the referrals to name beside the answer."""


class DangerWatch:
    """Rules and signals of one state of the knowledge; leads only to referrals that can be shown.

    `known` holds words that are spelled right.
    """

    def __init__(self, knowledge: Knowledge, known: Collection[str]) -> None:
        self._knowledge = knowledge
        self._signals = DangerSignals(knowledge.crisis_signals)
        right = frozenset(known) | knowledge.crisis_signals.danger.weights.keys()
        self._rules = CrisisRules(knowledge.crisis, right)

    def listen(self, text: str) -> Danger:
        """Of a message, as it was typed."""
        said = _spelled_words(question_words(_in_letters(text)))
        weighed = self._signals.weigh(said)
        for one in self._heard(said, weighed):
            if self._is_shown(one.referral):
                return Danger(one, ())
        return Danger(None, tuple(filter(self._is_shown, self._signals.worries(said, weighed))))

    def _is_shown(self, referral: EntryId) -> bool:
        return self._knowledge.find(referral) is not None

    def _heard(self, said: tuple[str, ...], weighed: Weighed) -> Iterator[Urgent]:
        for danger in self._rules.heard(said):
            if not self._signals.is_calm(self._signals.weigh(danger.around(said))):
                first, last = danger.span
                yield Urgent(danger.referral, Reason.DANGER_WORDS, said[first : last + 1])
        added_up = self._signals.referral(weighed)
        if added_up is not None:
            yield Urgent(added_up, Reason.DANGER_ADDED_UP, ())


def _in_letters(text: str) -> str:
    """The same text, with signs and numbers inside a word ("br@nd") as the letters they look like."""
    return _SIGNS.sub(lambda found: found[0].translate(_LETTERS), text)


def _spelled_words(said: tuple[str, ...]) -> tuple[str, ...]:
    """The same words, with a word that was typed letter by letter ("z.e.l.f.m.o.o.r.d") as one word."""
    found: list[str] = []
    for letters, group in groupby(said, key=lambda word: len(word) == 1 and word.isalpha()):
        run = tuple(group)
        found += ("".join(run),) if letters and len(run) >= SPELLED else run
    return tuple(found)
