"""What became of a reminder."""

from enum import StrEnum


class State(StrEnum):
    """`planned → claimed → sent | refused | uncertain | skipped`. The value is what the store keeps."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    """Two tries in a row ended without anybody knowing whether the message arrived; never sent again."""
    SKIPPED = "skipped"


class SkipReason(StrEnum):
    """Why a reminder was not sent. The value is what the store keeps."""

    PAST = "past"
    """Its moment had passed when the person subscribed, or when the date moved."""
    TOO_LATE = "too_late"
    """It could not be sent before the event began."""
    OVERTAKEN = "overtaken"
    """A nearer reminder of the same date was due as well."""
    CANCELLED = "cancelled"
    MOVED = "moved"
    """The date moved, and this reminder has no moment left before the new one."""
    REMOVED = "removed"
    """The date is no longer announced, and an admin confirmed that."""
    UNSUBSCRIBED = "unsubscribed"
    SIGNED_UP = "signed_up"
    """The person signed up, so the deadline is no news."""
    ANSWERED = "answered"
    """The person does not come; or they know whether they do, so the deadline is no news."""
    QUIET = "quiet"
    """Quiet hours leave no moment before the event begins."""
    ALL_DAY = "all_day"
    """Hours before mean nothing for an event that lasts all day."""
    NOTHING = "nothing"
    """There was nothing to tell."""
    UNREACHABLE = "unreachable"
    """An earlier message to this address was refused."""
