"""What the operator decided: the configuration file, the environment, and each part's share of it."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import bot
from bot.adapters.config.config import Config, LogFormat
from bot.adapters.config.reader import read_config
from bot.adapters.config.values import PACKAGED
from bot.adapters.mail.settings import MailSettings, Security
from bot.adapters.monitoring.json_log import write_json
from bot.adapters.public_addresses import PublicAddresses
from bot.adapters.telegram.chat_thread import CHANNEL
from bot.adapters.terminal.channel import PERSON
from bot.adapters.web.paths import follow_path
from bot.adapters.webpush.settings import SERVICES, PushSettings
from bot.domain.address import Address
from bot.domain.entry_address import AddressesOf
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.domain.retention import RetentionPeriods
from bot.domain.usage.settings import CountingSettings
from bot.messages.tools import say, tool_language
from bot.runtime.failures import CannotStartError
from bot.services.calendar.feeds import feed_name
from bot.services.knowledge_snapshot import ConversationSettings

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_SECURITY = {465: "tls"}  # of other ports: starttls
_PACKAGE = Path(bot.__file__).parent
_IN_WHEEL, _IN_CHECKOUT = _PACKAGE / "packaged_knowledge", _PACKAGE.parent / "knowledge"
PACKAGED_KNOWLEDGE = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


@dataclass(frozen=True, slots=True)
class ApplicationSettings:
    """What the operator decided, each part's share of it. Times of the whole are in `conversation.zone`."""

    conversation: ConversationSettings = field(default_factory=ConversationSettings)
    reminders: ReminderSettings = field(default_factory=ReminderSettings)
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    send_rate: float | None = None
    """Messages a second over all; None: no limit, and so no head start of waves."""


def load_config(file: Path | None) -> Config:
    """The settings. Raises CannotStartError with every mistake."""
    reading = read_config(file, tool_language())
    if reading.config is None:
        raise CannotStartError(problems=reading.problems)
    if reading.config.log_format is LogFormat.JSON:
        write_json()
    return reading.config


def knowledge_paths(config: Config) -> tuple[Path, ...]:
    """The folders of the setting from the base up, else ./knowledge, else the packaged copy.

    One that the setting names need not be there.
    """
    usual = Path("knowledge") if Path("knowledge").is_dir() else PACKAGED_KNOWLEDGE
    return tuple(PACKAGED_KNOWLEDGE if one == PACKAGED else one for one in config.knowledge) or (usual,)


def knowledge_layers(config: Config) -> tuple[Path, ...]:
    """The same folders. Raises CannotStartError when one is not there."""
    layers = knowledge_paths(config)
    for folder in layers:
        if not folder.is_dir():
            raise CannotStartError(say("knowledge_missing", folder=str(folder)))
    return layers


def resolved(config: Config) -> Config:
    """The same with the knowledge folders as they are found now: a running bot looks nowhere else later."""
    return replace(config, knowledge=knowledge_layers(config))


def read_token() -> str | None:
    """The token from TELEGRAM_BOT_TOKEN or the file that TELEGRAM_BOT_TOKEN_FILE names; None without either.

    Raises CannotStartError when that file cannot be read.
    """
    return _secret("TELEGRAM_BOT_TOKEN")


def _secret(name: str) -> str | None:
    if value := os.environ.get(name, "").strip():
        return value
    file = os.environ.get(f"{name}_FILE")
    if not file:
        return None
    try:
        return Path(file).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        raise CannotStartError(say("secret_file_unreadable", file=file, name=f"{name}_FILE")) from None


def mail_settings(config: Config) -> MailSettings | None:
    """The part of the settings that mail needs; None when no mail is sent.

    The password is MAIL_PASSWORD, or stands in the file that MAIL_PASSWORD_FILE names. Raises
    CannotStartError when that cannot be read, or would be sent in the open.
    """
    if config.mail_server is None:
        return None
    host, port = config.mail_server
    security = Security(config.mail_security or _SECURITY.get(port, "starttls"))
    if security is Security.NONE and config.mail_user and host not in LOOPBACK:
        raise CannotStartError(say("mail_in_the_open"))
    return MailSettings(
        host=host,
        port=port,
        security=security,
        sender=config.mail_from,
        user=config.mail_user,
        password=_secret("MAIL_PASSWORD") or "",
        rate=config.mail_rate,
    )


def push_settings(config: Config) -> PushSettings | None:
    """The part of the settings that notifications need; None when none are sent.

    Browsers allow them only on a page over TLS, or on this machine.
    """
    url = config.web_public_url
    services = SERVICES if config.push_services is None else config.push_services
    if url is None or not services or not (url.startswith("https://") or urlsplit(url).hostname in LOOPBACK):
        return None
    contact = f"mailto:{config.mail_from}" if config.mail_from else url
    return PushSettings(
        services=services,
        contact=contact if contact.startswith(("mailto:", "https:")) else "https://localhost",
        rate=config.push_rate,
    )


def conversation_settings(config: Config, addresses: AddressesOf | None = None) -> ConversationSettings:
    """The part of the settings that the conversation needs; without `addresses` those that are set."""
    return ConversationSettings(
        language=config.language,
        zone=ZoneInfo(config.timezone),
        organisation=config.organisation or None,
        contact=config.contact or None,
        per_person=config.per_person,
        group_changes=config.group_changes,
        counting=CountingSettings(config.feedback, config.unanswered),
        addresses=addresses or PublicAddresses(config).of,
        privacy_contact=config.privacy_contact or None,
        retention=RetentionPeriods(
            config.privacy_months_without_contact,
            config.privacy_days_after_block,
            config.privacy_backup_days,
        ),
        whole_agenda=_whole_agenda(config),
    )


def _whole_agenda(config: Config) -> Bilingual[str] | None:
    """The files of `feed` where the operator offers them, else what the page offers."""
    if config.feed_url:
        files = {language: f"{config.feed_url}/{feed_name(language)}" for language in Language}
        return Bilingual(files[Language.NL], files[Language.EN])
    if config.web_address is None or not config.web_public_url:
        return None
    pages = {language: config.web_public_url + follow_path(EVERYTHING, language) for language in Language}
    return Bilingual(pages[Language.NL], pages[Language.EN])


def reminder_settings(config: Config) -> ReminderSettings:
    """The part of the settings that reminders need."""
    return ReminderSettings(config.lead_times, config.quiet_hours, config.timezone)


def notice_settings(config: Config) -> NoticeSettings:
    """The part of the settings that notices of change need."""
    admins = tuple(Address(CHANNEL, str(admin)) for admin in sorted(config.admins))
    return NoticeSettings(config.quiet_hours, config.ask_admin_above, admins, (PERSON,))


def application_settings(config: Config, addresses: AddressesOf | None = None) -> ApplicationSettings:
    """What the whole application needs of the settings; without `addresses` those that are set."""
    return ApplicationSettings(
        conversation_settings(config, addresses),
        reminder_settings(config),
        notice_settings(config),
        config.send_rate,
    )
