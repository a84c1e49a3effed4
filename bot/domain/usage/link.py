"""What became of a link: one bad day says nothing, three do."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

DEAD_AFTER = 3  # different days on which it failed, without one in between on which it worked


class LinkOutcome(StrEnum):
    """What one look at a link shows. The value is stable: it is stored."""

    WORKS = "works"
    FAILS = "fails"
    NOT_CHECKED = "not_checked"
    """The site answers no program (403), is too busy (429) or has trouble itself (5xx): nothing is known."""


@dataclass(frozen=True, slots=True)
class LinkState:
    """All that is known of one link."""

    link: str
    checked: date
    outcome: LinkOutcome
    """Of the last look."""
    failed_on: tuple[date, ...] = ()
    """The days on which it failed since it last worked, at most `DEAD_AFTER`."""
    reason: str = ""
    """Of the last look that did not show that it works: an HTTP status, or a word for what happened."""

    @property
    def dead(self) -> bool:
        """Whether it failed on enough days."""
        return len(self.failed_on) >= DEAD_AFTER


def looked_at(
    before: LinkState | None, link: str, day: date, outcome: LinkOutcome, reason: str = ""
) -> LinkState:
    """The state after one more look. What could not be checked changes nothing about earlier failures."""
    known = before or LinkState(link, day, outcome)
    match outcome:
        case LinkOutcome.WORKS:
            return LinkState(link, day, outcome)
        case LinkOutcome.NOT_CHECKED:
            return replace(known, checked=day, outcome=outcome, reason=reason)
        case LinkOutcome.FAILS:
            failed = known.failed_on if day in known.failed_on else (*known.failed_on, day)[-DEAD_AFTER:]
            return replace(known, checked=day, outcome=outcome, failed_on=failed, reason=reason)
