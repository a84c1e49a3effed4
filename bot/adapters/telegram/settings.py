"""What an operator can set about Telegram."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSettings:
    """Checked settings; the defaults are those of `config.example.yaml`."""

    token: str = field(repr=False)
    base_url: str = "https://api.telegram.org"
    """Scheme, host and port only."""
    send_rate: float | None = 28.0
    """Messages a second over all chats; None for no limit."""
    send_rate_chat: float | None = 1.0
    """Messages a second to one chat, with bursts of 3; None for no limit, also in groups."""
