"""Whether a bot is well: what it last did, judged at a moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_SILENCE = timedelta(seconds=90)  # without a beat or a write a bot is not well
LONGEST_LAG = timedelta(minutes=5)  # that a message which could leave may wait: a wave starts early enough


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """What a running bot writes in its store, again and again."""

    at: datetime
    revision: str
    """Of the knowledge in use."""
    knowledge_since: datetime
    """When this knowledge came into use."""
    knowledge_current: bool
    """Whether that is what the files say; not while they have mistakes."""
    channels: tuple[str, ...]
    """Over which it sends."""


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """What is known of a bot. Instants are None when it never happened."""

    ticked_at: datetime | None = None
    written_at: datetime | None = None
    """When the store last kept a beat."""
    write_failed: bool = False
    """Whether the last try to write failed."""
    knowledge_current: bool = False
    waiting_since: datetime | None = None
    """Since when the longest waiting message could have left."""


class HealthCheck(StrEnum):
    """The value is the second half of the key of its sentences: `health_<value>`."""

    WRITE = "write"
    LOOP = "loop"
    KNOWLEDGE = "knowledge"
    DISPATCH = "dispatch"


@dataclass(frozen=True, slots=True)
class HealthFinding:
    """One check, and whether it is well. `seconds` since the last write or tick, or of lag."""

    check: HealthCheck
    healthy: bool
    seconds: int | None


def examine(signs: VitalSigns, now: datetime) -> tuple[HealthFinding, ...]:
    """Every check once, in the order of `HealthCheck`."""
    written, ticked = _ago(signs.written_at, now), _ago(signs.ticked_at, now)
    lag = _ago(signs.waiting_since, now)
    return (
        HealthFinding(HealthCheck.WRITE, _recent(written) and not signs.write_failed, written),
        HealthFinding(HealthCheck.LOOP, _recent(ticked), ticked),
        HealthFinding(HealthCheck.KNOWLEDGE, signs.knowledge_current, None),
        HealthFinding(HealthCheck.DISPATCH, (lag or 0) <= LONGEST_LAG.total_seconds(), lag or 0),
    )


def _ago(at: datetime | None, now: datetime) -> int | None:
    return None if at is None else max(0, int((now - at).total_seconds()))


def _recent(seconds: int | None) -> bool:
    return seconds is not None and seconds <= LONGEST_SILENCE.total_seconds()
