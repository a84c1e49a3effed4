"""Messages to people who confirmed an e-mail address."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.adapters.mail.message import Footer, LabelledLink, email_message
from bot.adapters.mail.settings import MailSettings, Security
from bot.adapters.sending_turns import NO_PLACE, PATIENCE, SendingTurns
from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.texts import Texts
from bot.services.ports.channel import (
    NOT_BEGUN,
    Ability,
    Begin,
    Delivered,
    Delivery,
    NotReached,
    PersonalLinks,
    Refused,
    Unknown,
    at_once,
)
from bot.services.ports.clock import Clock

if TYPE_CHECKING:
    from aiosmtplib import SMTP

NAME = "mail"
ANSWERS_WITHIN = 20.0  # seconds for each step of the conversation with the server
AT_ONCE = 4  # connections
MOST_WAITING = 12  # messages here at the same time: the others leave room for other channels
NO_SERVER = timedelta(minutes=1)  # before another try when there was no connection
LATER = timedelta(minutes=3)  # after a 4xx: long enough for a server that tests who comes back
BUSY = timedelta(seconds=5)
MISCONFIGURED = timedelta(minutes=10)  # after a refusal that is not about the receiver
_REFUSED = 500

log = logging.getLogger(__name__)


class MailChannel:
    """Implements `bot.services.ports.channel.Channel`. The id of an address is an e-mail address.

    `texts` gives the sentences of this moment; `links` makes the links in a message.
    """

    name = NAME
    abilities = frozenset({Ability.PUSH, Ability.FILES, Ability.ENCLOSURES})

    def __init__(
        self, settings: MailSettings, texts: Callable[[], Texts], links: PersonalLinks, clock: Clock
    ) -> None:
        self._settings = settings
        self._texts = texts
        self._links = links
        self._clock = clock
        self._turns = SendingTurns(60 / settings.rate if settings.rate else 0.0)
        self._connections = asyncio.Semaphore(AT_ONCE)
        self._here = 0

    async def deliver(
        self,
        address: Address,
        reply: Reply,
        *,
        silent: bool = False,  # noqa: ARG002 - mail makes no sound of its own
        begin: Begin = at_once,
    ) -> Delivery:
        """Hands the message to the mail server."""
        patience = PATIENCE if self._here < MOST_WAITING else NO_PLACE
        now = asyncio.get_running_loop().time()
        wait = self._turns.wait(self._settings.host, address.id, now, patience)
        if wait > patience:
            return NotReached(timedelta(seconds=wait) or BUSY, "rate" if wait else "busy")
        self._here += 1
        try:
            await asyncio.sleep(wait)
            async with self._connections:
                return await self._send(address.id, self._written(address, reply), begin)
        finally:
            self._here -= 1

    async def _send(self, to: str, message: bytes, begin: Begin) -> Delivery:
        from aiosmtplib.errors import SMTPException, SMTPResponseException  # noqa: PLC0415 - the same

        smtp = self._connection()
        try:
            failed = await self._addressed(smtp, to)
            if failed is not None:
                return failed
            if not await begin():
                return NOT_BEGUN
            await smtp.data(message)
        except SMTPResponseException as error:
            return _answered(error.code)
        except (SMTPException, OSError) as error:
            return Unknown(type(error).__name__)
        finally:
            smtp.close()
        return Delivered()

    async def _addressed(self, smtp: "SMTP", to: str) -> Delivery | None:
        """Everything before the message itself; what became of it when it went no further."""
        from aiosmtplib.errors import SMTPException, SMTPRecipientRefused, SMTPResponseException  # noqa: PLC0415

        try:
            await smtp.connect()
            if self._settings.user:
                await smtp.login(self._settings.user, self._settings.password)
            await smtp.mail(self._settings.sender)
            await smtp.rcpt(to)
        except SMTPRecipientRefused as error:
            return _answered(error.code)
        except SMTPResponseException as error:
            log.error("The mail server takes no messages from us: it answers %s", error.code)
            return NotReached(MISCONFIGURED, f"smtp {error.code}")
        except (SMTPException, OSError, ValueError) as error:
            log.warning("The mail server was not reached: %s", type(error).__name__)
            return NotReached(NO_SERVER, type(error).__name__)
        return None

    def _connection(self) -> "SMTP":
        from aiosmtplib import SMTP  # noqa: PLC0415 - not needed until somebody is written to

        settings = self._settings
        return SMTP(
            hostname=settings.host,
            port=settings.port,
            timeout=ANSWERS_WITHIN,
            use_tls=settings.security is Security.TLS,
            start_tls=settings.security is Security.STARTTLS,
        )

    def _written(self, address: Address, reply: Reply) -> bytes:
        language, texts = reply.language, self._texts()
        stop = self._links.stop(address, language)
        footer = Footer(
            texts.say("mail_waarom", language),
            (
                LabelledLink(texts.say("knop_mijn_gegevens", language), self._links.mine(address, language)),
                LabelledLink(texts.say("mail_stop", language), stop),
            ),
            stop,
        )
        links = [LabelledLink(one.label, self._links.choice(address, one, language)) for one in reply.choices]
        return email_message(
            reply, links, footer, sender=self._settings.sender, to=address.id, now=self._clock.now()
        )


def _answered(code: int) -> Delivery:
    """What a refusal of the receiver or of the message means."""
    return Refused(f"smtp {code}") if code >= _REFUSED else NotReached(LATER, f"smtp {code}")
