"""How the bot talks HTTP with Telegram."""

import httpx
from telegram import Bot
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest, RequestData

from bot.adapters.telegram.json_fields import JsonObject, number
from bot.adapters.telegram.settings import TelegramSettings

POOL_SIZE = 8  # connections; measured faster than the library's 256 when many send at once
POLLING_POOL = 2  # a request for updates that was let go keeps its place for a while; the last word needs one
CONNECT_TIMEOUT = 5.0  # seconds
READ_TIMEOUT = 7.0  # seconds without a byte before an answer counts as lost
POOL_TIMEOUT = 20.0  # seconds that a call may wait for a free connection


class Request(HTTPXRequest):
    """`connections` at most, and the same patience for every call."""

    def __init__(self, connections: int) -> None:
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=CONNECT_TIMEOUT,
            read_timeout=READ_TIMEOUT,
            write_timeout=READ_TIMEOUT,
            pool_timeout=POOL_TIMEOUT,
        )


class SendingRequest(Request):
    """For sending. What was sent is not read back: that takes the library longer than making it took us.

    Parameters travel as JSON: written as a form, a text costs as much as all the rest of the call.
    """

    def __init__(self) -> None:
        super().__init__(POOL_SIZE)

    async def do_request(  # type: ignore[override] # the same patience for every call
        self, url: str, method: str, request_data: RequestData | None = None, **_patience: object
    ) -> tuple[int, bytes]:
        """Status and body of the answer. Raises NetworkError, caused by what httpx raised."""
        if request_data is None or request_data.contains_files:
            return await super().do_request(url, method, request_data)
        try:
            response = await self._client.request(method, url, json=request_data.json_parameters)
        except httpx.HTTPError as error:
            raise NetworkError(f"httpx.{type(error).__name__}: {error}") from error
        return response.status_code, response.content

    def parse_json_payload(  # type: ignore[override] # made to be changed
        self, payload: bytes
    ) -> dict[str, object]:
        """The answer of Telegram; True in the place of a message, as Telegram itself says of some edits."""
        answer: dict[str, object] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(message := answer.get("result"), dict) and "message_id" in message:
            answer["result"] = True
        return answer


class UpdatesRequest(Request):
    """For fetching updates: `fetched` has those of the last answer, from `first` on, as Telegram sent them.

    The library gets to see none: one that it cannot read would take all the others with it. What has no
    number cannot be confirmed either and is left out.
    """

    def __init__(self) -> None:
        super().__init__(POLLING_POOL)
        self.first = 0
        self.fetched: tuple[tuple[int, JsonObject], ...] = ()

    def parse_json_payload(  # type: ignore[override] # made to be changed
        self, payload: bytes
    ) -> dict[str, object]:
        """The answer of Telegram without its updates. Raises TelegramError for what is no answer."""
        answer: object = HTTPXRequest.parse_json_payload(payload)
        if not isinstance(answer, dict):
            raise TelegramError("Telegram answered with something else than an object")
        self.fetched = ()
        if isinstance(updates := answer.get("result"), list):
            numbered = [(number(one, "update_id"), one) for one in updates if isinstance(one, dict)]
            self.fetched = tuple((id_, one) for id_, one in numbered if id_ is not None and id_ >= self.first)
            answer["result"] = []
        return answer


def make_bot(settings: TelegramSettings, updates: UpdatesRequest) -> Bot:
    """A client with one pool for sending, and `updates` for fetching.

    Raises telegram.error.InvalidToken for an empty token.
    """
    return Bot(
        settings.token,
        base_url=f"{settings.base_url}/bot",
        base_file_url=f"{settings.base_url}/file/bot",
        request=SendingRequest(),
        get_updates_request=updates,
    )
