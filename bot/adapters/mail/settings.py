"""What the operator decides about mail."""

from dataclasses import dataclass, field
from enum import StrEnum


class Security(StrEnum):
    """How the connection to the mail server is kept from others."""

    STARTTLS = "starttls"
    """Begun in the open, then encrypted or not used at all."""
    TLS = "tls"
    """Encrypted from the first byte."""
    NONE = "none"
    """In the open: for a server on this machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """Read once, at start."""

    host: str
    port: int
    security: Security
    sender: str
    """The address that messages come from, and that refused ones go back to."""
    user: str = ""
    """Empty: nobody logs in."""
    password: str = field(default="", repr=False)
    rate: float | None = 60.0
    """Messages a minute; None means no limit."""
