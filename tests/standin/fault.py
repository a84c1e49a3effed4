"""What can go wrong between the bot and Telegram, on request."""

from dataclasses import dataclass

from tests.standin.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Silence:
    """No answer comes until the caller gives up. `taken`: the deed is done all the same."""

    taken: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection closes without an answer. `taken`: the deed is done all the same."""

    taken: bool = False


@dataclass(frozen=True, slots=True)
class Delay:
    """The answer is right, but takes `seconds`."""

    seconds: float


Fault = Refusal | Silence | Dropped | Delay


@dataclass(slots=True)
class Trouble:
    """A fault with the calls it meets: of one method, one chat or any, `times` times (None: until healed)."""

    fault: Fault
    method: str | None
    chat: int | None
    times: int | None

    def meets(self, method: str, chat: int | None) -> bool:
        """Whether this call is one of them; counts it off when it is."""
        if self.times == 0 or self.method not in (None, method) or self.chat not in (None, chat):
            return False
        if self.times is not None:
            self.times -= 1
        return True
