"""When a question sounds as if somebody is in danger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from bot.domain.knowledge.entry import EntryId

WITHIN = 20  # words in which everything that a rule asks for must stand, when it does not say


@dataclass(frozen=True, slots=True)
class CrisisRule:
    """Leads to `referral` when something of every group of `when` stands together, and nothing calms it.

    A group holds words and short sentences. In them `*` at an end stands for any letters, `|` between
    words for either of them, `...` for none to three words and `......` for none to eight.
    """

    referral: EntryId
    when: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    """What calms in the same story."""
    unless_near: tuple[str, ...] = ()
    """What calms only when it stands beside the words of danger."""
    within: int = WITHIN
    """Words in which something of every group must stand."""


@dataclass(frozen=True, slots=True)
class SignalScale:
    """How much signals weigh together."""

    weights: Mapping[str, float] = field(default_factory=dict)
    empty: float = 0.0
    """What a text weighs that has no signal."""


@dataclass(frozen=True, slots=True)
class CrisisSignals:
    """Small signals of danger that add up, learnt from the test questions; none where nothing was learnt."""

    limit: float = 0.0
    """The weight from which a message is danger."""
    calm: float = -inf
    """The weight under which no rule overrides how ordinary a message sounds."""
    danger: SignalScale = field(default_factory=SignalScale)
    desks: Mapping[EntryId, SignalScale] = field(default_factory=dict)
    """For every referral how much a dangerous message belongs there; the heaviest is given."""
    worry: float = inf
    """The weight from which a message may be danger: asked below the limit, never taken for granted."""
