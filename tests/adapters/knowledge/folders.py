"""A small knowledge folder without a mistake, to copy and to spoil."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from bot.adapters.knowledge.reading.check import Checked, check
from bot.domain.language import Language
from bot.services.editing.report import as_text

ROOT = Path(__file__).parents[3]
SOUND = ROOT / "tests" / "mistakes" / "kennis"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def copy_of_sound(tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return shutil.copytree(SOUND, tmp_path / "kennis")


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replaces one piece of one file; fails when the piece is not there."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def checked(folder: Path, language: Language = Language.NL) -> Checked:
    """What `check` finds, on a fixed day."""
    return check(folder, now=NOW, language=language)


def seen(folder: Path, language: Language = Language.NL) -> str:
    """What an editor reads, with paths inside the folder and without the last line."""
    lines = list(as_text(checked(folder, language).problems, language))[:-1]
    return "\n".join(lines).replace(f"{folder.as_posix()}/", "")
