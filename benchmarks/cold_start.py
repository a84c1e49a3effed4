"""Cold start: from nothing to the first answer, one piped question, the whole process timed from outside."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
REACH = 1.5  # seconds
QUESTION = b"hoe start ik een dialoog?\n"
ROOT = Path(__file__).parents[1]


def once(folder: Path) -> float:
    """Seconds until the bot, started with one question on standard input, has answered and ended."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TELEGRAM_")}
    config = folder / "config.yaml"
    config.write_text(f"knowledge: {ROOT / 'knowledge'}\nstate: {folder / 'state'}\n", encoding="utf-8")
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--config", str(config)],
        input=QUESTION, capture_output=True, cwd=ROOT, env=environment, check=True,
    )  # fmt: skip
    took = time.perf_counter() - begin
    if b"werkt" not in done.stdout and b"dialoog" not in done.stdout.lower():
        raise RuntimeError(done.stdout.decode())
    return took


def python_alone() -> float:
    """Seconds that the interpreter itself takes, as the reference of this machine."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import asyncio"], check=True)
    return time.perf_counter() - begin


def measure() -> str:
    """A table: median, minimum, maximum, beside the bare interpreter in the same run."""
    with tempfile.TemporaryDirectory() as name:
        once(Path(name))
        taken = [once(Path(name)) for _ in range(RUNS)]
    bare = statistics.median(python_alone() for _ in range(RUNS))
    middle = statistics.median(taken)
    return (
        f"cold start to first answer (terminal, piped): median {middle:.2f} s, "
        f"min {min(taken):.2f}, max {max(taken):.2f}, {RUNS} runs; reach {REACH} s; "
        f"python with asyncio alone {bare:.2f} s ({middle / bare:.1f} x)"
    )


if __name__ == "__main__":
    print(measure())
