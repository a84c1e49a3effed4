"""Telegram end to end over the loopback address: fifty people ask at once, as fast as they are answered.

Each bot is a process of its own; the stand-in for Telegram and the people are in this one. Ours runs as
`python -m bot run --telegram` with all rates `none`. Beside it, with the same request settings: a bot that
sends one fixed card, of the length and with the buttons of our middle answer, and one that says back what it
hears. Both send as the library does, but that they read back only which message was sent; the fixed card is
also sent our way (parameters as JSON, nothing read back). Processor time a question is given too: it tells
the same on a busy machine.
"""

import asyncio
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.knowledge.reading.questions import read_questions
from bot.adapters.telegram.request import POOL_SIZE
from tests.standin.chat import Shown
from tests.standin.person import Person, private
from tests.standin.server import StandIn

ROOT = Path(__file__).parents[1]
PEOPLE = 50
QUESTIONS = 1500  # different ones; at least 1,000
ROUNDS = 5
WARM_UP = 50  # questions before the clock starts
MORE_MESSAGES = 1.02  # a cry for help is answered with two messages; any other question with one
REACH = 0.6  # of the bot with the fixed card
REACH_MEMORY = 120.0  # MB (1,000,000 bytes) of resident memory


@dataclass(frozen=True, slots=True)
class Measured:
    """One round of one bot."""

    rate: float
    """Answers a second."""
    slowest: float
    """Seconds; the 95th percentile of the waits."""
    work: float
    """Milliseconds of processor time that the bot takes for a question."""
    memory: float
    """MB of resident memory at the end."""
    answers: tuple[Shown, ...]


def questions() -> list[str]:
    """What the editors' tests ask, each once; with a number behind them when there are too few."""
    asked = list(dict.fromkeys(q.question for q in read_questions(ROOT / "knowledge").questions))
    more = [f"{question} {number}" for number in range(1, 9) for question in asked]
    return [*asked, *more][:QUESTIONS]


@asynccontextmanager
async def running(command: Sequence[str], token: str, given: bytes = b"") -> AsyncIterator[int]:
    """The process id of a bot, which is ended afterwards."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": token},
        stdin=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(given)
    process.stdin.close()
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def ask(person: Person, left: Iterator[str], waits: list[float]) -> None:
    """Ask the next question as soon as the last is answered."""
    for question in left:
        begin = time.perf_counter()
        await person.says(question)
        await person.sees(within=30)
        waits.append(time.perf_counter() - begin)


async def round_of(telegram: StandIn, command: Sequence[str], given: bytes = b"") -> Measured:
    """One bot, all questions."""
    telegram.methods.chats.clear()
    telegram.calls.clear()
    people = [private(telegram, number) for number in range(PEOPLE)]
    asked = questions()
    async with running(command, telegram.token, given) as pid:
        await people[0].says("hoi")
        await people[0].sees(within=30)
        await asyncio.gather(*(ask(person, iter(asked[:1]), []) for person in people[:WARM_UP]))
        before = sum(len(person.chat.shown) for person in people)
        waits: list[float] = []
        left = iter(asked)
        begin, worked = time.perf_counter(), processor_time(pid)
        await asyncio.gather(*(ask(person, left, waits) for person in people))
        took, worked = time.perf_counter() - begin, processor_time(pid) - worked
        memory = resident(pid)
    shown = [shown for person in people for shown in person.chat.shown]
    if not len(asked) <= len(shown) - before <= len(asked) * MORE_MESSAGES:
        raise RuntimeError(f"{len(asked)} questions, {len(shown) - before} messages")
    slowest = statistics.quantiles(waits, n=20)[-1]
    return Measured(len(asked) / took, slowest, worked / len(asked) * 1000, memory, tuple(shown))


def processor_time(pid: int) -> float:
    """Seconds that a process has worked."""
    user, system = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """MB of memory that a process holds now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def rounds(folder: Path) -> dict[str, list[Measured]]:
    """All bots in turn, several times over, so that a busy machine is busy for each."""
    config = folder / "config.yaml"
    found: dict[str, list[Measured]] = {"ours": [], "fixed card": [], "our way": [], "echo": []}
    async with StandIn() as telegram:
        config.write_text(
            f"knowledge: {ROOT / 'knowledge'}\nstate: {folder / 'state'}\nlimits: {{per_person: none}}\n"
            f"telegram: {{base_url: '{telegram.base_url}', send_rate: none, send_rate_chat: none}}\n",
            encoding="utf-8",
        )
        reference = ("-m", "benchmarks.telegram_reference")
        for _ in range(ROUNDS):
            ours = await round_of(telegram, ("-m", "bot", "run", "--telegram", "--config", str(config)))
            found["ours"].append(ours)
            card = sorted(ours.answers, key=lambda shown: len(shown.text))[len(ours.answers) // 2]
            given = json.dumps((card.text, card.buttons)).encode()
            for name, kind in (("fixed card", "card"), ("our way", "our-way")):
                found[name].append(await round_of(telegram, (*reference, kind, telegram.base_url), given))
            found["echo"].append(await round_of(telegram, (*reference, "echo", telegram.base_url)))
            if telegram.refused:
                raise RuntimeError(f"refused: {telegram.refused}")
    return found


def measure() -> str:
    """A table: the middle of the rounds, and what the figures should reach."""
    with tempfile.TemporaryDirectory() as name:
        found = asyncio.run(rounds(Path(name)))
    lines = [
        f"{PEOPLE} people, {QUESTIONS} different questions, {ROUNDS} rounds (middle), loopback, rates none,",
        f"sniffio, pool of {POOL_SIZE}, concurrent updates\n",
        "bot          answers/s   p95 wait  work/question   memory",
    ]
    for name, all_of in found.items():
        rate = statistics.median(one.rate for one in all_of)
        slowest = statistics.median(one.slowest for one in all_of) * 1000
        work = statistics.median(one.work for one in all_of)
        memory = statistics.median(one.memory for one in all_of)
        lines.append(f"{name:12} {rate:9.0f} {slowest:7.0f} ms {work:11.2f} ms {memory:6.1f} MB")
    lines.append("")
    for name, aim in (("fixed card", f" (reach {REACH})"), ("our way", "")):
        pairs = list(zip(found["ours"], found[name], strict=True))
        share = statistics.median(ours.rate / other.rate for ours, other in pairs)
        lean = statistics.median(other.work / ours.work for ours, other in pairs)
        lines.append(f"ours / {name}: {share:.2f} answers/s, {lean:.2f} by work{aim}")
    memory = max(one.memory for one in found["ours"])
    lines.append(f"memory of ours at most {memory:.1f} MB (reach {REACH_MEMORY})")
    return "\n".join(lines)


if __name__ == "__main__":
    print(measure())
