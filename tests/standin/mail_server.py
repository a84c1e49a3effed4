"""A mail server on the loopback address that keeps what it gets, or refuses it as it is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True, slots=True)
class Received:
    """A message that was taken."""

    sender: str
    to: str
    message: EmailMessage
    raw: bytes

    @property
    def text(self) -> str:
        """The plain text."""
        part = self.message.get_body(("plain",))
        assert part is not None
        return str(part.get_content()).replace("\r\n", "\n")

    @property
    def html(self) -> str:
        """The HTML."""
        part = self.message.get_body(("html",))
        assert part is not None
        return str(part.get_content())

    def link(self, label: str) -> str:
        """Where these words lead: they stand on the line above, or before it."""
        lines = self.text.splitlines()
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            if line == f"{label}:":
                return after
            if line.startswith(f"{label}: "):
                return line.removeprefix(f"{label}: ")
        raise AssertionError(f"no link {label!r} in {self.text}")


@dataclass(slots=True)
class MailServer:
    """What it does, and what it got."""

    port: int = 0
    inbox: list[Received] = field(default_factory=list)
    receiver_answers: dict[str, str] = field(default_factory=dict)
    """By address: what is said to it instead of yes."""
    message_answer: str = "250 kept"
    drops: bool = False
    """Whether the line goes dead when the message is taken in, before that is said."""
    tries: int = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Takes the receiver, or says what it was told to."""
        self.tries += 1
        said = self.receiver_answers.get(address)
        if said is None and "@" not in address:
            said = "550 5.1.1 nobody"
        if said is None:
            envelope.rcpt_tos.append(address)
        return said or "250 yes"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keeps the message, or says what it was told to."""
        content = envelope.original_content or b""
        if self.message_answer.startswith("2"):
            message = message_from_bytes(content, policy=default)
            received = Received(envelope.mail_from or "", envelope.rcpt_tos[0], message, content)
            self.inbox.append(received)
        if self.drops and isinstance(server.transport, asyncio.WriteTransport):
            server.transport.abort()
        return self.message_answer

    async def gets(self, words: str) -> Received:
        """Waits until a message holds `words`."""
        async with asyncio.timeout(10):
            while True:
                for one in reversed(self.inbox):
                    if words in one.text:
                        return one
                await asyncio.sleep(0.01)


@asynccontextmanager
async def mail_server() -> AsyncIterator[MailServer]:
    """Open while the context is."""
    handler, loop = MailServer(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler, loop=loop), "127.0.0.1", 0)
    handler.port = server.sockets[0].getsockname()[1]
    try:
        yield handler
    finally:
        server.close()
        await server.wait_closed()
