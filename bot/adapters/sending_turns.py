"""How fast messages may leave for each receiver. Time comes in as seconds that never go back."""

from dataclasses import dataclass, field

PATIENCE = 2.0  # seconds that a message waits by itself; a longer wait is done elsewhere
NO_PLACE = -1.0  # the patience of who cannot even be sent now: they are promised a turn all the same
FORGET_ABOVE = 5_000  # promises in memory before those that nobody came for are dropped, at the least


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

    _forget_above: int = FORGET_ABOVE

    def wait(self, receiver: str, whom: str, now: float, patience: float = PATIENCE) -> float:
        """Seconds until the message for `whom` may leave; up to `patience` the turn is taken."""
        at = self._promised.pop((receiver, whom), None)
        if at is None:
            at = max(now, self._free_at.get(receiver, now))
            self._free_at[receiver] = at + self.interval
        at = max(at, now, self._last.get(receiver, now - self.interval) + self.interval)
        if at - now > patience:
            self._promise(receiver, whom, at, now)
        else:
            self._last[receiver] = at
        return max(0.0, at - now)

    def hold(self, receiver: str, now: float, until: float) -> None:
        """None leaves for this receiver before `until`; who was promised a turn has it as much later."""
        held = max(now, self._held_until.get(receiver, now))
        later = until - held
        if later <= 0:
            return
        self._held_until[receiver] = until
        self._free_at[receiver] = max(held, self._free_at.get(receiver, held)) + later
        for key, at in self._promised.items():
            if key[0] == receiver:
                self._promised[key] = max(held, at) + later

    def still_held(self, receiver: str, whom: str, now: float) -> float:
        """Seconds that who had a turn has to wait after all; then they go before who had none."""
        until = self._held_until.get(receiver, now)
        if until > now:
            self._promise(receiver, whom, until, now)
        return max(0.0, until - now)

    def _promise(self, receiver: str, whom: str, at: float, now: float) -> None:
        if len(self._promised) >= self._forget_above:
            self._promised = {key: due for key, due in self._promised.items() if due > now - 60}
            self._forget_above = max(FORGET_ABOVE, 2 * len(self._promised))
        self._promised[receiver, whom] = at
