"""What stands before every page: which hosts, which senders, how much and how fast; and the headers."""

import asyncio
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.adapters.web.settings import LOOPBACK, WebSettings

MOST_BYTES = 65_536  # of a body: a question of 4,096 characters, each written as percent signs, and the state
BODY_WITHIN = 10.0  # seconds in which a body has to arrive
HEALTH = "/healthz"
ANYWHERE = frozenset({"0.0.0.0", "::", ""})  # nosec B104  # to recognise it
_YEAR = 31_536_000  # seconds

Explain = Callable[[Request, int], Response]
"""The answer to a request that is refused with this status: 403, 408, 413, or 421 for a name not ours."""


class Guard:
    """Around the application: refuses what no page of ours sends, and makes every answer safe to show."""

    def __init__(
        self, app: ASGIApp, settings: WebSettings, explain: Explain, most_bytes: int = MOST_BYTES
    ) -> None:
        self._app = app
        self._explain = explain
        self._most_bytes = most_bytes
        self._hosts = _hosts(settings)
        self._public = urlsplit(settings.public_url or "").netloc.lower()
        self._headers = tuple(_headers(settings))
        self._secure = settings.secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or lets the application do it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sending = self._with_headers(scope, send)
        status = self._refusal(scope)
        if status is not None:
            await self._explain(Request(scope), status)(scope, receive, sending)
            return
        if scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, sending)
            return
        try:
            body = await asyncio.wait_for(_whole_body(receive, self._most_bytes), BODY_WITHIN)
        except (TimeoutError, ConnectionError):
            await self._cut_off(scope, receive, sending, 408)
            return
        if body is None:
            await self._cut_off(scope, receive, sending, 413)
            return
        await self._app(scope, _replayed(body, receive), sending)

    async def _cut_off(self, scope: Scope, receive: Receive, send: Send, status: int) -> None:
        """Without reading what is still to come."""
        answer = self._explain(Request(scope), status)
        answer.headers["connection"] = "close"
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> int | None:
        """The status by which it is refused; None when it is not."""
        headers = Headers(scope=scope)
        if self._hosts is not None and scope["path"] != HEALTH:
            host = _name_of(headers.get("host", ""))
            if host not in self._hosts:
                return 421
        if scope["method"] == "POST" and not self._from_here(headers):
            return 403
        return None

    def _from_here(self, headers: Headers) -> bool:
        """Whether a form was sent by a page of ours; a program that is no browser names no sender."""
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site in ("same-origin", "none")
        origin = headers.get("origin")
        if origin is None:
            return True
        return urlsplit(origin).netloc.lower() in {headers.get("host", "").lower(), self._public} - {""}

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [*message.get("headers", ()), *self._headers]
                if self._secure or scope.get("scheme") == "https":
                    own.append((b"strict-transport-security", b"max-age=%d" % _YEAR))
                message = {**message, "headers": own}
            await send(message)

        return sending


async def _whole_body(receive: Receive, most: int) -> bytes | None:
    """None when it is too large. Raises ConnectionError when the sender leaves."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionError
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _replayed(body: bytes, receive: Receive) -> Receive:
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return pending.pop() if pending else await receive()

    return replay


@lru_cache(maxsize=64)  # a host is the same at almost every request
def _name_of(host: str) -> str:
    """The name in a Host header, without port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _hosts(settings: WebSettings) -> frozenset[str] | None:
    """The names that people may ask for; None for every one: listening everywhere, without a public name."""
    if settings.host in ANYWHERE and settings.public_url is None:
        return None
    public = urlsplit(settings.public_url or "").hostname
    return frozenset({settings.host.lower(), *LOOPBACK, *([public.lower()] if public else [])})


def _headers(settings: WebSettings) -> Iterable[tuple[bytes, bytes]]:
    ancestors = " ".join(settings.frame_ancestors) or "'none'"
    policy = (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        f"frame-ancestors {ancestors}",
    )
    yield b"content-security-policy", "; ".join(policy).encode()
    yield b"x-content-type-options", b"nosniff"
    yield b"referrer-policy", b"same-origin"
    yield b"cross-origin-opener-policy", b"same-origin"
    yield b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    if not settings.frame_ancestors:
        yield b"x-frame-options", b"DENY"
