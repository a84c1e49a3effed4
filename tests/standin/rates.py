"""The limits that Telegram states: messages a second over all and per chat, a minute per group."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import ceil

from tests.standin.refusal import slow_down

JITTER = 0.05  # of a message; the way over the network is not always as long


@dataclass(slots=True)
class _Chat:
    """A purse of `burst` messages that fills by one a second."""

    left: float
    at: float = 0.0
    last_minute: deque[float] = field(default_factory=deque)


@dataclass(slots=True)
class Rates:
    """Refuses with 429 what comes faster than `overall` in a second, 1 a second to a chat (with bursts of
    `chat_burst`) or `group_a_minute` in a minute to a group. What is refused does not count.
    """

    overall: int = 30
    chat_burst: int = 3
    group_a_minute: int = 20
    refusals: int = 0
    _all: deque[float] = field(default_factory=deque)
    _chats: defaultdict[int, _Chat] = field(init=False)

    def __post_init__(self) -> None:
        self._chats = defaultdict(lambda: _Chat(self.chat_burst))

    def admit(self, chat: int, now: float) -> None:
        """Count a message at `now` (seconds), or raise Refusal."""
        state = self._chats[chat]
        state.left, state.at = min(self.chat_burst, state.left + now - state.at), now
        _expire(self._all, now - 1.0)
        _expire(state.last_minute, now - 60.0)
        if len(self._all) >= self.overall:
            self._refuse(self._all[0] + 1.0 - now)
        if state.left < 1 - JITTER:
            self._refuse(1 - state.left)
        if chat < 0 and len(state.last_minute) >= self.group_a_minute:
            self._refuse(state.last_minute[0] + 60.0 - now)
        state.left -= 1
        self._all.append(now)
        state.last_minute.append(now)

    def _refuse(self, wait: float) -> None:
        self.refusals += 1
        raise slow_down(max(1, ceil(wait)))


def _expire(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
