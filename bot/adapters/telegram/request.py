"""How the bot talks HTTP with Telegram."""

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.adapters.telegram.settings import TelegramSettings

POLLING_POOL = (
    2  # a request for updates that is let go keeps its place for a while; the last word needs one too
)
POOL_SIZE = 8  # connections; measured faster than the library's 256 when many send at once
CONNECT_TIMEOUT = 5.0  # seconds
READ_TIMEOUT = 7.0  # seconds without a byte before an answer counts as lost
POOL_TIMEOUT = 20.0  # seconds that a call may wait for a free connection


def make_bot(settings: TelegramSettings) -> Bot:
    """A client with one pool for sending and another for fetching updates.

    Raises telegram.error.InvalidToken for an empty token.
    """
    return Bot(
        settings.token,
        base_url=f"{settings.base_url}/bot",
        base_file_url=f"{settings.base_url}/file/bot",
        request=_request(POOL_SIZE),
        get_updates_request=_request(POLLING_POOL),
    )


def _request(pool: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=pool,
        connect_timeout=CONNECT_TIMEOUT,
        read_timeout=READ_TIMEOUT,
        write_timeout=READ_TIMEOUT,
        pool_timeout=POOL_TIMEOUT,
    )
