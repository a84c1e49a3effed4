"""Files for a web server to offer: each is there whole, old or new, at every moment."""

import os
import tempfile
from pathlib import Path


def content_of(folder: Path, name: str) -> bytes | None:
    """What stands in the file of that name; None when there is none. Raises OSError when it is unreadable."""
    path = folder / name
    return path.read_bytes() if path.is_file() else None


def put(folder: Path, name: str, content: bytes) -> bool:
    """Put the file in the place of the one of that name; False when that was equal, which then stays.

    Raises OSError, and leaves what was there, when it cannot be written.
    """
    path = folder / name
    if path.is_file() and path.read_bytes() == content:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
