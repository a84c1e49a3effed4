"""The ids of an earlier state of a knowledge folder, as git keeps it."""

import io
import subprocess
import tarfile
from pathlib import Path

import yaml

from bot.adapters.knowledge.nodes import compose
from bot.adapters.knowledge.shelf import MODELS
from bot.domain.knowledge.entry import EntryId


class UnknownRevisionError(Exception):
    """Git cannot give the folder as it was; the text is git's own last line."""


def ids_at(revision: str, folder: Path) -> dict[EntryId, str]:
    """The id of every entry at `revision`, with the path of its file. Files that were broken are left out.

    Raises UnknownRevisionError.
    """
    command = ["git", "-C", str(folder), "archive", "--format=tar", revision, "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise UnknownRevisionError(str(error)) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UnknownRevisionError(said[-1] if said else revision)
    found: dict[EntryId, str] = {}
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        for member in archive:
            name = member.name.removeprefix("./")
            model = MODELS.get(name.partition("/")[0])
            content = archive.extractfile(member)
            if model is not None and name.endswith(".yaml") and content is not None:
                text = content.read().decode("utf-8", "replace")
                found.update({EntryId(model.KIND, own): (folder / name).as_posix() for own in _ids(text)})
    return found


def _ids(text: str) -> list[str]:
    try:
        value = compose("", text).value
    except yaml.YAMLError:
        return []
    rows = value if isinstance(value, list) else [value]
    return [str(row["id"]) for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)]
