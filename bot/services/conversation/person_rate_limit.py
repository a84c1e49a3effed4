"""How much one person may ask in a minute."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta

from bot.domain.address import Address

WINDOW = timedelta(minutes=1)
MOST_PEOPLE = 5000


class PersonRateLimit:
    """Counts the last minute of each person. `limit` is in questions and taps; None means no limit."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._heard: OrderedDict[Address, deque[datetime]] = OrderedDict()

    def allows(self, address: Address, now: datetime) -> bool:
        """Whether one more is within the limit; counts it when it is."""
        if self._limit is None:
            return True
        heard = self._heard.setdefault(address, deque())
        self._heard.move_to_end(address)
        while heard and now - heard[0] >= WINDOW:
            heard.popleft()
        while len(self._heard) > MOST_PEOPLE:
            self._heard.popitem(last=False)
        if len(heard) >= self._limit:
            return False
        heard.append(now)
        return True
