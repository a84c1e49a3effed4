"""When to try again what did not arrive, or of which nobody knows."""

from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(seconds=30)  # after a try of which nobody knows whether it arrived
SHORTEST_WAIT = timedelta(seconds=1)
PART_OF_THE_REST = 4  # a wait takes at most this part of the time in which the message still helps


def wait_after_unknown(now: datetime, useful_until: datetime) -> timedelta:
    """The shorter, the nearer the end of what the message is good for."""
    return max(SHORTEST_WAIT, min(LONGEST_WAIT, (useful_until - now) / PART_OF_THE_REST))
