"""When to try again what did not arrive, what may not be sent for a while, or what nobody knows of."""

from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(seconds=30)  # after a try of which nobody knows whether it arrived
SHORTEST_WAIT = timedelta(seconds=1)
FIRST_PAUSE = timedelta(minutes=1)  # after a refusal for a while
LONGEST_PAUSE = timedelta(hours=1)
PART_OF_THE_REST = 4  # a wait takes at most this part of the time in which the message still helps


def wait_after_unknown(now: datetime, useful_until: datetime) -> timedelta:
    """The shorter, the nearer the end of what the message is good for."""
    return max(SHORTEST_WAIT, min(LONGEST_WAIT, (useful_until - now) / PART_OF_THE_REST))


def pause_after_refusal(now: datetime, due: datetime, useful_until: datetime) -> timedelta:
    """As long as it has been waiting already, so each pause is twice the one before it."""
    pause = max(FIRST_PAUSE, min(LONGEST_PAUSE, now - due))
    return max(SHORTEST_WAIT, min(pause, (useful_until - now) / PART_OF_THE_REST))
