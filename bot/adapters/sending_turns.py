"""How fast messages may leave for each receiver. Time comes in as seconds that never go back."""

from dataclasses import dataclass, field

PATIENCE = 2.0  # seconds that a message waits by itself; a longer wait is done elsewhere
FORGET_ABOVE = 5_000  # promises in memory before those that nobody came for are dropped


@dataclass(slots=True)
class SendingTurns:
    """One message every `interval` seconds to each receiver; 0 means no limit.

    Who has to wait longer than `PATIENCE` is promised a turn, and finds it when they come back for it; who
    comes back late goes one after the other all the same.
    """

    interval: float
    _free_at: dict[str, float] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)
    _held_until: dict[str, float] = field(default_factory=dict)
    _promised: dict[tuple[str, str], float] = field(default_factory=dict)

    def wait(self, receiver: str, whom: str, now: float) -> float:
        """Seconds until the message for `whom` may leave; up to `PATIENCE` the turn is taken."""
        held = self._held_until.get(receiver, now)
        at = self._promised.pop((receiver, whom), None)
        if at is None or at < held:
            at = max(now, held, self._free_at.get(receiver, now))
            self._free_at[receiver] = at + self.interval
        at = max(at, now, self._last.get(receiver, now - self.interval) + self.interval)
        if at - now > PATIENCE:
            self._promise(receiver, whom, at, now)
        else:
            self._last[receiver] = at
        return max(0.0, at - now)

    def hold(self, receiver: str, until: float) -> None:
        """None leaves for this receiver before `until`."""
        self._held_until[receiver] = max(until, self._held_until.get(receiver, until))
        self._free_at[receiver] = max(until, self._free_at.get(receiver, until))

    def _promise(self, receiver: str, whom: str, at: float, now: float) -> None:
        if len(self._promised) >= FORGET_ABOVE:
            self._promised = {key: due for key, due in self._promised.items() if due > now - 60}
        self._promised[receiver, whom] = at
