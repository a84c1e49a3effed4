"""One function for each shape of setting: text in, value out, or `Wrong` with the code of its sentence."""

import re
from ipaddress import ip_network
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters.config.config import LogFormat
from bot.adapters.mail_address import mail_address
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, in_order
from bot.domain.reminders.quiet_hours import QuietHours

_BASE_URL = re.compile(r"https?://[^/\s?#@]+")
_FOLDER_URL = re.compile(r"https?://[^/\s?#@]+(?:/[^\s?#]*)?")
_HOST = re.compile(r"[\w.:-]+", re.ASCII)
_ANCESTOR = re.compile(r"https?://(?:\*\.)?[\w.:-]+", re.ASCII)  # goes into a header as it is
_BOT_NAME = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{4,31})")
_FLAGS = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
PACKAGED = Path("packaged")  # as a folder of knowledge: the copy inside the package
NOTHING = frozenset({"none", "geen"})
LONGEST_REASON = 300  # characters of why a channel is closed


class Wrong(ValueError):  # noqa: N818 - a value that is not right, told to a person
    """`code` names the sentence in bot/messages/sentences/config.py; `value` is what stood there."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__(code)
        self.code = code
        self.value = value


def language(text: str) -> Language:
    """nl or en."""
    try:
        return Language(text.lower())
    except ValueError:
        raise Wrong("language", text) from None


def zone(text: str) -> str:
    """A name that the time zone database knows."""
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise Wrong("zone", text) from None


def flag(text: str) -> bool:
    """true or false, in Dutch too."""
    try:
        return _FLAGS[text.lower()]
    except KeyError:
        raise Wrong("flag", text) from None


def base_url(text: str) -> str:
    """Scheme, host and port, without a slash at the end."""
    bare = text.rstrip("/")
    if not _BASE_URL.fullmatch(bare):
        raise Wrong("url", text)
    return bare


def folder_url(text: str) -> str:
    """The address of a folder on the web, without a slash at the end."""
    bare = text.rstrip("/")
    if not _FOLDER_URL.fullmatch(bare):
        raise Wrong("folder_url", text)
    return bare


def store(text: str) -> str:
    """The address of a database. What is wrong is told without it: there may be a password in it."""
    if not text.startswith(("sqlite:///", "postgresql://", "postgres://")):
        raise Wrong("store", text.partition("://")[0][:20])
    return text


def bot_name(text: str) -> str:
    """The name of a bot in Telegram, without @."""
    found = _BOT_NAME.fullmatch(text)
    if found is None:
        raise Wrong("bot_name", text)
    return found[1]


def mode(text: str) -> str:
    """polling."""
    if text == "webhook":
        raise Wrong("webhook", text)
    if text != "polling":
        raise Wrong("mode", text)
    return text


def group_changes(text: str) -> GroupChanges:
    """admins or everyone."""
    try:
        return GroupChanges(text.lower())
    except ValueError:
        raise Wrong("group_changes", text) from None


def admins(texts: tuple[str, ...]) -> frozenset[int]:
    """Numeric ids."""
    for text in texts:
        if not re.fullmatch(r"[0-9]{1,16}", text):
            raise Wrong("admin", text)
    return frozenset(int(text) for text in texts)


def rate(text: str) -> float | None:
    """A number above 0; None for no limit."""
    if text.lower() in NOTHING:
        return None
    try:
        number = float(text)
    except ValueError:
        raise Wrong("rate", text) from None
    if not 0 < number < 1_000_000:
        raise Wrong("rate", text)
    return number


def count(text: str) -> int | None:
    """A whole number above 0; None for no limit."""
    if text.lower() in NOTHING:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,6}", text):
        raise Wrong("rate", text)
    return int(text)


def log_format(text: str) -> LogFormat:
    """text or json."""
    try:
        return LogFormat(text.lower())
    except ValueError:
        raise Wrong("log_format", text) from None


def whole(text: str) -> int:
    """A whole number above 0, at most 9,999."""
    if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        raise Wrong("whole", text)
    return int(text)


def port(text: str) -> int | None:
    """A port that every program may use; None for no port."""
    if text.lower() in NOTHING:
        return None
    if not re.fullmatch(r"[0-9]{4,5}", text) or not 1024 <= int(text) <= 65_535:
        raise Wrong("port", text)
    return int(text)


def share(text: str) -> float:
    """A number from 0 to 1."""
    try:
        number = float(text)
    except ValueError:
        raise Wrong("share", text) from None
    if not 0 <= number <= 1:
        raise Wrong("share", text)
    return number


def folders(texts: tuple[str, ...]) -> tuple[Path, ...]:
    """The folders as written, each once."""
    found = tuple(Path(text) for text in texts)
    for number, folder in enumerate(found):
        if not texts[number].strip():
            raise Wrong("folder_empty", "")
        if folder in found[:number]:
            raise Wrong("folder_twice", texts[number])
    if not found:
        raise Wrong("folder_empty", "")
    return found


def calendars(texts: tuple[str, ...]) -> tuple[Path, ...]:
    """Files and folders as written, each once; an empty list is none. An address is none of these."""
    found = tuple(Path(text.strip()) for text in texts)
    for number, path in enumerate(found):
        if not texts[number].strip():
            raise Wrong("calendar_empty", "")
        if "://" in texts[number]:
            raise Wrong("calendar_address", texts[number])
        if path in found[:number]:
            raise Wrong("calendar_twice", texts[number])
    return found


def listening(text: str) -> tuple[str, int] | None:
    """Host and port, as 127.0.0.1:8080 or [::1]:8080; None for no page."""
    if text.lower() in NOTHING:
        return None
    host, colon, port = text.rpartition(":")
    bare = host.removeprefix("[").removesuffix("]")
    if not colon or not _HOST.fullmatch(bare) or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65_535:
        raise Wrong("listening", text)
    return bare, int(port)


def mail_server(text: str) -> tuple[str, int] | None:
    """Host and port, as smtp.example.org:587; None for no mail."""
    return None if text.lower() in NOTHING else listening(text)


def sender(text: str) -> str:
    """An e-mail address."""
    found = mail_address(text)
    if found is None:
        raise Wrong("mail_address", text)
    return found


def mail_security(text: str) -> str:
    """starttls, tls or none."""
    if text.lower() not in {"starttls", "tls", "none"}:
        raise Wrong("mail_security", text)
    return text.lower()


def push_services(texts: tuple[str, ...]) -> tuple[str, ...] | None:
    """Services of browsers; `usual` alone means the ones there are, none means no notifications."""
    return None if texts == ("usual",) else tuple(map(_site, texts))


def origins(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Sites: scheme, host and perhaps port, or * for every site."""
    return tuple(text if text == "*" else base_url(text) for text in texts)


def ancestors(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Sites that may show the page inside theirs; "self" is its own."""
    return tuple("'self'" if text.strip("'") == "self" else _site(text) for text in texts)


def _site(text: str) -> str:
    bare = base_url(text)
    if not _ANCESTOR.fullmatch(bare):
        raise Wrong("url", text)
    return bare


def proxies(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Addresses or networks of addresses."""
    for text in texts:
        try:
            ip_network(text, strict=False)
        except ValueError:
            raise Wrong("proxy", text) from None
    return texts


def lead_times(texts: tuple[str, ...]) -> tuple[LeadTime, ...]:
    """The longest first, each once."""
    found = []
    for text in texts:
        try:
            found.append(LeadTime.parse(text))
        except ValueError:
            raise Wrong("lead_time", text) from None
    if not found:
        raise Wrong("lead_time", "")
    return in_order(found)


def quiet_hours(text: str) -> str:
    """The hours as written, or `none`; the zone is another setting."""
    try:
        QuietHours.parse(text, "UTC")
    except ValueError:
        raise Wrong("quiet_hours", text) from None
    return text


def reason(text: str) -> str:
    """One sentence for people, on one line."""
    words = " ".join(text.split())
    if len(words) > LONGEST_REASON:
        raise Wrong("reason_long", f"{words[:40]}…")
    return words
