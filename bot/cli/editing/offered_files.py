"""Files that a command would add to the knowledge: shown, and written only when told to."""

from collections.abc import Mapping
from pathlib import Path

from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.output import show, tell
from bot.runtime.settings import PACKAGED_KNOWLEDGE


def offer(files: Mapping[Path, str], source: Path, folder: Path, *, write: bool) -> int:
    """Shows every file; 1 when there is one and it was not written. No file is there yet.

    Raises CannotStartError when a file cannot be written.
    """
    for path, text in files.items():
        show(f"{path.as_posix()}:", *(f"    {line}" for line in text.splitlines()), "")
    if not files:
        tell(say("import_nothing", file=str(source)))
        return 0
    if not write:
        tell(say("import_would", files=str(len(files)), file=str(source)))
        return 1
    if folder == PACKAGED_KNOWLEDGE and not (folder.parent / "bot").is_dir():
        raise CannotStartError(say("import_packaged"))
    for path, text in files.items():
        _write(path, text)
    tell(say("import_done", files=str(len(files))))
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        why = error.strerror or str(error)
        raise CannotStartError(say("import_unwritable", file=path.as_posix(), why=why)) from error
