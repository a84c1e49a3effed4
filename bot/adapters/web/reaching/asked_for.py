"""How often somebody may have a message sent to an address that is not confirmed yet."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

PER_DAY = 3  # confirmations that one address can get
DAY = timedelta(days=1)
MOST_KEPT = 10_000  # addresses in memory, as marks that cannot be read back


@dataclass(slots=True)
class ConfirmationRate:
    """Keeps nobody from a page, and an address from being filled with messages that its owner did not ask."""

    _sent: OrderedDict[bytes, list[datetime]] = field(default_factory=OrderedDict)

    def allows(self, address: str, now: datetime) -> bool:
        """Whether one more may be sent; counts it when it may."""
        mark = sha256(address.lower().encode()).digest()
        recent = [at for at in self._sent.get(mark, ()) if now - at < DAY]
        if len(recent) >= PER_DAY:
            return False
        self._sent[mark] = [*recent, now]
        self._sent.move_to_end(mark)
        while len(self._sent) > MOST_KEPT:
            self._sent.popitem(last=False)
        return True
