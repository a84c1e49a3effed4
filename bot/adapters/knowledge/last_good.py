"""The last knowledge that could be read, kept in the state folder for a start on files with a mistake.

The files are kept as editors wrote them, never what was made of them: a newer program reads them anew.
"""

import io
import os
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from bot.adapters.calibration_file import WITH_KNOWLEDGE
from bot.adapters.knowledge.source.files import find_files
from bot.adapters.knowledge.source.library import digest_part

FILE = "last-good-knowledge.tar"  # in the state folder
_REVISION = "revision"  # the first member; the files of each layer follow in a folder with its number


@dataclass(frozen=True, slots=True)
class KeptKnowledge:
    """Folders with the last knowledge that could be read, from the base up, and when it was first read."""

    layers: tuple[Path, ...]
    since: datetime


def keep(state: Path, layers: Sequence[Path], revision: str) -> bool:
    """Keeps the files of `layers`, whole or not at all; whether what is kept now is `revision`.

    False when the files are no longer those of that revision (somebody saves at this moment: the next reading
    keeps it), or when there is no place to write.
    """
    kept = state / FILE
    if _revision(kept) == revision:
        return True
    files = list(_files(layers))
    digest = blake2b(digest_size=8)
    for _, name, content in files:
        digest.update(digest_part(name, content))
    if digest.hexdigest() != revision:
        return False
    files += [
        (number, WITH_KNOWLEDGE, (layer / WITH_KNOWLEDGE).read_bytes())
        for number, layer in enumerate(layers)
        if (layer / WITH_KNOWLEDGE).is_file()
    ]
    fresh = kept.with_name(f"{FILE}.{os.getpid()}.new")
    try:
        state.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as written:
            with tarfile.open(fileobj=written, mode="w") as archive:
                _add(archive, _REVISION, revision.encode())
                for number, name, content in files:
                    _add(archive, f"{number}/{name}", content)
            written.flush()
            os.fsync(written.fileno())
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        return False
    return True


def restore(state: Path, into: Path) -> KeptKnowledge | None:
    """Puts what is kept in folders below `into`; None when nothing is kept, or it cannot be read."""
    try:
        with tarfile.open(state / FILE) as archive:
            since = datetime.fromtimestamp(archive.getmember(_REVISION).mtime, UTC)
            archive.extractall(into, filter="data")
    except (OSError, KeyError, tarfile.TarError):
        return None
    layers = sorted((path for path in into.iterdir() if path.is_dir()), key=lambda path: int(path.name))
    return KeptKnowledge(tuple(layers), since) if layers else None


def _files(layers: Sequence[Path]) -> Iterator[tuple[int, str, bytes]]:
    for number, layer in enumerate(layers):
        for source in find_files(layer):
            with suppress(OSError):
                yield number, source.name, source.path.read_bytes()


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mtime = len(content), int(datetime.now(UTC).timestamp())
    archive.addfile(member, io.BytesIO(content))


def _revision(file: Path) -> str | None:
    try:
        with tarfile.open(file) as archive:
            content = archive.extractfile(archive.getmember(_REVISION))
            return content.read().decode() if content is not None else None
    except (OSError, KeyError, tarfile.TarError, UnicodeDecodeError):
        return None
