"""Handing memory back that reading and indexing needed only for a moment."""

import ctypes
import gc
import sys

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
