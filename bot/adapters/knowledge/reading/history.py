"""What people could hold of an earlier state of a knowledge folder, as git keeps it."""

import io
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import yaml

from bot.adapters.knowledge.reading.entry_index import MODELS
from bot.adapters.knowledge.source.nodes import Plain, compose
from bot.domain.events.written_time import WrittenTimeError, read_day
from bot.domain.knowledge.entry import EntryId
from bot.services.editing.renames import Former


class UnknownRevisionError(Exception):
    """Git cannot give the folder as it was; the text is git's own last line."""


def entries_at(revision: str, layers: Sequence[Path]) -> dict[EntryId, Former]:
    """Every entry of every layer at `revision`. Files that were broken are left out.

    Layers that git does not keep are passed over. Raises UnknownRevisionError when it keeps none.
    """
    found: dict[EntryId, Former] = {}
    reasons: list[UnknownRevisionError] = []
    for folder in layers:
        try:
            found |= _entries_of(revision, folder)
        except UnknownRevisionError as error:
            reasons.append(error)
    if len(reasons) == len(layers):
        raise reasons[-1]
    return found


def folders_at(revision: str, layers: Sequence[Path], into: Path) -> tuple[Path, ...]:
    """The layers as they were, in folders below `into`; a layer that git does not keep is the one of today.

    Raises UnknownRevisionError when it keeps none.
    """
    found: list[Path] = []
    reasons: list[UnknownRevisionError] = []
    for number, folder in enumerate(layers):
        try:
            content = _git(folder, "archive", "--format=tar", revision, "--", ".")
        except UnknownRevisionError as error:
            reasons.append(error)
            found.append(folder)
            continue
        then = into / str(number) / folder.name
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            archive.extractall(then, filter="data")
        found.append(then)
    if len(reasons) == len(layers):
        raise reasons[-1]
    return tuple(found)


def usual_revision(folder: Path) -> str:
    """What a change is compared with when nobody says: the newest tag, else the first parent.

    Of a history of one commit that commit. Raises UnknownRevisionError outside a git checkout.
    """
    for command in (
        ("describe", "--tags", "--abbrev=0"),
        ("rev-parse", "--short", "--verify", "-q", "HEAD^1"),
    ):
        try:
            return _git(folder, *command).decode().strip()
        except UnknownRevisionError:
            continue
    return _git(folder, "rev-parse", "--short", "--verify", "HEAD").decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise UnknownRevisionError(str(error)) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UnknownRevisionError(said[-1] if said else " ".join(arguments))
    return done.stdout


def _entries_of(revision: str, folder: Path) -> dict[EntryId, Former]:
    found: dict[EntryId, Former] = {}
    kept = _git(folder, "archive", "--format=tar", revision, "--", ".")
    with tarfile.open(fileobj=io.BytesIO(kept)) as archive:
        for member in archive:
            name = member.name.removeprefix("./")
            model = MODELS.get(name.partition("/")[0])
            content = archive.extractfile(member)
            if model is not None and name.endswith(".yaml") and content is not None:
                text = content.read().decode("utf-8", "replace")
                file = (folder / name).as_posix()
                found.update({EntryId(model.KIND, own): _former(row, file) for own, row in _entries(text)})
    return found


def _entries(text: str) -> list[tuple[str, dict[str, Plain]]]:
    try:
        value = compose("", text).value
    except yaml.YAMLError:
        return []
    return _with_ids(value if isinstance(value, list) else [value or ""])


def _former(row: dict[str, Plain], file: str) -> Former:
    rounds = [round_.get("keuzes") for _, round_ in _with_ids(row.get("deelsessies"))]
    sessions = {own: str(one.get("nl", own)) for choices in rounds for own, one in _with_ids(choices)}
    return Former(file, dict(_days(row.get("data"))), sessions)


def _days(rows: Plain | None) -> Iterator[tuple[str, date]]:
    for own, row in _with_ids(rows):
        try:
            yield own, read_day(str(row.get("datum")))
        except WrittenTimeError:
            continue


def _with_ids(rows: Plain | None) -> list[tuple[str, dict[str, Plain]]]:
    every = rows if isinstance(rows, list) else []
    return [
        (str(row["id"]), row) for row in every if isinstance(row, dict) and isinstance(row.get("id"), str)
    ]
