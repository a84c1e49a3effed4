"""The real process, started as a person or a script starts it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    out: str
    err: str


def environment(**extra: str) -> dict[str, str]:
    """This machine's, in English, without a token."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM_")}
    return {**kept, "LC_ALL": "en_GB.UTF-8", "PYTHONPATH": str(ROOT), **extra}


def bot(*arguments: str, folder: Path, typed: str | None = None, **extra: str) -> Ended:
    """`python -m bot …` in `folder`; `typed` on standard input, None for nothing at all."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=typed, stdin=subprocess.DEVNULL if typed is None else None,
        capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment(**extra),
        timeout=PATIENCE, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)
