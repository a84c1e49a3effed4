"""Memory: not looking for garbage where there is none, and handing back what reading needed for a moment."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot.domain.search.text import stem


def release_memory() -> None:
    """After the knowledge was read and indexed. Where the C library cannot do it, nothing happens."""
    stem.forget()
    gc.collect()
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):  # a C library of another make
        return


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """Reading makes very many objects that all stay: looking for garbage among them costs a fifth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
