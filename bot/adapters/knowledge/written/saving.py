"""Putting a text in a file of the knowledge: whole or not at all."""

import os
from pathlib import Path

_MARK = b"\xef\xbb\xbf"  # with which some programs begin a file of UTF-8


def write_whole(path: Path, text: str) -> None:
    """Puts `text`, which has `\\n` for line ends, in the file, with the line ends and the rights that it had.

    Who reads the file meanwhile gets all of the old or all of the new. Raises OSError.
    """
    target = path.resolve()
    content = target.read_bytes() if target.exists() else b""
    new = encoded_like(content, text)
    beside = target.with_name(f".{target.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def encoded_like(content: bytes, text: str) -> bytes:
    """The bytes of `text` as a file with this content has them: its line ends, and the mark at its start."""
    text = text.replace("\n", "\r\n") if b"\r\n" in content else text
    return (_MARK if content.startswith(_MARK) else b"") + text.encode("utf-8")
