"""What an e-mail address looks like."""

import re

LONGEST = 254  # characters (RFC 5321)
_MAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.ASCII
)


def mail_address(text: str) -> str | None:
    """The address as it is kept: the name as typed, the domain in small letters. None: it is none."""
    name, at, domain = text.strip().removeprefix("mailto:").rpartition("@")
    found = f"{name}{at}{domain.lower().rstrip('.')}"
    if len(found) > LONGEST or not _MAIL.fullmatch(found) or ".." in found or found.startswith("."):
        return None
    return found
