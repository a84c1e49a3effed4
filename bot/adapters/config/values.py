"""One function for each shape of setting: text in, value out, or `Wrong` with the code of its sentence."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, in_order
from bot.domain.reminders.quiet_hours import QuietHours

_BASE_URL = re.compile(r"https?://[^/\s?#@]+")
_FLAGS = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
PACKAGED = Path("packaged")  # as a folder of knowledge: the copy inside the package
NOTHING = frozenset({"none", "geen"})


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


def mode(text: str) -> str:
    """polling."""
    if text == "webhook":
        raise Wrong("webhook", text)
    if text != "polling":
        raise Wrong("mode", text)
    return text


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
