"""Why the Telegram channel cannot work at all."""


class StartupError(Exception):
    """The channel cannot run. `key` names the sentence among the tools' messages: exit status 2.

    Keys: `telegram_wrong_token` (Telegram does not know the token, at start or later).
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
