"""What the channel tells the operator, and why it cannot start."""

from typing import Protocol


class Notify(Protocol):
    """Shows the operator one sentence: `key` names it among the tools' messages.

    Keys: `telegram_connected` (`name`), `telegram_no_network`, `telegram_conflict`, `telegram_back`.
    """

    def __call__(self, key: str, /, **values: str) -> None: ...


class StartupError(Exception):
    """The channel cannot run. `key` names the sentence among the tools' messages: exit status 2.

    Keys: `telegram_wrong_token` (Telegram does not know the token, at start or later).
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
