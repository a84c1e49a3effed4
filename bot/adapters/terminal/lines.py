"""Where typed lines come from: a person at a prompt, or a pipe."""

import asyncio
import threading
from typing import BinaryIO, Protocol


class Lines(Protocol):
    """Lines without their end, in order."""

    async def next(self) -> str | None:
        """The next line; None when there are no more."""
        ...


class PipedLines:
    """Standard input that is a file or a pipe: UTF-8, bytes that are not become a replacement sign.

    A thread reads, because not every system can wait for a file or a pipe; it ends with the process.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._thread: threading.Thread | None = None

    async def next(self) -> str | None:
        """The next line; None at the end of input."""
        if self._thread is None:
            loop = asyncio.get_running_loop()
            self._thread = threading.Thread(target=self._read, args=(loop,), name="stdin", daemon=True)
            self._thread.start()
        return await self._queue.get()

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            for line in self._source:
                self._put(loop, line.decode("utf-8", "replace").rstrip("\r\n"))
        finally:
            self._put(loop, None)

    def _put(self, loop: asyncio.AbstractEventLoop, line: str | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(self._queue.put_nowait, line)
