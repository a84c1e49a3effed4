"""The files of a knowledge folder: which there are, and their text."""

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
    "melding.yaml",
)  # fmt: skip
_LEFT_ALONE = {".md", ".txt", ".bak", ".swp", ".orig", ".py", ".json", ".png", ".jpg"}


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
    """Every YAML file, sorted by name; hidden files and folders left out."""
    for path in sorted(folder.rglob("*.yaml")):
        relative = path.relative_to(folder)
        if not any(part.startswith(".") for part in relative.parts):
            yield SourceFile(relative.as_posix(), path.as_posix(), path)


def strays(folder: Path) -> Iterator[Finding]:
    """Files and folders whose names the bot does not know, so that nothing is left out in silence."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts) or path.suffix in _LEFT_ALONE:
            continue
        if path.is_dir():
            if len(relative.parts) == 1 and path.name not in FOLDERS and any(path.rglob("*.yaml")):
                near = process.extractOne(path.name, FOLDERS, scorer=fuzz.ratio, score_cutoff=75)
                code = "unknown_folder_near" if near else "unknown_folder"
                yield _stray(path, code, near=near[0] if near else "", known=", ".join(FOLDERS))
        elif path.suffix != ".yaml":
            yield _stray(path, "not_yaml", name=path.name, better=f"{path.stem}.yaml")
        elif len(relative.parts) == 1 and path.name not in SINGLE_FILES:
            near = process.extractOne(path.name, SINGLE_FILES, scorer=fuzz.ratio, score_cutoff=75)
            code = "unknown_file_near" if near else "unknown_file"
            yield _stray(path, code, near=near[0] if near else "", known=", ".join(FOLDERS))


def _stray(path: Path, code: str, **values: str) -> Finding:
    return Finding(path.as_posix(), (), code, {"name": path.name, **values}, Severity.ERROR)
