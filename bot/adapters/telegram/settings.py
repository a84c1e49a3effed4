"""What an operator can set about Telegram."""

from dataclasses import dataclass, field

from bot.domain.dialogue.group_rights import GroupChanges


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSettings:
    """Checked settings; the defaults are those of `config.example.yaml`."""

    token: str = field(repr=False)
    base_url: str = "https://api.telegram.org"
    """Scheme, host and port only."""
    send_rate: float | None = 28.0
    """Messages a second over all chats; None for no limit."""
    group_changes: GroupChanges = GroupChanges.ADMINS
    """Who in a group may change its reminders and settings."""
    send_rate_chat: float | None = 1.0
    """Messages a second to one chat, with bursts of 3; None for no limit, also in groups."""
