"""Messages to browsers whose owner said yes to notifications."""

import asyncio
import logging
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

from bot.adapters.sending_turns import NO_PLACE, PATIENCE, SendingTurns
from bot.adapters.webpush.message import encrypted, kept_for, payload
from bot.adapters.webpush.settings import PushSettings
from bot.adapters.webpush.subscription import NAME, PushSubscription, is_served, kept_subscription
from bot.adapters.webpush.vapid import VapidKey
from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
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
    import httpx

ANSWERS_WITHIN = 15.0  # seconds
MOST_WAITING = 24  # messages here at the same time: the others leave room for other channels
NO_SERVICE = timedelta(minutes=1)
BUSY = timedelta(seconds=2)
MISCONFIGURED = timedelta(minutes=10)  # after a refusal that is not about the browser
LONGEST_WAIT = timedelta(hours=6)  # that a service can ask for
_ENDED = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.FORBIDDEN})
"""Of a browser that let go, and of one that was shown another key than ours."""

log = logging.getLogger(__name__)


class PushChannel:
    """Implements `bot.services.ports.channel.Channel`. The id of an address is a `PushSubscription`."""

    name = NAME
    abilities = frozenset({Ability.PUSH})

    def __init__(self, settings: PushSettings, key: VapidKey, links: PersonalLinks, clock: Clock) -> None:
        self._settings = settings
        self._key = key
        self._links = links
        self._clock = clock
        self._turns = SendingTurns(1 / settings.rate if settings.rate else 0.0)
        self._here = 0
        self._opened: httpx.AsyncClient | None = None

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """Hands the message to the service of the browser."""
        subscription = kept_subscription(address)
        if subscription is None or not is_served(subscription, self._settings.services):
            return Refused("no service")
        turns, receiver, time = self._turns, subscription.origin, asyncio.get_running_loop().time
        patience = PATIENCE if self._here < MOST_WAITING else NO_PLACE
        wait = turns.wait(receiver, subscription.endpoint, time(), patience)
        if wait > patience:
            return NotReached(timedelta(seconds=wait) or BUSY, "rate" if wait else "busy")
        self._here += 1
        try:
            await asyncio.sleep(wait)
            if held := turns.still_held(receiver, subscription.endpoint, time()):
                return NotReached(timedelta(seconds=held), "rate")
            return await self._send(subscription, reply, silent, begin)
        finally:
            self._here -= 1

    async def close(self) -> None:
        """Let go of the connections."""
        if self._opened is not None:
            await self._opened.aclose()
            self._opened = None

    async def _send(
        self, subscription: PushSubscription, reply: Reply, silent: bool, begin: Begin
    ) -> Delivery:
        import httpx  # noqa: PLC0415 - not needed until somebody is written to

        now = self._clock.now()
        url = self._links.message(subscription.address, reply)
        try:
            body = encrypted(payload(reply, url, silent=silent), subscription)
        except ValueError:
            return Refused("no key")
        if not await begin():
            return NOT_BEGUN
        headers = {
            "authorization": self._key.authorization(subscription.origin, now),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(int(kept_for(reply, now).total_seconds())),
            "urgency": "low" if silent else "normal",
        }
        try:
            answer = await self._client().post(subscription.endpoint, content=body, headers=headers)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            return NotReached(NO_SERVICE, type(error).__name__)
        except (httpx.HTTPError, OSError) as error:
            return Unknown(type(error).__name__)
        return self._answered(subscription, answer, now)

    def _answered(self, subscription: PushSubscription, answer: "httpx.Response", now: datetime) -> Delivery:
        status, said = answer.status_code, f"http {answer.status_code}"
        if answer.is_success:
            return Delivered()
        if status in _ENDED:
            return Refused(said)
        asked = answer.headers.get("retry-after")
        if status == HTTPStatus.TOO_MANY_REQUESTS or (status == HTTPStatus.SERVICE_UNAVAILABLE and asked):
            wait = _retry_after(asked or "", now)
            receiver, at = subscription.origin, asyncio.get_running_loop().time()
            self._turns.hold(receiver, at, at + wait.total_seconds())
            self._turns.still_held(receiver, subscription.endpoint, at)
            return NotReached(wait, said)
        if answer.is_server_error:
            return Unknown(said)
        log.error("The push service %s takes no message from us: it answers %s", subscription.origin, status)
        return NotReached(MISCONFIGURED, said)

    def _client(self) -> "httpx.AsyncClient":
        import httpx  # noqa: PLC0415 - the same

        if self._opened is None:
            self._opened = httpx.AsyncClient(timeout=ANSWERS_WITHIN, follow_redirects=False)
        return self._opened


def _retry_after(asked: str, now: datetime) -> timedelta:
    """Seconds, or a date (RFC 9110, section 10.2.3); a minute when a service does not say."""
    if asked.strip().isdigit():
        wait = timedelta(seconds=min(int(asked), int(LONGEST_WAIT.total_seconds())))
    else:
        try:
            wait = parsedate_to_datetime(asked) - now
        except (ValueError, TypeError):
            return NO_SERVICE
    return min(max(wait, timedelta(seconds=1)), LONGEST_WAIT)
