"""From a reply to what a browser is sent: a few words and an address, encrypted for that browser alone."""

import json
from datetime import datetime, timedelta

from bot.adapters.webpush.subscription import PushSubscription, decoded
from bot.domain.dialogue.plain_text import written_block
from bot.domain.dialogue.reply import Block, Listing, Moment, Reply

MOST_BYTES = 3_900  # of the words and the address: services take 4,096 with encryption around them
KEPT_AT_MOST = timedelta(days=1)  # by the service, for a browser that is closed
KEPT_AT_LEAST = timedelta(minutes=1)


def payload(reply: Reply, url: str, *, silent: bool) -> bytes:
    """JSON for the service worker: `title`, `body`, `url`, `lang`, `silent`. Words too many end in `…`."""
    title, *rest = (written_block(block) for block in reply.blocks) if reply.blocks else ("",)
    body = "\n\n".join(rest)
    while True:
        content = json.dumps(
            {"title": title, "body": body, "url": url, "lang": reply.language.value, "silent": silent},
            ensure_ascii=False,
            separators=(",", ":"),
        ).encode()
        over = len(content) - MOST_BYTES
        if over <= 0 or len(body) < 2:
            return content
        body = body[: max(1, len(body) - over // 4 - 2)].rstrip() + "…"


def kept_for(reply: Reply, now: datetime) -> timedelta:
    """How long a service keeps it for a browser that is closed: until what it is about begins."""
    coming = [at for block in reply.blocks for at in _moments(block) if at > now]
    left = max(coming) - now if coming else KEPT_AT_MOST
    return min(max(left, KEPT_AT_LEAST), KEPT_AT_MOST)


def encrypted(content: bytes, subscription: PushSubscription) -> bytes:
    """The body of the call (RFC 8188, RFC 8291): only the browser of this subscription can read it.

    Raises ValueError for keys that are none.
    """
    import http_ece  # noqa: PLC0415 - loads encryption
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - the same

    body: bytes = http_ece.encrypt(
        content,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=decoded(subscription.p256dh),
        auth_secret=decoded(subscription.auth),
        version="aes128gcm",
    )
    return body


def _moments(block: Block) -> list[datetime]:
    rows = block.items if isinstance(block, Listing) else (block.spans,)
    return [span.at for row in rows for span in row if isinstance(span, Moment)]
