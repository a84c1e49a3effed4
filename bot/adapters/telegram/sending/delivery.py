"""What an error of Telegram says about a message: surely not sent, never to be sent, or nobody knows.

Reasons are short codes, the same for ever, so that a list of reminders can explain them in any language.
"""

from collections.abc import Iterable
from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.adapters.telegram.chat_thread import ChatThread
from bot.services.ports.channel import Delivery, Moved, NotReached, Refused, ThreadGone, Unknown, Withheld

NO_CONNECTION_WAIT = timedelta(seconds=10)
WRONG_TOKEN_WAIT = timedelta(minutes=5)

_GONE = (
    "chat not found",
    "user is deactivated",
    "group chat was deactivated",
    "peer_id_invalid",
    "channel_private",
)
_THREAD_GONE = ("thread not found", "topic_deleted", "topic_id_invalid")
_FOR_A_WHILE = (
    "no rights",
    "not enough rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_admin_required",
    "chat_send_",
    "chat_guest_send",
    "user_restricted",
    "user_banned_in_channel",
    "slowmode_wait",
    "topic_closed",
)
_SURELY_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def outcome(error: TelegramError, place: ChatThread) -> Delivery:  # noqa: PLR0911 — one for each error
    """What became of a message for `place` whose sending raised `error`."""
    match error:
        case RetryAfter():
            return NotReached(retry_after(error), "slow_down")
        case ChatMigrated():
            return Moved(ChatThread(error.new_chat_id, place.topic).address)
        case Forbidden() if _says(error, _FOR_A_WHILE):
            return Withheld("no_rights")
        case Forbidden():
            return Refused("blocked")
        case BadRequest():
            return _bad_request(error, place)
        case InvalidToken():
            return NotReached(WRONG_TOKEN_WAIT, "wrong_token")
    return _broken(error.__cause__)


def _bad_request(error: BadRequest, place: ChatThread) -> Delivery:
    if _says(error, _THREAD_GONE) and place.topic is not None:
        return ThreadGone(ChatThread(place.chat).address)
    if _says(error, _FOR_A_WHILE):
        return Withheld("topic_closed" if _says(error, ("topic_closed",)) else "no_rights")
    return Refused("chat_gone") if _says(error, _GONE) else Refused("rejected", only_this=True)


def _says(error: TelegramError, signs: Iterable[str]) -> bool:
    words = error.message.casefold()
    return any(sign in words for sign in signs)


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
