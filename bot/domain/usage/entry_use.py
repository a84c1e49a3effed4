"""How often something happened with an entry in one week, whoever it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.knowledge.entry import EntryId

KEPT_WEEKS = 53  # a year of weeks can be compared with the one before it, and no longer is kept
TREND_WEEKS = 4  # weeks that are compared with as many before them


class Use(StrEnum):
    """What can happen with an entry. The value is stable: it is stored, and buttons carry it."""

    SHOWN = "shown"
    HELPED = "helped"
    NOT_QUITE = "not_quite"
    OTHER_QUESTION = "other"
    """Not quite: it answers another question."""
    TOO_GENERAL = "general"
    UNCLEAR = "unclear"
    INCORRECT = "wrong"
    NOT_MEANT = "not_meant"
    """It was offered, and "none of these" was chosen."""


KINDS_OF_NOT_QUITE = (Use.OTHER_QUESTION, Use.TOO_GENERAL, Use.UNCLEAR, Use.INCORRECT)


@dataclass(frozen=True, slots=True)
class EntryUse:
    """`count` times `use` with `entry` in the week that began on the Monday `week`."""

    entry: EntryId
    week: date
    use: Use
    count: int


@dataclass(frozen=True, slots=True)
class UseTotals:
    """All that happened with one entry in the weeks looked at."""

    entry: EntryId
    counts: Mapping[Use, int]
    lately: int
    """Times shown in the last `TREND_WEEKS` weeks, this one included."""
    before: int
    """Times shown in as many weeks before those."""

    def count(self, use: Use) -> int:
        """How often this happened."""
        return self.counts.get(use, 0)

    @property
    def judged(self) -> int:
        """How many people said whether it helped."""
        return self.count(Use.HELPED) + self.count(Use.NOT_QUITE)

    @property
    def missed_share(self) -> float:
        """The share, 0 to 1, of those for whom it did not quite help; 0 when nobody said."""
        return self.count(Use.NOT_QUITE) / self.judged if self.judged else 0.0


def week_of(day: date) -> date:
    """The Monday of the week of `day`."""
    return day - timedelta(days=day.weekday())


def totals(uses: Iterable[EntryUse], today: date) -> tuple[UseTotals, ...]:
    """By entry, the most shown first."""
    recent = week_of(today) - timedelta(weeks=TREND_WEEKS - 1)
    earlier = recent - timedelta(weeks=TREND_WEEKS)
    counts: dict[EntryId, dict[Use, int]] = {}
    lately: dict[EntryId, int] = {}
    before: dict[EntryId, int] = {}
    for one in uses:
        of_entry = counts.setdefault(one.entry, {})
        of_entry[one.use] = of_entry.get(one.use, 0) + one.count
        if one.use is Use.SHOWN and one.week >= recent:
            lately[one.entry] = lately.get(one.entry, 0) + one.count
        elif one.use is Use.SHOWN and one.week >= earlier:
            before[one.entry] = before.get(one.entry, 0) + one.count
    found = (
        UseTotals(entry, of_entry, lately.get(entry, 0), before.get(entry, 0))
        for entry, of_entry in counts.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.count(Use.SHOWN), str(one.entry))))
