"""The settings as checked values. Their meaning, unit and default stand in config.example.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.language import Language
from bot.domain.reminders.lead_time import DEFAULT_LEAD_TIMES, LeadTime
from bot.domain.reminders.quiet_hours import QuietHours


class LogFormat(StrEnum):
    """How the log is written."""

    TEXT = "text"
    JSON = "json"


DEFAULT_QUIET_HOURS = "22:00-07:30"
CLOSABLE = ("telegram", "web")
"""The channels that can be turned off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Every setting. Paths are absolute."""

    language: Language = Language.NL
    timezone: str = "Europe/Amsterdam"
    knowledge: tuple[Path, ...] = ()
    """The folders from the base up; none: ./knowledge, else the packaged copy."""
    calendars: tuple[Path, ...] = ()
    """Calendar files of others, and folders with them, whose events are shown too."""
    feed_url: str | None = None
    """Where the files of `feed` are offered: the address of the folder, without a slash at the end."""
    state: Path
    file: Path | None = None
    """Where these settings stand; None: there is no file."""
    store: str = field(default="", repr=False)
    """`sqlite:///…` or `postgresql://…`, perhaps with a password; empty: a file in `state`."""
    organisation: str = ""
    contact: str = ""
    reload: bool = True
    base_url: str = "https://api.telegram.org"
    bot_name: str | None = None
    """Of the bot in Telegram, without @; None: as Telegram says once the bot is connected."""
    group_changes: GroupChanges = GroupChanges.ADMINS
    admins: frozenset[int] = frozenset()
    send_rate: float | None = 28.0
    send_rate_chat: float | None = 1.0
    per_person: int | None = 30
    per_network: int | None = 300
    web_address: tuple[str, int] | None = ("127.0.0.1", 8080)
    """Host and port; None: no page."""
    web_public_url: str | None = None
    web_frame_ancestors: tuple[str, ...] = ()
    web_theme: Path | None = None
    web_proxies: tuple[str, ...] = ()
    web_cors_origins: tuple[str, ...] = ()
    closed_telegram: str = ""
    """Why nobody is answered there now, as people read it; empty: everybody is."""
    closed_web: str = ""
    mail_server: tuple[str, int] | None = None
    """Host and port; None: no mail is sent."""
    mail_security: str = ""
    """starttls, tls or none; empty follows the port."""
    mail_from: str = ""
    mail_user: str = ""
    mail_rate: float | None = 60.0
    push_services: tuple[str, ...] | None = None
    """Of browsers, that may be called; None: the usual ones, empty: no notifications."""
    push_rate: float | None = 20.0
    metrics_port: int | None = None
    """On this machine alone; None: no port."""
    feedback: bool = True
    unanswered: bool = False
    sure: float = 0.7
    offer: float = 0.12
    margin: float = 0.1
    meaning: bool = True
    """Whether sentence vectors are used where the package for them is installed."""
    lead_times: tuple[LeadTime, ...] = DEFAULT_LEAD_TIMES
    quiet_hours: QuietHours | None = None
    ask_admin_above: int | None = 50
    log_format: LogFormat = LogFormat.TEXT
    privacy_contact: str = ""
    """Whom to ask about privacy; empty: `contact`."""
    privacy_months_without_contact: int = 12
    privacy_days_after_block: int = 30
    privacy_backup_days: int = 14

    @property
    def closed(self) -> Mapping[str, str]:
        """By channel, why it is closed."""
        reasons = {"telegram": self.closed_telegram, "web": self.closed_web}
        return {channel: reason for channel, reason in reasons.items() if reason}
