"""The numbers of the calibration, kept beside the hash of the content that they were measured on."""

import json
import os
from contextlib import suppress
from pathlib import Path

from bot.domain.search.confidence.signals import SIGNALS, Logistic

FILE = "calibration.json"  # in the state folder


def kept(state: Path, key: str) -> Logistic | None:
    """What was measured on exactly this content; None when it was not, or when the file cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((state / FILE).read_text(encoding="utf-8"))
        if found["content"] == key:
            return Logistic(tuple(float(found["weights"][name]) for name in SIGNALS), float(found["offset"]))
    return None


def keep(state: Path, key: str, logistic: Logistic) -> None:
    """Writes the file whole. Without a place to write, the next start measures again."""
    weights = dict(zip(SIGNALS, logistic.weights, strict=True))
    text = json.dumps({"content": key, "weights": weights, "offset": logistic.offset}) + "\n"
    with suppress(OSError):
        state.mkdir(parents=True, exist_ok=True)
        fresh = state / f"{FILE}.{os.getpid()}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(state / FILE)
