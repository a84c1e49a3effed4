"""How long before an event a reminder comes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

LONGEST_DAYS = 365
_WORDS = {
    "weken": "w", "week": "w", "weeks": "w", "w": "w",
    "dagen": "d", "dag": "d", "days": "d", "day": "d", "d": "d",
    "uren": "h", "uur": "h", "hours": "h", "hour": "h", "u": "h", "h": "h",
    "minuten": "m", "minuut": "m", "minutes": "m", "minute": "m", "min": "m", "m": "m",
    "seconden": "s", "seconde": "s", "seconds": "s", "second": "s", "sec": "s", "s": "s",
}  # fmt: skip
_SHAPE = re.compile(r"(\d{1,6})\s*([a-z]+)")


class Unit(StrEnum):
    """The unit as keys carry it. A week is written as seven days."""

    DAY = "d"
    HOUR = "h"
    MINUTE = "m"
    SECOND = "s"


_SECONDS = {Unit.DAY: 86_400, Unit.HOUR: 3_600, Unit.MINUTE: 60, Unit.SECOND: 1}


@dataclass(frozen=True, slots=True)
class LeadTime:
    """Days are calendar days in the event's zone (same clock time); smaller units are elapsed time."""

    count: int
    unit: Unit

    @property
    def key(self) -> str:
        """The short, stable form: `7d`, `1h`, `15m`, `20s`."""
        return f"{self.count}{self.unit.value}"

    @property
    def seconds(self) -> int:
        """The usual length, a day counted as 24 hours: for sorting, not for arithmetic."""
        return self.count * _SECONDS[self.unit]

    @classmethod
    def of_key(cls, key: str) -> "LeadTime":
        """The inverse of `key`, however long: what was put off may be of a date that moved far away."""
        return cls(int(key[:-1]), Unit(key[-1]))

    @classmethod
    def parse(cls, text: str) -> "LeadTime":
        """The lead time that a person or a key spells: `7 dagen`, `1 week`, `1 uur`, `15m`.

        Raises ValueError for anything else, for nothing (0) and for more than a year.
        """
        found = _SHAPE.fullmatch(text.strip().lower())
        letter = _WORDS.get(found[2]) if found else None
        if found is None or letter is None:
            raise ValueError(f"{text!r} is not a lead time")
        count = int(found[1])
        lead = cls(count * 7, Unit.DAY) if letter == "w" else cls(count, Unit(letter))
        if not 0 < lead.seconds <= LONGEST_DAYS * 86_400:
            raise ValueError(f"{text!r} is not between a second and a year")
        return lead

    def before(self, start: datetime) -> datetime:
        """The instant so long before `start` (aware, in the event's zone); the result is in that zone.

        A clock time that does not exist on that day comes as much later as the gap is long;
        of one that exists twice the first is meant.
        """
        if self.unit is not Unit.DAY:
            elapsed = start.astimezone(UTC) - timedelta(seconds=self.seconds)
            return elapsed.astimezone(start.tzinfo)
        same_clock = start.replace(fold=0) - timedelta(days=self.count)
        return same_clock.astimezone(UTC).astimezone(start.tzinfo)


def in_order(leads: Iterable[LeadTime]) -> tuple[LeadTime, ...]:
    """Without doubles, the longest first."""
    return tuple(sorted(set(leads), key=lambda lead: (-lead.seconds, lead.unit)))


DEFAULT_LEAD_TIMES = (
    LeadTime(7, Unit.DAY),
    LeadTime(1, Unit.DAY),
    LeadTime(1, Unit.HOUR),
    LeadTime(15, Unit.MINUTE),
)
