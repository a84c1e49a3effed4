"""Where one browser can be reached, as the browser says it and as it is kept."""

import json
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.adapters.webpush.vapid import VapidKey
from bot.domain.address import Address

NAME = "push"
LONGEST = 1_000  # characters of an address that a service gives
_KEY, _SECRET = 65, 16  # bytes: a point of P-256, and the secret of RFC 8291
_URL = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class PushSubscription:
    """An address at a push service, with the keys that only that browser can read by."""

    endpoint: str
    p256dh: str
    """The public key of the browser: base64url without padding."""
    auth: str
    """The secret that browser and bot share: the same."""

    @property
    def origin(self) -> str:
        """Scheme and host of the service."""
        parts = urlsplit(self.endpoint)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def address(self) -> Address:
        """As a person is kept."""
        return Address(NAME, f"{self.endpoint} {self.p256dh} {self.auth}")


def kept_subscription(address: Address) -> PushSubscription | None:
    """What an address holds; None when it is none of these."""
    parts = address.id.split(" ")
    return _checked(*parts) if len(parts) == 3 else None


def decoded(text: str) -> bytes:
    """Base64url, with or without padding. Raises ValueError."""
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


class PushSubscribing:
    """What a page needs to begin: the key to show to the browser, and what comes back."""

    def __init__(self, key: VapidKey, services: tuple[str, ...]) -> None:
        self._key = key
        self._services = services

    @property
    def public_key(self) -> str:
        """The `applicationServerKey` of the Push API."""
        return self._key.public

    def address(self, subscription: str) -> Address | None:
        """The address in what `PushSubscription.toJSON` gives; None for anything else."""
        try:
            said = json.loads(subscription)
            found = _checked(said["endpoint"], said["keys"]["p256dh"], said["keys"]["auth"])
        except (ValueError, KeyError, TypeError):
            return None
        return found.address if found is not None and is_served(found, self._services) else None


def is_served(subscription: PushSubscription, services: tuple[str, ...]) -> bool:
    """Whether it is at a service that may be called: nobody can make the bot call another machine."""
    origin = subscription.origin.lower()
    for service in services:
        scheme, _, host = service.lower().partition("://")
        if origin == service.lower():
            return True
        if host.startswith("*.") and origin.startswith(f"{scheme}://") and origin.endswith(host[1:]):
            return ":" not in origin.partition("://")[2]
    return False


def _checked(endpoint: object, p256dh: object, auth: object) -> PushSubscription | None:
    if not (isinstance(endpoint, str) and isinstance(p256dh, str) and isinstance(auth, str)):
        return None
    parts = urlsplit(endpoint)
    if len(endpoint) > LONGEST or not _URL.fullmatch(endpoint) or "@" in parts.netloc or "\\" in endpoint:
        return None
    try:
        sizes = len(decoded(p256dh)), len(decoded(auth))
    except ValueError:
        return None
    if sizes != (_KEY, _SECRET) or not (p256dh + auth).isascii():
        return None
    return PushSubscription(endpoint, p256dh.rstrip("="), auth.rstrip("="))
