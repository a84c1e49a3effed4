"""Memory that was needed only for a moment is handed back."""

import sys
from pathlib import Path

import pytest

from bot.runtime.process_tuning import release_memory


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory is handed back, and can be read so")
def test_memory_that_is_free_goes_back_to_the_machine() -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])

    small = [bytes(1000) for _ in range(60_000)]
    keep = small[-1]
    full = resident()
    del small
    release_memory()
    assert full - resident() > 10_000  # pages: 40 of 60 MB
    assert len(keep) == 1000
