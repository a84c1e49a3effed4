"""What an error of Telegram says about a message: surely not sent, never to be sent, or nobody knows.

Reasons are short codes, the same for ever, so that a list of reminders can explain them in any language.
"""

from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.adapters.telegram.chat_thread import ChatThread
from bot.services.ports.channel import Delivery, Moved, NotReached, Refused, Unknown

NO_CONNECTION_WAIT = timedelta(seconds=10)
WRONG_TOKEN_WAIT = timedelta(minutes=5)

_GONE = (
    "chat not found",
    "user is deactivated",
    "group chat was deactivated",
    "peer_id_invalid",
    "have no rights",
    "not enough rights",
    "chat_write_forbidden",
    "thread not found",
    "topic_closed",
    "topic_deleted",
)
_SURELY_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def outcome(error: TelegramError, place: ChatThread) -> Delivery:
    """What became of a message for `place` whose sending raised `error`."""
    match error:
        case RetryAfter():
            return NotReached(retry_after(error), "slow_down")
        case ChatMigrated():
            return Moved(ChatThread(error.new_chat_id, place.topic).address)
        case Forbidden():
            return Refused("blocked")
        case BadRequest():
            words = error.message.casefold()
            return Refused("chat_gone" if any(sign in words for sign in _GONE) else "rejected")
        case InvalidToken():
            return NotReached(WRONG_TOKEN_WAIT, "wrong_token")
    return _broken(error.__cause__)


def _broken(cause: BaseException | None) -> Delivery:
    if isinstance(cause, _SURELY_NOT_SENT):
        return NotReached(NO_CONNECTION_WAIT, "no_connection")
    if isinstance(cause, httpx.TimeoutException):
        return Unknown("time_out")
    return Unknown("dropped" if isinstance(cause, httpx.HTTPError) else "server_error")


def retry_after(error: RetryAfter) -> timedelta:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
