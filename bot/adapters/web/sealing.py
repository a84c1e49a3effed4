"""What a page carries for the server alone: nobody else can read it, change it or make it up."""

import os
import zlib
from base64 import urlsafe_b64encode
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken

KEPT = timedelta(minutes=30)  # as long as dialogue state counts in every channel
LONGEST = 12_000  # characters; a longer token was not made here
MOST_UNPACKED = 64_000  # bytes
KEY_FILE = "web.key"


class Seal:
    """Turns bytes into a token of URL characters and back. `key` is any bytes."""

    def __init__(self, key: bytes) -> None:
        self._fernet = Fernet(urlsafe_b64encode(sha256(key).digest()))

    def close(self, content: bytes, now: datetime) -> str:
        """A token that can be opened for a while from `now` (aware)."""
        packed = zlib.compress(content, 9)
        return self._fernet.encrypt_at_time(packed, int(now.timestamp())).decode().rstrip("=")

    def open(self, token: str, now: datetime, kept: timedelta = KEPT) -> bytes | None:
        """What was closed at most `kept` ago; None for one that is too old, changed, or not of this key."""
        if not token or len(token) > LONGEST or not token.isascii():
            return None
        padded = token + "=" * (-len(token) % 4)
        try:
            packed = self._fernet.decrypt_at_time(padded, int(kept.total_seconds()), int(now.timestamp()))
            unpacking = zlib.decompressobj()
            content = unpacking.decompress(packed, MOST_UNPACKED)
        except (InvalidToken, ValueError, zlib.error):
            return None
        return content if unpacking.eof else None


def kept_key(folder: Path) -> bytes:
    """The key in `folder`, made when it is not there: pages stay good over a restart.

    Where it can be neither read nor written, a new one that lasts as long as this process.
    """
    file = folder / KEY_FILE
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(number, "wb") as fresh:
                fresh.write(os.urandom(32))
        if len(kept := file.read_bytes()) >= 32:
            return kept
    return os.urandom(32)
