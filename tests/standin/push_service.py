"""A push service on the loopback address, and browsers that read what it got with keys of their own."""

import asyncio
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


@dataclass(frozen=True, slots=True)
class Call:
    """One message as the service got it."""

    browser: str
    headers: dict[str, str]
    body: bytes
    at: float


@dataclass(slots=True)
class Browser:
    """Someone's browser: only it can read what is sent to it (RFC 8291, section 3.4)."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def point(self) -> bytes:
        """Its public key."""
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def subscription(self) -> str:
        """What `JSON.stringify` makes of its subscription."""
        keys = {"p256dh": unpadded(self.point), "auth": unpadded(self.secret)}
        return json.dumps({"endpoint": self.endpoint, "expirationTime": None, "keys": keys})

    def reads(self, body: bytes) -> dict[str, Any]:
        """The message, decrypted."""
        salt, length = body[:16], body[20]
        assert int.from_bytes(body[16:20]) >= len(body) - 21 - length, "one record"
        point, text = body[21 : 21 + length], body[21 + length :]
        sender = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
        shared = self.key.exchange(ec.ECDH(), sender)
        info = b"WebPush: info\0" + self.point + point
        secret = HKDF(SHA256(), 32, self.secret, info).derive(shared)
        content_key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(secret)
        nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(secret)
        padded = AESGCM(content_key).decrypt(nonce, text, None).rstrip(b"\0")
        assert padded[-1:] == b"\2", "the last record"
        message: dict[str, Any] = json.loads(padded[:-1])
        return message


@dataclass(slots=True)
class PushService:
    """What it answers, and what it got."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    refused: int = 0
    gone: set[str] = field(default_factory=set)
    """Browsers whose subscription ended."""
    status: int = 201
    headers: dict[str, str] = field(default_factory=dict)
    """Of every answer."""
    drops: bool = False
    """Whether the line goes dead after a message, before an answer."""

    def browser(self, name: str = "anna") -> Browser:
        """A browser that subscribed here."""
        return Browser(f"{self.url}/send/{name}")

    async def _took(self, request: web.Request) -> web.Response:
        browser = request.match_info["browser"]
        body = await request.read()
        if browser in self.gone:
            self.refused += 1
            return web.Response(status=410)
        if self.status != 201:
            self.refused += 1
            return web.Response(status=self.status, headers=self.headers)
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.calls.append(Call(browser, headers, body, asyncio.get_running_loop().time()))
        if self.drops and request.transport is not None:
            request.transport.close()
        return web.Response(status=201)


@asynccontextmanager
async def push_service() -> AsyncIterator[PushService]:
    """Open while the context is."""
    service, application = PushService(), web.Application()
    application.router.add_post("/send/{browser}", service._took)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield service
    finally:
        await runner.cleanup()


def unpadded(content: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(content).decode().rstrip("=")


def claims_of(authorization: str) -> dict[str, Any]:
    """What a VAPID header says, its signature checked with the key that it names (RFC 8292)."""
    scheme, _, rest = authorization.partition(" ")
    assert scheme == "vapid"
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    signed, _, signature = parts["t"].rpartition(".")
    raw = _padded(signature)
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _padded(parts["k"]))
    pair = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    key.verify(pair, signed.encode(), ec.ECDSA(SHA256()))
    claims: dict[str, Any] = json.loads(_padded(signed.partition(".")[2]))
    return claims | {"key": parts["k"]}


def _padded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
