"""What can go wrong with a store, whatever it is made of."""

from enum import StrEnum
from pathlib import Path


class StorageProblem(StrEnum):
    """The value is the second half of the key of its sentence: `storage_<value>`."""

    BUSY = "busy"
    CORRUPT = "corrupt"
    NEWER = "newer"
    FOREIGN = "foreign"
    FULL = "full"
    UNWRITABLE = "unwritable"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    FAILED = "failed"


class StorageError(Exception):
    """The deed was not done; nothing of it was kept. `detail` is for the log.

    `place` is the file, or the address without user and password.
    """

    def __init__(self, problem: StorageProblem, place: Path | str, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {place} ({detail})")
        self.problem = problem
        self.place = place
        self.detail = detail
