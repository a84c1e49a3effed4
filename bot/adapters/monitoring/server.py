"""A port of this machine alone, with the health and the measurements of the bot."""

import json
import threading
from collections.abc import Callable, Iterable, Sequence
from http import HTTPStatus
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from bot.domain.health import HealthFinding

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LOOPBACK = "127.0.0.1"
PATIENCE = 10.0  # seconds that somebody may take to ask


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Handler(WSGIRequestHandler):
    timeout = PATIENCE

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """A question every few seconds is no news."""


class MonitoringPort:
    """`/healthz` answers 200 when every check is well, else 503; `/metrics` gives `metrics()`.

    Raises OSError when the port is taken. Works in threads of its own, also while the loop is blocked.
    """

    def __init__(
        self, port: int, findings: Callable[[], Sequence[HealthFinding]], metrics: Callable[[], bytes]
    ) -> None:
        self._findings = findings
        self._metrics = metrics
        self._server = make_server(LOOPBACK, port, self._answer, _Server, _Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def port(self) -> int:
        """The port that it listens on: with 0, the one that the system chose."""
        return self._server.server_port

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Let go of the port; waits at most half a second."""
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, asked: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        status, kind, body = HTTPStatus.NOT_FOUND, "text/plain", b""
        if asked["REQUEST_METHOD"] not in ("GET", "HEAD"):
            status = HTTPStatus.METHOD_NOT_ALLOWED
        elif asked["PATH_INFO"] == "/healthz":
            findings = self._findings()
            well = all(one.healthy for one in findings)
            status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
            kind, body = "application/json", health_as_json(findings).encode()
        elif asked["PATH_INFO"] == "/metrics":
            status, kind, body = HTTPStatus.OK, "text/plain; version=0.0.4; charset=utf-8", self._metrics()
        start(f"{status.value} {status.phrase}", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]


def health_as_json(findings: Sequence[HealthFinding]) -> str:
    """`{"healthy": …, "checks": {"write": {"healthy": …, "seconds": …}, …}}`."""
    checks = {one.check.value: {"healthy": one.healthy, "seconds": one.seconds} for one in findings}
    return json.dumps({"healthy": all(one.healthy for one in findings), "checks": checks})
