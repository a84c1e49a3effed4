"""The knowledge base as one frozen whole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.crisis import CrisisRule, CrisisSignals
from bot.domain.knowledge.diagnosis import Diagnosis
from bot.domain.knowledge.emergency import EmergencyNotice
from bot.domain.knowledge.entry import Entry, EntryId, Label, Status
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.knowledge.word_rules import OutOfScope, PlanRule

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything the editors wrote, checked. Replaced whole when it changes."""

    entries: Mapping[EntryId, Entry]
    """In the order of kind, then file name. Drafts and withdrawn entries included."""
    municipalities: Mapping[str, Municipality]
    groups: Mapping[str, Label]
    themes: Mapping[str, Label]
    diagnosis: Diagnosis | None
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Each row is a set of words or phrases that mean the same to a person who asks."""
    crisis: tuple[CrisisRule, ...] = ()
    crisis_signals: CrisisSignals = field(default_factory=CrisisSignals)
    """When a question sounds as if somebody is in danger; the most urgent first."""
    towns: tuple[Town, ...] = ()
    """Towns of which the municipality is unknown; the others stand with their municipality."""
    ordinary_names: frozenset[str] = frozenset()
    """Names of places that are ordinary words too ("best", "huizen"), simple."""
    plan_rules: tuple[PlanRule, ...] = ()
    """What the words of a plan show."""
    out_of_scope: tuple[OutOfScope, ...] = ()
    """What this bot is not for; the first that fits counts."""
    notice: EmergencyNotice | None = None
    """What stands above every answer while it holds."""
    revision: str = ""
    """A hash of the content of all files: equal content, equal revision."""
    _former: Mapping[EntryId, EntryId] = field(init=False, repr=False)
    _examples: Mapping[EntryId, tuple[PracticeExample, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        former = {old: entry.id for entry in self.entries.values() for old in entry.former}
        object.__setattr__(self, "_former", former)
        object.__setattr__(self, "_examples", _by_approach(self.of_type(PracticeExample)))

    def find(self, entry_id: EntryId) -> Entry | None:
        """The published entry with this id, or with this as a former id; None when there is none to show."""
        entry = self.entries.get(self._former.get(entry_id, entry_id))
        return entry if entry is not None and entry.status is Status.PUBLISHED else None

    def municipality(self, slug: str) -> Municipality | None:
        """The municipality with this slug, or the one that a former municipality became part of."""
        found = self.municipalities.get(slug)
        return found or next((town for town in self.municipalities.values() if slug in town.former), None)

    def published(self) -> Iterator[Entry]:
        """Every entry that people get to see."""
        return (entry for entry in self.entries.values() if entry.status is Status.PUBLISHED)

    def of_type(self, kind: type[E]) -> tuple[E, ...]:
        """The published entries of one type, in order."""
        return tuple(entry for entry in self.published() if isinstance(entry, kind))

    def examples_of(self, approach: EntryId) -> tuple[PracticeExample, ...]:
        """The examples of an approach: best fitting, with a link and with the fewest reservations first."""
        return self._examples.get(approach, ())

    def example_for(self, approach: Approach) -> PracticeExample | None:
        """The one example for an approach's card: the editors' choice, else the newest with a link."""
        chosen = self.find(approach.example) if approach.example is not None else None
        if isinstance(chosen, PracticeExample):
            return chosen
        fitting = self.examples_of(approach.id)
        return max(fitting, key=lambda one: (one.link is not None, one.year), default=None)


def _by_approach(examples: Sequence[PracticeExample]) -> dict[EntryId, tuple[PracticeExample, ...]]:
    found: defaultdict[EntryId, list[tuple[int, PracticeExample]]] = defaultdict(list)
    for example in examples:
        for place, approach in enumerate(dict.fromkeys(example.approaches)):
            found[approach].append((place, example))
    for fitting in found.values():
        fitting.sort(key=lambda one: (one[1].link is None, one[0], len(one[1].marks)))
    return {approach: tuple(example for _, example in fitting) for approach, fitting in found.items()}
