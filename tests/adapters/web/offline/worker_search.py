"""The search of the service worker itself, run by node."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bot.adapters.web.rendering import STATIC

NODE = shutil.which("node")
SEARCH = Path(__file__).parent / "search.cjs"
PATIENCE = 120  # seconds


def found(index: bytes, questions: Sequence[str], folder: Path) -> list[list[str]]:
    """For each question the addresses that it finds, best first. `folder` is for files in between."""
    assert NODE is not None
    asked, known = folder / "questions.json", folder / "index.json"
    asked.write_text(json.dumps(questions), encoding="utf-8")
    known.write_bytes(index)
    command = [NODE, str(SEARCH), str(STATIC / "offline.js"), str(known), str(asked)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    answers: list[list[str]] = json.loads(done.stdout)
    return answers
