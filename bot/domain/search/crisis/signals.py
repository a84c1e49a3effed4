"""Small signals of danger in a story that add up, learnt from the editors' questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.knowledge.crisis import CrisisSignals, SignalScale
from bot.domain.knowledge.entry import EntryId

WINDOW = 60  # words of a long message that are weighed together
STRIDE = 30
ENOUGH = 40  # signals (some twelve words) from which a message can sound ordinary
NAMED = 2  # referrals that are named beside an answer
STEM = 5  # letters of a word that count by themselves
SHORT = 6  # words up to which a message has hardly more than the small words that stories of danger have too
SHORT_SAYS = 0.3  # what the longer words of a short message weigh by themselves, from which it may be danger
ALARMING = frozenset({"bang", "dood", "mes", "pijn", "dead", "gun", "hurt"})
"""Shorter words that say as much as a long one."""
LENGTH_COUNTS = 0.35  # a long story has more of everything: its sum is divided by its signals to this power


def signals_of(asked: Sequence[str]) -> frozenset[str]:
    """The words of a text, their beginnings, and the pairs that stand beside or nearly beside each other."""
    return frozenset(_signals(asked))


def _signals(asked: Sequence[str]) -> Iterator[str]:
    yield from asked
    yield from (f"{word[:STEM]}*" for word in asked if len(word) > STEM)
    yield from map("_".join, pairwise(asked))
    yield from map("__".join, zip(asked, asked[2:], strict=False))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The part of a message that weighs most."""

    weight: float
    signals: frozenset[str]


class DangerSignals:
    """The weights of the editors' `crisis-geleerd.yaml`, ready to weigh a message."""

    def __init__(self, learnt: CrisisSignals) -> None:
        self._limit, self._calm, self._worry = learnt.limit, learnt.calm, learnt.worry
        self._danger = learnt.danger
        self._desks = tuple(learnt.desks.items())

    def weigh(self, asked: Sequence[str]) -> Weighed:
        """The heaviest stretch of words of a message."""
        stretches = (
            signals_of(asked[start : start + WINDOW])
            for start in range(0, max(1, len(asked) - STRIDE), STRIDE)
        )
        weighed = (Weighed(_weigh(self._danger, present), present) for present in stretches)
        return max(weighed, key=lambda one: one.weight)

    def is_calm(self, weighed: Weighed) -> bool:
        """Whether a message sounds so ordinary that a word of danger in it means something else."""
        return weighed.weight < self._calm and len(weighed.signals) >= ENOUGH

    def referral(self, weighed: Weighed) -> EntryId | None:
        """Where a message leads that weighs enough; None when it does not."""
        if not self._desks or weighed.weight < self._limit:
            return None
        return max(self._desks, key=lambda desk: _weigh(desk[1], weighed.signals))[0]

    def worries(self, asked: Sequence[str], weighed: Weighed) -> tuple[EntryId, ...]:
        """The two referrals to name beside an answer, likeliest first, when a message may be danger."""
        if weighed.weight < self._worry or (len(asked) <= SHORT and self._says_little(weighed)):
            return ()
        likely = sorted(self._desks, key=lambda desk: -_weigh(desk[1], weighed.signals))
        return tuple(desk for desk, _ in likely[:NAMED])

    def _says_little(self, weighed: Weighed) -> bool:
        """Whether it weighs what it weighs by words such as "he" and "and" alone."""
        weights = self._danger.weights
        return sum(weights.get(one, 0.0) for one in weighed.signals if _says_much(one)) < SHORT_SAYS


def _says_much(signal: str) -> bool:
    return any(len(word) >= STEM or word in ALARMING for word in signal.rstrip("*").split("_"))


def _weigh(scale: SignalScale, present: frozenset[str]) -> float:
    weights = scale.weights
    total: float = sum(weights[signal] for signal in present if signal in weights)
    return scale.empty + total / float(max(1, len(present)) ** LENGTH_COUNTS)
