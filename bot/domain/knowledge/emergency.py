"""A notice that stands above every answer for some hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.language import Bilingual

LONGEST = timedelta(days=1)  # without renewal: a forgotten notice must not stay


@dataclass(frozen=True, slots=True)
class EmergencyNotice:
    """What everybody should read first; `since` and `until` are aware, the first in, the last out."""

    text: Bilingual[str]
    since: datetime
    """When it was written or last renewed."""
    until: datetime
    municipalities: tuple[str, ...] = ()
    """Slugs of the places it is about, which it names; none means everywhere."""

    def shows(self, now: datetime) -> bool:
        """Whether it stands above the answers at `now`, at most a day after `since`."""
        return self.since <= now < min(self.until, self.since + LONGEST)
