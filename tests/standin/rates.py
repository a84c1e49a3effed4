"""The limits that Telegram states: messages a second over all and per chat, a minute per group."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import ceil

from tests.standin.refusal import slow_down


@dataclass(slots=True)
class Rates:
    """Refuses with 429 what comes faster. A chat may burst: `chat_burst` messages in as many seconds."""

    overall: int = 30
    chat_burst: int = 3
    group_a_minute: int = 20
    _all: deque[float] = field(default_factory=deque)
    _chats: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    refusals: int = 0

    def admit(self, chat: int, now: float) -> None:
        """Count a message at `now` (seconds), or raise Refusal."""
        times = self._chats[chat]
        self._expire(self._all, now - 1.0)
        self._expire(times, now - 60.0)
        recent = [time for time in times if time > now - self.chat_burst]
        if len(self._all) >= self.overall:
            self._refuse(self._all[0] + 1.0 - now)
        if len(recent) > self.chat_burst:
            self._refuse(recent[0] + self.chat_burst - now)
        if chat < 0 and len(times) >= self.group_a_minute:
            self._refuse(times[0] + 60.0 - now)
        self._all.append(now)
        times.append(now)

    def _refuse(self, wait: float) -> None:
        self.refusals += 1
        raise slow_down(max(1, ceil(wait)))

    @staticmethod
    def _expire(times: deque[float], before: float) -> None:
        while times and times[0] <= before:
            times.popleft()
