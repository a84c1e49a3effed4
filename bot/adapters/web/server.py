"""The page's server, in the process that runs the bot."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.adapters.web.listening import ListeningPort
from bot.adapters.web.settings import WebSettings

HEADERS_WITHIN = 10.0  # seconds in which a first request has to begin
KEEP_ALIVE = 15  # seconds that an idle connection stays open
MOST_HEADERS = 32_768  # bytes of a request line and headers
MOST_AT_ONCE = 512  # connections; more get 503
STOP_WITHIN = 3  # seconds that answers under way may take at the end


class ImpatientProtocol(H11Protocol):
    """Hangs up on who connects and then says nothing, or too slowly."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection begins."""
        super().connection_made(transport)
        self._spoken = False
        self._waiting = self.loop.call_later(HEADERS_WITHIN, self._hang_up)

    def handle_events(self) -> None:
        """What was received so far; a whole request is under way from its headers on."""
        super().handle_events()
        self._spoken = self._spoken or bool(self.cycle)

    def connection_lost(self, exc: Exception | None) -> None:
        """A connection ends."""
        self._waiting.cancel()
        super().connection_lost(exc)

    def _hang_up(self) -> None:
        if not self._spoken and not self.transport.is_closing():
            self.transport.close()


class EmbeddedServer(uvicorn.Server):
    """Leaves signals to whoever runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Does nothing."""
        yield


async def serve(
    application: ASGIApp, port: ListeningPort, settings: WebSettings, stop: asyncio.Event
) -> None:
    """Answers at `port` until `stop`."""
    proxies = list(settings.proxies)
    server = EmbeddedServer(
        uvicorn.Config(
            application,
            http=ImpatientProtocol,
            ws="none",
            lifespan="off",
            loop="none",
            log_config=None,
            access_log=False,
            proxy_headers=bool(proxies),
            forwarded_allow_ips=proxies,
            server_header=False,
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=STOP_WITHIN,
            limit_concurrency=MOST_AT_ONCE,
            h11_max_incomplete_event_size=MOST_HEADERS,
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[port.socket]))
    stopped = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving
    finally:
        stopped.cancel()
