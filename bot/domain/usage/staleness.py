"""When an entry has to be looked at again."""

from datetime import date, timedelta

from bot.domain.knowledge.entry import Entry

GOOD_FOR = timedelta(days=365)


def is_stale(entry: Entry, today: date) -> bool:
    """Whether nobody has reviewed the entry for a year."""
    return entry.reviewed + GOOD_FOR < today
