"""The vectors of texts that were met before, in one file, by the texts' hashes."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.domain.search.arrays import Floats
from bot.domain.search.meaning.sentence_vectors import SentenceVectors

MANY = 2_000  # texts that a person waits for
BATCH = 256  # texts that are given to the encoder at once

Hashes = NDArray[np.uint64]


class NamedVectors(SentenceVectors, Protocol):
    """Vectors of sentences that are told apart from those of another maker, or another version."""

    name: str
    """That of a file."""


def known_vectors(
    state: Path, encoder: NamedVectors, texts: Sequence[str], tell: Callable[[int], None] | None = None
) -> Floats:
    """A row for each text; those that the file does not have are made, and the file is written anew.

    Half a millisecond for each that is made; `tell` hears how many, when it takes some time. What no text
    has any more is forgotten. Without a place to write, they are made again at the next start. Rounded to
    half precision, known or not.
    """
    file = state / f"betekenis-{encoder.name}.npz"
    hashes: Hashes = np.array([_hash(text) for text in texts], dtype=np.uint64)
    found = _read(file)
    by_hash = dict(zip(hashes.tolist(), texts, strict=True))
    missing = [text for number, text in by_hash.items() if number not in found]
    if tell is not None and len(missing) > MANY:
        tell(len(missing))
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        for text, row in zip(batch, encoder.vectors(batch).astype(np.float16), strict=True):
            found[_hash(text)] = row
    if missing:
        _write(file, {number: found[number] for number in by_hash})
    return np.array([found[number] for number in hashes.tolist()], dtype=np.float32)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def _read(file: Path) -> dict[int, NDArray[np.float16]]:
    unreadable = suppress(OSError, ValueError, KeyError, EOFError, BadZipFile)
    with unreadable, file.open("rb") as raw, np.load(raw) as kept:
        hashes, vectors = kept["hashes"], kept["vectors"]
        return dict(zip(hashes.tolist(), vectors, strict=True))
    return {}


def _write(file: Path, rows: dict[int, NDArray[np.float16]]) -> None:
    """Whole, or not at all."""
    fresh = file.with_name(f"{file.stem}.{os.getpid()}.npz")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        hashes: Hashes = np.array(list(rows), dtype=np.uint64)
        np.savez(fresh, hashes=hashes, vectors=np.array(list(rows.values())))
        fresh.replace(file)
