"""The port of the page. Light to import: what serves the page is loaded when somebody opens it."""

import asyncio
import socket

BACKLOG = 512  # connections that may wait


class PortTakenError(Exception):
    """Nothing can listen at this address."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason


class ListeningPort:
    """Listens from the moment it is made, so that a port that is taken is known before anything else starts.

    Port 0 lets the system choose. Raises PortTakenError.
    """

    def __init__(self, host: str, port: int) -> None:
        try:
            family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            self.socket = socket.socket(family, socket.SOCK_STREAM)
            try:
                self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                self.socket.bind(place)
                self.socket.listen(BACKLOG)
                self.socket.setblocking(False)
            except BaseException:
                self.socket.close()
                raise
        except (OSError, UnicodeError, OverflowError) as error:
            reason = error.strerror if isinstance(error, OSError) else None
            raise PortTakenError(f"{host}:{port}", reason or str(error)) from error

    @property
    def address(self) -> str:
        """Where to find the page on this machine: `http://127.0.0.1:8080/`."""
        host, port = self.socket.getsockname()[:2]
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"

    async def somebody_comes(self, stop: asyncio.Event) -> bool:
        """Whether somebody connects before `stop`; they wait until they are served."""
        loop, came = asyncio.get_running_loop(), asyncio.Event()
        try:
            loop.add_reader(self.socket, came.set)
        except NotImplementedError:  # Windows
            return not stop.is_set()
        coming, stopped = asyncio.create_task(came.wait()), asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({coming, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return came.is_set() and not stop.is_set()
        finally:
            loop.remove_reader(self.socket)
            coming.cancel()
            stopped.cancel()

    def close(self) -> None:
        """Listen no more."""
        self.socket.close()
