"""What the channel tells the operator."""

from typing import Protocol


class Notify(Protocol):
    """Shows the operator one sentence: `key` names it among the tools' messages.

    Keys: `telegram_connected` (`name`), `telegram_no_network`, `telegram_conflict`, `telegram_back`.
    """

    def __call__(self, key: str, /, **values: str) -> None: ...
