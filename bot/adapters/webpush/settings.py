"""What the operator decides about notifications."""

from dataclasses import dataclass

SERVICES = (
    "https://fcm.googleapis.com",
    "https://updates.push.services.mozilla.com",
    "https://*.push.apple.com",
    "https://*.notify.windows.com",
)
"""The services of the browsers that there are: nothing else is ever called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PushSettings:
    """Read once, at start."""

    services: tuple[str, ...] = SERVICES
    """Scheme, host and perhaps port; `*.` stands for one or more names."""
    contact: str
    """Whom a service can ask about our messages: `mailto:…` or `https://…`."""
    rate: float | None = 20.0
    """Messages a second to one service; None means no limit."""
