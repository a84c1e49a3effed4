"""Thinned bases: as little of a base as makes its own questions as hard as the questions of others are.

Who writes ways of asking and test questions thinks of the same words. With its title and a few of its ways of
asking an entry is found about as often as the whole base is by people who never saw it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.domain.language import Language
from bot.domain.search.phrasing import Phrasing

WAYS = 10  # of asking that stay beside the title, for each entry and language
ABSENT = 0.1  # share of the entries that are left out whole: what is asked for them has no answer


@dataclass(frozen=True, slots=True)
class Thinned:
    """What is left of a base. Entries keep their numbers."""

    phrasings: tuple[Phrasing, ...]
    prose: tuple[Phrasing, ...]
    absent: frozenset[int]


def thinned(phrasings: Sequence[Phrasing], prose: Sequence[Phrasing], draw: int) -> Thinned:
    """One draw of many; equal bases give equal draws. The first phrasing in a language is the title.

    `phrasings` come in rising order of entry.
    """
    rng = Random(draw)
    ways: dict[tuple[int, Language], list[Phrasing]] = {}
    for phrasing in phrasings:
        ways.setdefault((phrasing.entry, phrasing.language), []).append(phrasing)
    entries = sorted({entry for entry, _ in ways})
    absent = frozenset(rng.sample(entries, round(ABSENT * len(entries))))
    kept = [
        phrasing
        for title, *rest in ways.values()
        for phrasing in (title, *rng.sample(rest, min(WAYS, len(rest))))
        if phrasing.entry not in absent
    ]
    kept.sort(key=lambda phrasing: phrasing.entry)
    return Thinned(tuple(kept), tuple(part for part in prose if part.entry not in absent), absent)
