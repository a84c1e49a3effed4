"""Who we are to a push service (RFC 8292): a key of our own, that browsers were shown."""

import os
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

KEY_FILE = "vapid.pem"
VALID = timedelta(hours=12)  # of what we say to a service; at most a day is allowed
SAID_AGAIN = timedelta(hours=6)


class _Signer(Protocol):
    """What is used of `py_vapid.Vapid02`, which has no types."""

    @property
    def public_key(self) -> "EllipticCurvePublicKey": ...

    def sign(self, claims: Mapping[str, object]) -> Mapping[str, str]: ...


@dataclass(slots=True)
class VapidKey:
    """`file` holds the private key; it is made when it is not there, for the bot alone to read."""

    file: Path
    contact: str
    _key: _Signer | None = None
    _said: dict[str, tuple[datetime, str]] = field(default_factory=dict)

    @property
    def public(self) -> str:
        """The public key as browsers want it: base64url without padding."""
        from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415 - loads encryption
            Encoding,
            PublicFormat,
        )

        point = self._vapid().public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return urlsafe_b64encode(point).decode().rstrip("=")

    def authorization(self, origin: str, now: datetime) -> str:
        """The header for this service, signed anew every six hours."""
        said = self._said.get(origin)
        if said is None or now - said[0] >= SAID_AGAIN:
            claims = {"aud": origin, "exp": int((now + VALID).timestamp()), "sub": self.contact}
            said = (now, self._vapid().sign(claims)["Authorization"])
            self._said[origin] = said
        return said[1]

    def _vapid(self) -> _Signer:
        from py_vapid import Vapid02  # noqa: PLC0415 - loads encryption

        key = self._key
        if key is None:
            with suppress(FileExistsError):
                fresh = Vapid02()
                fresh.generate_keys()
                self.file.parent.mkdir(parents=True, exist_ok=True)
                number = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(number, "wb") as opened:
                    opened.write(fresh.private_pem())
            key = self._key = Vapid02.from_pem(self.file.read_bytes())
        return key
