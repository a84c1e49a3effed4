"""The web page over the loopback address, against a starlette application that returns one fixed page.

The page runs as `python -m bot run --web`; the fixed page runs in a process of its own under the same server
with the same settings, and has the length of the card. Fifty people at once open a card, ask a question, and
then half as many; the first byte is timed. Processor time a request is what a busy machine leaves alone.
"""

import asyncio
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parents[1]
PEOPLE = 50
REQUESTS = 400
ROUNDS = 3
CARD = "/nl/aanpak/dialoog"
QUESTIONS = (
    "hoe start ik een dialoog?",
    "ruzie op het plein",
    "voorbeelden in Utrecht",
    "wat is polarisatie",
)
FIXED = """
import asyncio, sys
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from bot.adapters.web.listening import ListeningPort
from bot.adapters.web.server import serve
from bot.adapters.web.settings import WebSettings
text = "x" * int(sys.argv[1])
async def fixed(request):
    return HTMLResponse(text)
async def main():
    port = ListeningPort("127.0.0.1", 0)
    print(port.address, file=sys.stderr, flush=True)
    await serve(Starlette(routes=[Route("/{path:path}", fixed)]), port, WebSettings(), asyncio.Event())
asyncio.run(main())
"""


@contextmanager
def _started(*command: str, folder: Path) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, cwd=folder
    )
    try:
        assert process.stderr is not None
        yield (
            next(int(found[1]) for line in process.stderr if (found := re.search(r":(\d+)/", line))),
            process,
        )
    finally:
        process.terminate()
        process.wait()


@asynccontextmanager
async def _connected(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    yield reader, writer
    writer.close()


async def _visit(port: int, paths: list[str], waits: list[float], sizes: list[int]) -> None:
    async with _connected(port) as (reader, writer):
        while paths:
            path = paths.pop()
            began = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            waits.append(time.perf_counter() - began)
            found = re.search(rb"content-length: (\d+)", head)
            assert head.startswith(b"HTTP/1.1 200"), head
            assert found is not None, head
            sizes.append(len(await reader.readexactly(int(found[1]))))


def _load(port: int, paths: list[str], people: int) -> tuple[float, list[float], int]:
    """Answers a second, the waits for the first byte in seconds, and the middle size in bytes."""
    waits: list[float] = []
    sizes: list[int] = []
    left = list(paths)

    async def all_at_once() -> None:
        await asyncio.gather(*(_visit(port, left, waits, sizes) for _ in range(people)))

    began = time.perf_counter()
    asyncio.run(all_at_once())
    return len(waits) / (time.perf_counter() - began), waits, int(statistics.median(sizes))


def _p99(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=100)[98] * 1000


def measure() -> str:
    """Figures of the page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.yaml").write_text(
            f"knowledge: {ROOT / 'knowledge'}\nreload: false\nweb: {{address: '127.0.0.1:0'}}\n"
            "limits: {per_network: none}\n"
        )
        cards = [CARD] * REQUESTS
        asked = [f"/nl/?vraag={quote(QUESTIONS[number % len(QUESTIONS)])}" for number in range(REQUESTS)]
        with _started(sys.executable, "-m", "bot", "run", "--web", folder=folder) as (port, process):
            _load(port, [CARD, *asked[:40]], 4)
            size = _load(port, [CARD], 1)[2]
            command = (sys.executable, "-c", FIXED, str(size))
            with _started(*command, folder=ROOT) as (fixed_port, _):
                rounds = [
                    (_load(fixed_port, cards, PEOPLE), _load(port, cards, PEOPLE), _load(port, asked, PEOPLE))
                    for _ in range(ROUNDS)
                ]
                half = _load(port, asked, PEOPLE // 2)
            memory = next(
                int(line.split()[1]) * 1024 / 1e6
                for line in Path(f"/proc/{process.pid}/status").read_text().splitlines()
                if line.startswith("VmRSS")
            )
        fixed, card, answers = (statistics.median(one[place][0] for one in rounds) for place in range(3))
        first = statistics.median(wait for one in rounds for wait in one[1][1]) * 1000
    return "\n".join(
        (
            f"fixed page of {size} bytes: {fixed:.0f}/s",
            f"card: {card:.0f}/s, {card / fixed:.2f} of the fixed page",
            f"first byte of a card at {PEOPLE} at once: {first:.0f} ms",
            f"question and answer: {answers:.0f}/s, {answers / fixed:.2f} of the fixed page",
            f"p99 of answers at {PEOPLE // 2} at once: {_p99(half[1]):.0f} ms",
            f"memory of the page alone: {memory:.0f} MB",
        )
    )
