"""How fast messages may leave, as arithmetic: time comes in as seconds of any clock that never goes back."""

from collections import deque
from dataclasses import dataclass, field
from math import inf

CHAT_BURST = 3  # messages that one chat may get at once
OVERALL_BURST = 2  # so that a timer that wakes late does not cost throughput
GROUP_LIMIT = 20  # messages that a group may get in GROUP_WINDOW
GROUP_WINDOW = 60.0  # seconds
SECOND = 1.0
FORGET_ABOVE = 1000  # chats in memory before those at rest are dropped


@dataclass(slots=True)
class TokenBucket:
    """At most `burst` at once and one every `interval` seconds after that (GCRA)."""

    interval: float
    burst: int
    _full_at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until the next may leave; 0 or less for now."""
        return self._full_at - (self.burst - 1) * self.interval - now

    def take(self, now: float) -> None:
        """One leaves now."""
        self._full_at = max(self._full_at, now) + self.interval

    def hold(self, until: float) -> None:
        """None leaves before `until`, and no burst after it."""
        self._full_at = max(self._full_at, until + (self.burst - 1) * self.interval)


@dataclass(slots=True)
class SlidingWindow:
    """At most `limit` calls reach the other side in any second, however long each is under way.

    A call arrives somewhere between its begin and its end. So what is under way counts, and what ended
    less than a second ago: then no second over there can hold more than `limit`.
    """

    limit: int
    _under_way: int = 0
    _ended: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until the next may begin; 0 for now, infinite while only an end can make room."""
        while self._ended and self._ended[0] + SECOND <= now:
            self._ended.popleft()
        if self._under_way + len(self._ended) < self.limit:
            return 0.0
        return self._ended[0] + SECOND - now if self._ended else inf

    def begin(self) -> None:
        """A call begins."""
        self._under_way += 1

    def end(self, now: float) -> None:
        """A call ends, whatever came of it."""
        self._under_way -= 1
        self._ended.append(now)


@dataclass(slots=True)
class _ChatBucket:
    pace: TokenBucket
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=GROUP_LIMIT))
    held_until: float = 0.0

    def at_rest(self, now: float) -> bool:
        return self.pace.wait(now + self.pace.interval * self.pace.burst) <= 0 and (
            self.held_until <= now and (not self.recent or self.recent[-1] + GROUP_WINDOW <= now)
        )


class ChatBuckets:
    """The pace of every chat. Groups (negative ids) also keep to `GROUP_LIMIT` in `GROUP_WINDOW`."""

    def __init__(self, rate: float | None) -> None:
        self._rate = rate
        self._chats: dict[int, _ChatBucket] = {}

    def wait(self, chat: int, now: float) -> float:
        """Seconds until this chat may get its next message; 0 or less for now."""
        state = self._chats.get(chat)
        if state is None:
            return 0.0
        wait = state.held_until - now
        if self._rate is not None:
            wait = max(wait, state.pace.wait(now))
            if chat < 0 and len(state.recent) == GROUP_LIMIT:
                wait = max(wait, state.recent[0] + GROUP_WINDOW - now)
        return wait

    def take(self, chat: int, now: float) -> None:
        """A message leaves for this chat."""
        if self._rate is None:
            return
        state = self._state(chat, now)
        state.pace.take(now)
        if chat < 0:
            state.recent.append(now)

    def hold(self, chat: int, until: float, now: float) -> None:
        """Telegram asked to leave this chat alone until then."""
        state = self._state(chat, now)
        state.held_until = max(state.held_until, until)

    def held(self, now: float) -> int:
        """How many chats Telegram asked to leave alone for now."""
        return sum(state.held_until > now for state in self._chats.values())

    def _state(self, chat: int, now: float) -> _ChatBucket:
        if chat not in self._chats:
            if len(self._chats) >= FORGET_ABOVE:
                self._chats = {id_: state for id_, state in self._chats.items() if not state.at_rest(now)}
            self._chats[chat] = _ChatBucket(TokenBucket(1 / self._rate if self._rate else 0.0, CHAT_BURST))
        return self._chats[chat]
