"""Many reminders that are due at one instant, and sending them ahead so that the last is on time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

TOLERATED = timedelta(seconds=5)  # a wave that is out within this time after its instant needs no head start
LONGEST_HEAD_START = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Wave:
    """So many reminders are due at `at` (UTC)."""

    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class HeadStart:
    """A wave whose reminders are sent evenly from `begin` until `end`, the last at `end` or just before."""

    wave: Wave
    begin: datetime
    end: datetime


def worth_spreading(rate: float) -> int:
    """How many reminders at one instant are too many for `rate` messages a second."""
    return int(rate * TOLERATED.total_seconds()) + 1


def head_starts(waves: Sequence[Wave], rate: float, earliest: datetime) -> tuple[HeadStart, ...]:
    """When each wave leaves, in order of time; a wave goes before the head start of the next one.

    None begins before `earliest` or more than `LONGEST_HEAD_START` ahead: what does not fit leaves closer
    together, and the last of it late.
    """
    found: list[HeadStart] = []
    free_until: datetime | None = None
    for wave in sorted(waves, key=lambda wave: wave.at, reverse=True):
        end = wave.at if free_until is None else min(wave.at, free_until)
        first = max(earliest, wave.at - LONGEST_HEAD_START)
        begin = max(first, end - timedelta(seconds=wave.count / rate))
        found.append(HeadStart(wave, begin, max(begin, end)))
        free_until = begin
    return tuple(reversed(found))
