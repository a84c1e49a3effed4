"""The files of a knowledge folder: which there are, and which are not read though they hold something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.domain.diagnostics import Finding, Severity

FOLDERS = (
    "situaties", "aanpakken", "antwoorden", "hulpmiddelen", "voorbeelden", "begrippen",
    "doorverwijzingen", "bijeenkomsten", "praatjes", "toetsvragen", "teksten",
)  # fmt: skip
SINGLE_FILES = (
    "gemeenten.yaml", "doelgroepen.yaml", "themas.yaml", "diagnose.yaml",
    "synoniemen.yaml", "crisis.yaml", "crisis-geleerd.yaml", "schrijfwijzer.yaml",
    "melding.yaml", "plan.yaml", "niet-voor-mij.yaml",
)  # fmt: skip
_LEFT_ALONE = {".md", ".py", ".json", ".png", ".jpg", ".svg", ".ics"}
_OF_THE_COMPUTER = {"desktop.ini", ".ds_store", "thumbs.db"}
_COPY = re.compile(
    r"(?: ?\(\d+\)| ?[-_] ?(?:kopie|copy|backup|oud|old)(?: ?\(?\d+\)?)?| (?:kopie|copy)(?: ?\d+)?)$",
    re.IGNORECASE,
)
_BACKUP = re.compile(r"(?:~|\.bak|\.orig|\.old|\.swp|\.tmp|\.save|\.rej)$", re.IGNORECASE)
_ENDINGS = re.compile(r"(?:\.(?:ya?ml|txt|docx?|rtf|text))+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as found; `name` is its path inside the folder, `shown` the path that a person can open."""

    name: str
    shown: str
    path: Path

    @property
    def folder(self) -> str:
        """The first part of the name; empty for a file at the top."""
        return self.name.partition("/")[0] if "/" in self.name else ""


def find_files(folder: Path) -> Iterator[SourceFile]:
    """Every YAML file, sorted by name; hidden files and folders, and copies of others, left out."""
    for path in sorted(folder.rglob("*.yaml")):
        relative = path.relative_to(folder)
        if not any(part.startswith(".") for part in relative.parts) and copied_from(path) is None:
            yield SourceFile(relative.as_posix(), path.as_posix(), path)


def copied_from(path: Path) -> Path | None:
    """The file beside it of which this is a copy or a backup, by its name; None when it is none."""
    name = _BACKUP.sub("", path.name)
    plain = _COPY.sub("", _ENDINGS.sub("", name))
    original = path.with_name(f"{plain}.yaml")
    return original if original.name != path.name and original.is_file() else None


def names_unread(folder: Path) -> frozenset[str]:
    """Names, without their ending, of the files that seem to be meant as YAML and are not read."""
    found = (
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.suffix != ".yaml" and path.suffix not in _LEFT_ALONE and path.is_file()
    )
    return frozenset(
        _ENDINGS.sub("", relative.as_posix())
        for relative in found
        if not any(part.startswith(".") for part in relative.parts)
    )


def strays(folder: Path) -> Iterator[Finding]:
    """Files and folders that the bot does not read, so that nothing is left out in silence."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.name.casefold() in _OF_THE_COMPUTER or path.name.startswith("~$"):
            yield Finding(path.as_posix(), (), "of_the_computer", {"name": path.name}, Severity.TIP)
        elif any(part.startswith(".") for part in relative.parts) or path.suffix in _LEFT_ALONE:
            continue
        elif path.is_dir():
            yield from _unknown_folder(path, relative)
        elif (original := copied_from(path)) is not None:
            yield _stray(path, "copy_of_file", original=original.name)
        elif path.suffix != ".yaml":
            yield _not_read(path)
        elif len(relative.parts) == 1 and path.name not in SINGLE_FILES:
            near = process.extractOne(path.name, SINGLE_FILES, scorer=fuzz.ratio, score_cutoff=75)
            code = "unknown_file_near" if near else "unknown_file"
            yield _stray(path, code, near=near[0] if near else "", known=", ".join(FOLDERS))


def _unknown_folder(path: Path, relative: Path) -> Iterator[Finding]:
    if len(relative.parts) == 1 and path.name not in FOLDERS and any(path.rglob("*.yaml")):
        near = process.extractOne(path.name, FOLDERS, scorer=fuzz.ratio, score_cutoff=75)
        code = "unknown_folder_near" if near else "unknown_folder"
        yield _stray(path, code, near=near[0] if near else "", known=", ".join(FOLDERS))


def _not_read(path: Path) -> Finding:
    if _BACKUP.search(path.name):
        return _stray(path, "backup_file")
    stem = _ENDINGS.sub("", path.name)
    if stem == path.name and path.suffix:
        stem = path.stem
    return _stray(path, "not_yaml", better=f"{stem}.yaml")


def _stray(path: Path, code: str, **values: str) -> Finding:
    return Finding(path.as_posix(), (), code, {"name": path.name, **values})
