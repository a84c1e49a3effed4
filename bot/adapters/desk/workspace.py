"""The files of the checkout as an editor works on them: read, looked at, saved only when they are right."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from bot.adapters.knowledge.reading.check import explained, refusals, tips
from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge, gather
from bot.adapters.knowledge.source.files import FOLDERS, SINGLE_FILES, SourceFile, find_files
from bot.adapters.knowledge.source.library import MAX_BYTES, DocumentMemory, DraftFile
from bot.adapters.knowledge.source.nodes import Document
from bot.adapters.knowledge.written.saving import write_whole
from bot.domain.diagnostics import Diagnostic, Finding, Severity
from bot.domain.language import Language
from bot.services.ports.clock import Clock

NEW = ""  # the digest of a file that is not there yet
_NEW_NAME = re.compile(rf"(?:{'|'.join(FOLDERS)})(?:/[a-z0-9][a-z0-9-]*)+\.yaml")
_MOVES = frozenset({"line", "count"})  # values of a finding that say where, not what


class NoSuchFileError(Exception):
    """There is no such file among those that the bot reads."""


class CannotEditError(Exception):
    """The file is there and cannot be edited here; `reason` is a key of the desk's sentences."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file as it stands on the disk. `text` has `\\n` for line ends, whatever the file has."""

    name: str
    """Its path inside the folder."""
    shown: str
    path: Path
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Problems:
    """How many things are wrong in a file, and how many could be better."""

    errors: int = 0
    tips: int = 0


@dataclass(frozen=True)
class DraftReading:
    """What the knowledge is with one text as it would be saved."""

    gathered: GatheredKnowledge
    file: str
    """The shown path of that text."""
    problems: tuple[Diagnostic, ...]
    """Those of that file, by line."""
    elsewhere: tuple[Diagnostic, ...]
    """Errors in other files that come with this text."""

    @property
    def refused(self) -> bool:
        """Whether `check` would refuse the knowledge because of this text."""
        return bool(self.elsewhere) or any(one.severity is Severity.ERROR for one in self.problems)

    @cached_property
    def document(self) -> Document | None:
        """The file as it was read."""
        return self.gathered.library.shown().get(self.file)

    @cached_property
    def entries(self) -> tuple[LocatedEntry, ...]:
        """The entries that stand in the file and are right, in its order."""
        return tuple(one for one in self.gathered.entries.placed if self._holds(one))

    def _holds(self, placed: LocatedEntry) -> bool:
        origins = self.gathered.library.origins.get(placed.document.file)
        if origins is None:
            return placed.document.file == self.file
        top = placed.path
        return any(
            document.file == self.file and path[: len(top)] == top for path, (document, _) in origins.items()
        )


@dataclass(frozen=True, slots=True)
class Saved:
    """The text stands in the file."""

    reading: DraftReading


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The file holds this text already; nothing was written."""


@dataclass(frozen=True, slots=True)
class Refused:
    """`check` would refuse it; nothing was written."""

    reading: DraftReading


@dataclass(frozen=True, slots=True)
class ChangedMeanwhile:
    """The file is not what it was when the editor opened it; nothing was written."""

    now: WrittenFile | None
    """None when it is gone."""


@dataclass(frozen=True, slots=True)
class NotWritten:
    """The disk refused it, for this reason."""

    reason: str


SaveOutcome = Saved | Unchanged | Refused | ChangedMeanwhile | NotWritten


class Workspace:
    """The last of the knowledge folders, in the light of those below it. For one thread at a time."""

    def __init__(self, layers: Sequence[Path], clock: Clock, language: Language) -> None:
        self.layers = tuple(layers)
        self.folder = self.layers[-1]
        self.clock = clock
        self.language = language
        self._memory = DocumentMemory()
        self._state: tuple[object, ...] | None = None
        self._gathered: GatheredKnowledge | None = None
        self._found: list[Finding] = []
        self._counts: Mapping[str, Problems] | None = None
        self._looked: tuple[tuple[str, str], DraftReading] | None = None

    def files(self) -> tuple[SourceFile, ...]:
        """Every file of the folder that the bot reads, by name."""
        return tuple(find_files(self.folder))

    def read(self, name: str) -> WrittenFile:
        """The file with this name, exactly as it is listed. Raises NoSuchFileError, CannotEditError."""
        source = next((one for one in self.files() if one.name == name), None)
        if source is None:
            raise NoSuchFileError(name)
        return self._read(source)

    def _read(self, source: SourceFile) -> WrittenFile:
        try:
            if not source.path.resolve(strict=True).is_relative_to(self.folder.resolve()):
                raise CannotEditError("outside")
            if not source.path.is_file():
                raise CannotEditError("no_file")
            if source.path.stat().st_size > MAX_BYTES:
                raise CannotEditError("too_large")
            content = source.path.read_bytes()
        except (OSError, RuntimeError):  # the second for links that lead to each other
            raise CannotEditError("unreadable") from None
        try:
            text = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            raise CannotEditError("not_utf8") from None
        return WrittenFile(source.name, source.shown, source.path, text, _digest(content))

    def current(self) -> GatheredKnowledge:
        """The knowledge as it stands on the disk; read again when a file changed."""
        state = self._state_of_files()
        if self._gathered is None or state != self._state:
            self._gathered = gather(self.layers, memory=self._memory)
            self._found = refusals(self._gathered, self.clock.now())
            self._counts = self._looked = None
            self._state = state
        return self._gathered

    def _state_of_files(self) -> tuple[object, ...]:
        found: list[object] = []
        for folder in self.layers:
            for source in find_files(folder):
                try:
                    status = source.path.stat()
                except OSError:
                    found.append((source.shown, None))
                else:
                    found.append((source.shown, status.st_mtime_ns, status.st_size, status.st_ino))
        return tuple(found)

    def counts(self) -> Mapping[str, Problems]:
        """How many problems each file has, by shown path; those that compare ways of asking are left out."""
        gathered = self.current()
        if self._counts is None:
            every = gathered.library.located([*self._found, *tips(gathered, self.clock.now())])
            seen: set[tuple[object, ...]] = set()
            errors: Counter[str] = Counter()
            better: Counter[str] = Counter()
            for one in every:
                key = (one.file, one.path, one.code, one.at, frozenset(one.values.items()))
                if key not in seen:
                    seen.add(key)
                    (errors if one.severity is Severity.ERROR else better)[one.file] += 1
            self._counts = {file: Problems(errors[file], better[file]) for file in errors | better}
        return self._counts

    def look(self, name: str, text: str | None = None) -> DraftReading:
        """What is wrong when the file holds `text`; None for what it holds now."""
        current, found_now, now = self.current(), self._found, self.clock.now()
        shown = (self.folder / name).as_posix()
        if text is not None and self._looked is not None and self._looked[0] == (name, text):
            return self._looked[1]
        if text is None:
            gathered, found = current, found_now
        else:
            gathered = gather(self.layers, draft=DraftFile(name, text), memory=self._memory)
            found = refusals(gathered, now)
        library = gathered.library
        mine = [one for one in library.located([*found, *tips(gathered, now, shown)]) if one.file == shown]
        before = Counter(_key(one) for one in current.library.located(found_now))
        others: list[Finding] = []
        for one in library.located(found):
            if one.file != shown and one.severity is Severity.ERROR:
                before[_key(one)] -= 1
                if before[_key(one)] < 0:
                    others.append(one)
        reading = DraftReading(
            gathered,
            shown,
            explained(gathered, mine, now, self.language),
            explained(gathered, others, now, self.language),
        )
        if text is not None:
            self._looked = (name, text), reading
        return reading

    def save(self, name: str, text: str, seen: str) -> SaveOutcome:
        """Writes `text` if the file still is what `seen` (its digest, or `NEW`) says, and if it is right.

        Raises NoSuchFileError for a file that may not be made, CannotEditError.
        """
        written = self._now(name)
        if (written.digest if written is not None else NEW) != seen:
            return ChangedMeanwhile(written)
        if written is not None and written.text.rstrip("\n") == text.rstrip("\n"):
            return Unchanged()
        reading = self.look(name, text)
        if reading.refused:
            return Refused(reading)
        again = self._now(name)
        if (again.digest if again is not None else NEW) != seen:
            return ChangedMeanwhile(again)
        path = self.folder / name
        if written is None:
            self._allow_new(path)
        try:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, text)
        except OSError as error:
            return NotWritten(error.strerror or str(error))
        finally:
            self._state = None
        return Saved(reading)

    def _allow_new(self, path: Path) -> None:
        """Raises CannotEditError for a place that is taken, or that leads out of the folder."""
        if not may_be_new(path.relative_to(self.folder).as_posix()):
            raise NoSuchFileError(path.name)
        if os.path.lexists(path):
            raise CannotEditError("no_file")
        if not path.parent.resolve().is_relative_to(self.folder.resolve()):
            raise CannotEditError("outside")

    def _now(self, name: str) -> WrittenFile | None:
        try:
            return self.read(name)
        except NoSuchFileError:
            return None


def may_be_new(name: str) -> bool:
    """Whether a file with this name may be made: where the bot reads it, in small letters, digits, dashes."""
    return name in SINGLE_FILES or _NEW_NAME.fullmatch(name) is not None


def _key(finding: Finding) -> tuple[object, ...]:
    """What makes an error the same one when lines have moved."""
    values = frozenset(item for item in finding.values.items() if item[0] not in _MOVES)
    return finding.file, finding.code, values


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def counted(problems: Iterable[Diagnostic]) -> Problems:
    """How many of these are errors, and how many tips."""
    found = list(problems)
    errors = sum(1 for one in found if one.severity is Severity.ERROR)
    return Problems(errors, len(found) - errors)
