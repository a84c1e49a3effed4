"""The numbers of the calibration, kept beside the hash of the content that they were measured on.

A file with the knowledge makes a fresh copy as sure as a bot that has run for long; what is measured after
the content changed stands in the state folder.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.domain.search.confidence.signals import SIGNALS, Logistic

FILE = "calibration.json"  # in the state folder
WITH_KNOWLEDGE = "zekerheid.json"  # in the knowledge folder


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file says, and of which content."""

    key: str
    logistic: Logistic


def kept(state: Path, layers: Sequence[Path], key: str) -> Logistic | None:
    """What was measured on exactly this content; None when it was not, or when no file can be read."""
    for file in (state / FILE, *(layer / WITH_KNOWLEDGE for layer in reversed(layers))):
        found = _read(file)
        if found is not None and found.key == key:
            return found.logistic
    return None


def kept_before(layers: Sequence[Path]) -> Logistic | None:
    """What stands with the last layer that has it, also when it was measured before the content changed."""
    found = (_read(layer / WITH_KNOWLEDGE) for layer in reversed(layers))
    return next((one.logistic for one in found if one is not None), None)


def keep(state: Path, key: str, logistic: Logistic) -> None:
    """Writes the file in the state folder. Without a place to write, the next start measures again."""
    with suppress(OSError):
        state.mkdir(parents=True, exist_ok=True)
        _write(state / FILE, key, logistic)


def keep_with(knowledge: Path, key: str, logistic: Logistic) -> Path:
    """Writes the file in the knowledge folder, and says which it is. Raises OSError."""
    _write(knowledge / WITH_KNOWLEDGE, key, logistic)
    return knowledge / WITH_KNOWLEDGE


def _read(file: Path) -> Kept | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(file.read_text(encoding="utf-8"))
        weights = tuple(float(found["weights"][name]) for name in SIGNALS)
        return Kept(str(found["content"]), Logistic(weights, float(found["offset"])))
    return None


def _write(file: Path, key: str, logistic: Logistic) -> None:
    """Whole, or not at all."""
    weights = {name: round(weight, 4) for name, weight in zip(SIGNALS, logistic.weights, strict=True)}
    content = {"content": key, "weights": weights, "offset": round(logistic.offset, 4)}
    fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
    fresh.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    fresh.replace(file)
