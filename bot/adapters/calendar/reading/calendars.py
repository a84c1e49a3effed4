"""The calendars of the settings, each as it is now or as it last could be read; read only, all of them."""

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from bot.adapters.calendar.reading.calendars_reading import ENDING, CalendarsReading, Labels, files_of
from bot.adapters.calendar.reading.events import CalendarNote, events_of
from bot.adapters.calendar.reading.ics_file import IcsFile, NoCalendarError, read_ics
from bot.domain.diagnostics import Diagnostic, Severity
from bot.domain.events.event import Event
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.messages.say import say

KEPT = "last-good-calendars"  # folder in the state folder


@dataclass(frozen=True, slots=True)
class CalendarReader:
    """Reads calendars for people whose zone is `zone`, at `now`, and speaks `language` of what is wrong."""

    zone: str
    now: datetime
    labels: Labels
    language: Language
    state: Path | None = None
    """Where the last that could be read is kept; None: nowhere."""
    keeps: bool = False
    """Whether what can be read now is kept for later."""

    def read(self, calendars: Sequence[Path], taken: Iterable[EntryId] = ()) -> CalendarsReading:
        """The events of all files and folders; ids in `taken` belong to others. Never raises."""
        events: dict[EntryId, Event] = {}
        problems: list[Diagnostic] = []
        others, past = frozenset(taken), 0
        for path, file in self._files(calendars, problems):
            found = events_of(file, named=path.stem, zone=self.zone, now=self.now, labels=self.labels)
            past += found.past
            problems += (self._tip(note, path) for note in found.notes)
            for event in found.events:
                if event.id in events or event.id in others:
                    note = CalendarNote("twice", 0, {"title": event.content.nl.title})
                    problems.append(self._tip(note, path))
                else:
                    events[event.id] = event
        return CalendarsReading(tuple(events.values()), tuple(problems), past)

    def _files(self, calendars: Sequence[Path], problems: list[Diagnostic]) -> Iterator[tuple[Path, IcsFile]]:
        """Every file as it is now, else as it was kept."""
        seen: set[str] = set()
        for setting in calendars:
            files = files_of(setting)
            if files is None:
                problems.append(self._error("missing", setting, 0))
                for kept in self._all_kept(setting):
                    seen.add(kept.name)
                    path = setting if setting.suffix.lower() == ENDING else setting / _name_of(kept)
                    with suppress(OSError, NoCalendarError):
                        yield path, read_ics(kept.read_bytes())
                continue
            for path in files:
                seen.add(_kept_name(setting, path))
                file = self._file(setting, path, problems)
                if file is not None:
                    yield path, file
        if self.keeps and self.state is not None:
            _forget(self.state / KEPT, seen)

    def _file(self, setting: Path, path: Path, problems: list[Diagnostic]) -> IcsFile | None:
        kept = self.state / KEPT / _kept_name(setting, path) if self.state is not None else None
        try:
            content = path.read_bytes()
            file = read_ics(content)
        except OSError:
            problems.append(self._error("unreadable", path, 0))
        except NoCalendarError as error:
            problems.append(self._error(error.code, path, error.line))
        else:
            if self.keeps and kept is not None:
                _keep(kept, content)
            return file
        with suppress(OSError, NoCalendarError):
            return read_ics(kept.read_bytes()) if kept is not None else None
        return None

    def _all_kept(self, setting: Path) -> list[Path]:
        if self.state is None:
            return []
        return sorted((self.state / KEPT).glob(f"{_mark(setting)}-*{ENDING}"))

    def _error(self, code: str, path: Path, line: int) -> Diagnostic:
        what, advice = say("calendar", code, self.language, {})
        if self.state is not None:
            what, _ = say("calendar", "meanwhile", self.language, {"what": what})
        return Diagnostic(
            path.as_posix(), line, min(line, 1), Severity.ERROR, f"calendar_{code}", what, advice
        )

    def _tip(self, note: CalendarNote, path: Path) -> Diagnostic:
        what, advice = say("calendar", note.code, self.language, note.values)
        return Diagnostic(
            path.as_posix(),
            note.line,
            min(note.line, 1),
            Severity.TIP,
            f"calendar_{note.code}",
            what,
            advice,
        )


def _keep(kept: Path, content: bytes) -> None:
    """Whole, or not at all; without a place to write, nothing."""
    with suppress(OSError):
        if kept.is_file() and kept.read_bytes() == content:
            return
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_name(f"{kept.name}.{os.getpid()}.new")
        fresh.write_bytes(content)
        fresh.replace(kept)


def _forget(folder: Path, wanted: Container[str]) -> None:
    """Removes what was kept of calendars that the settings or a folder no longer hold."""
    with suppress(OSError):
        for old in folder.iterdir():
            if old.name not in wanted:
                old.unlink()


def _mark(setting: Path) -> str:
    return blake2b(setting.absolute().as_posix().encode(), digest_size=6).hexdigest()


def _kept_name(setting: Path, path: Path) -> str:
    return f"{_mark(setting)}-{path.stem}{ENDING}"


def _name_of(kept: Path) -> str:
    return kept.name.partition("-")[2]
