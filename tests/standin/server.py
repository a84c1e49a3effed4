"""The server: routes, long polling, troubles, and the record of every call."""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType

from aiohttp import BodyPartReader, web

from tests.standin.chat import Chat
from tests.standin.fault import Delay, Dropped, Fault, Silence, Trouble
from tests.standin.methods import Methods
from tests.standin.parameters import Json, Parameters, Upload, read
from tests.standin.rates import Rates
from tests.standin.refusal import Refusal, conflict, unauthorized

TOKEN = "987654321:AAE-a_token_that_only_the_stand_in_accepts"


@dataclass(frozen=True, slots=True)
class Call:
    """A call that came in, and how it was answered (HTTP status; 0 for no answer)."""

    method: str
    parameters: Mapping[str, Json]
    chat: int | None
    at: float
    """Seconds of the monotonic clock."""
    status: int


class StandIn:
    """Telegram, on the loopback address. `async with StandIn() as telegram: ...`"""

    def __init__(self, token: str = TOKEN, *, rates: Rates | None = None, port: int = 0) -> None:
        self.token = token
        self.rates = rates
        self.calls: list[Call] = []
        self.methods = Methods(rates)
        self.refused: list[Refusal] = []
        """Refusals that no test asked for: mistakes of the bot. Without 409, which a poll that its caller
        gave up also gets when the next one comes."""
        self._forgiven: list[str] = []
        self._troubles: list[Trouble] = []
        self._port = port
        self._updates: list[dict[str, Json]] = []
        self._next_update = 1000
        self._last: dict[str, Json] = {}
        self._news = asyncio.Condition()
        self._poll = 0
        self._closing = asyncio.Event()
        self._answered = asyncio.Condition()
        self._silent = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> "StandIn":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def base_url(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Listen; on the port of last time when started again."""
        self._closing.clear()
        app = web.Application(client_max_size=50 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        server = site._server
        assert isinstance(server, asyncio.Server)
        self._port = server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening; connections are cut."""
        self._closing.set()
        async with self._news:
            self._news.notify_all()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def fail(
        self, fault: Fault, *, method: str | None = None, chat: Chat | None = None, times: int | None = 1
    ) -> None:
        """Let the next calls go wrong."""
        self._troubles.append(Trouble(fault, method, chat.id if chat else None, times))

    def forgive(self, why: str) -> None:
        """Do not hold a refusal with these words against the bot."""
        self._forgiven.append(why)

    def heal(self) -> None:
        """No more troubles."""
        self._troubles.clear()

    def called(self, method: str) -> list[Call]:
        """The calls of one method, oldest first."""
        return [call for call in self.calls if call.method == method]

    async def until_called(self, method: str, times: int, *, within: float = 5.0) -> None:
        """Wait until a method was called so often in all."""
        async with asyncio.timeout(within), self._answered:
            await self._answered.wait_for(lambda: len(self.called(method)) >= times)

    async def until_silent(self, *, within: float = 5.0) -> None:
        """Wait until one more call got no answer."""
        async with asyncio.timeout(within), self._answered:
            await self._answered.wait_for(lambda: self._silent > 0)
            self._silent -= 1

    async def _count_silence(self) -> None:
        async with self._answered:
            self._silent += 1
            self._answered.notify_all()

    @property
    def waiting(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._updates)

    async def put(self, kind: str, content: dict[str, Json]) -> int:
        """Let an update be fetched; its id."""
        self._next_update += 1
        self._last = {"update_id": self._next_update, kind: content}
        self._updates.append(self._last)
        async with self._news:
            self._news.notify_all()
        return self._next_update

    async def put_again(self) -> None:
        """Let the newest update be fetched once more, as if Telegram forgot that it was."""
        self._updates.append(dict(self._last))
        async with self._news:
            self._news.notify_all()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            raw, files = await _body(request)
        except ConnectionResetError:  # the caller let go while asking
            return web.Response()
        chat = int(raw["chat_id"]) if raw.get("chat_id", "").lstrip("-").isdigit() else None
        trouble = next((t for t in self._troubles if t.meets(method, chat)), None)
        fault = trouble.fault if trouble else None
        status = 0
        parameters: Parameters | None = None
        try:
            if request.match_info["token"] != self.token:
                raise unauthorized()
            if isinstance(fault, Refusal):
                raise fault
            if isinstance(fault, Delay):
                await asyncio.sleep(fault.seconds)
            parameters = read(method, raw, files)
            result: Json = None
            if not isinstance(fault, Silence | Dropped) or fault.taken:
                result = await self._do(method, parameters)
            if isinstance(fault, Silence):
                await self._count_silence()
                await self._closing.wait()
            if isinstance(fault, Silence | Dropped):
                if request.transport is not None:
                    request.transport.abort()
                return web.Response()
            status = 200
            return web.json_response({"ok": True, "result": result})
        except Refusal as refusal:
            status = refusal.status
            pardoned = refusal.status == 409 or any(why in refusal.description for why in self._forgiven)
            if refusal is not fault and not pardoned:
                self.refused.append(refusal)
            return _refused(refusal)
        finally:
            values = parameters.values if parameters else dict(raw)
            self.calls.append(Call(method, values, chat, time.monotonic(), status))
            async with self._answered:
                self._answered.notify_all()

    async def _do(self, method: str, call: Parameters) -> Json:
        if method == "getUpdates":
            return await self._get_updates(call)
        return await self.methods.call(method, call)

    async def _get_updates(self, call: Parameters) -> Json:
        self._poll += 1
        mine = self._poll
        until = asyncio.get_running_loop().time() + call.number("timeout")
        offset, limit = call.number("offset"), call.number("limit", 100)
        async with self._news:
            self._news.notify_all()
            self._updates = [update for update in self._updates if int(str(update["update_id"])) >= offset]
            while not self._updates and not self._closing.is_set():
                left = until - asyncio.get_running_loop().time()
                if left <= 0:
                    break
                try:
                    await asyncio.wait_for(self._news.wait(), left)
                except TimeoutError:
                    break
                if self._poll != mine:
                    raise conflict()
            return [dict(update) for update in self._updates[:limit]]


def _refused(refusal: Refusal) -> web.Response:
    answer: dict[str, Json] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        answer["parameters"] = dict(refusal.parameters)
    return web.json_response(answer, status=refusal.status)


async def _body(request: web.Request) -> tuple[dict[str, str], dict[str, Upload]]:
    raw = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = json.loads(await request.text() or "{}")
        raw.update({k: v if isinstance(v, str) else json.dumps(v) for k, v in body.items()})
    elif request.content_type.startswith("multipart/"):
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            assert part.name is not None
            content = bytes(await part.read(decode=True))
            if part.filename is None:
                raw[part.name] = content.decode()
            else:
                kind = part.headers.get("Content-Type", "application/octet-stream")
                files[part.name] = Upload(part.filename, kind, content)
    else:
        raw.update({k: v for k, v in (await request.post()).items() if isinstance(v, str)})
    return raw, files
