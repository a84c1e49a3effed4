"""The calendars of the settings: files and folders, broken or gone, and noticed when they change."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import date
from pathlib import Path

import pytest

from bot.adapters.calendar.reading.calendars import CalendarReader
from bot.adapters.calendar.reading.calendars_reading import CalendarsReading, Labels
from bot.adapters.calendar.watching import calendar_changes
from bot.domain.diagnostics import Severity
from bot.domain.language import Language
from tests.adapters.calendar.ics_text import NOW, calendar, vevent

DINER = calendar(vevent("DTSTART:20270612T193000"))
MOVED = calendar(vevent("DTSTART:20270619T193000"))
QUIZ = calendar(vevent("DTSTART:20270704T200000", uid="quiz@wijk.nl", title="Quiz"))


def read(*paths: Path, state: Path | None = None, keeps: bool = True) -> CalendarsReading:
    reader = CalendarReader("Europe/Amsterdam", NOW, Labels(), Language.NL, state, keeps)
    return reader.read(paths)


def titles(found: CalendarsReading) -> list[str]:
    return [f"{event.content.nl.title} {event.dates[0].day:%d-%m}" for event in found.events]


def errors(found: CalendarsReading) -> list[str]:
    return [f"{one.file}:{one.line} {one.code}" for one in found.problems if one.severity is Severity.ERROR]


def test_a_file_and_a_folder_together_are_one_agenda(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "een.ics").write_bytes(DINER)
    (tmp_path / "map" / "twee.ICS").write_bytes(QUIZ)
    (tmp_path / "map" / ".half.ics").write_bytes(b"BEGIN")
    (tmp_path / "map" / "lees.txt").write_bytes(b"niets")
    found = read(tmp_path / "een.ics", tmp_path / "map")
    assert titles(found) == ["Buurtdiner 12-06", "Quiz 04-07"]
    assert found.problems == ()
    assert found.events[1].sources[0].title == "twee"


def test_what_stands_in_two_calendars_is_shown_once_and_said(tmp_path: Path) -> None:
    (tmp_path / "een.ics").write_bytes(DINER)
    (tmp_path / "twee.ics").write_bytes(MOVED)
    found = read(tmp_path)
    assert titles(found) == ["Buurtdiner 12-06"]
    assert [one.code for one in found.problems] == ["calendar_twice"]


def test_a_broken_file_keeps_what_was_in_it(tmp_path: Path) -> None:
    state, file = tmp_path / "state", tmp_path / "agenda.ics"
    file.write_bytes(DINER)
    before = read(file, state=state)
    file.write_bytes(MOVED[:-30])
    found = read(file, state=state)
    assert found.events == before.events
    assert found.revision == before.revision
    assert errors(found) == [f"{file.as_posix()}:4 calendar_cut_off"]
    assert "zolang wat er de laatste keer in stond" in found.problems[0].message
    file.write_bytes(MOVED)
    mended = read(file, state=state)
    assert (titles(mended), errors(mended)) == (["Buurtdiner 19-06"], [])
    assert mended.revision != before.revision


def test_a_file_that_is_gone_keeps_what_was_in_it_and_so_does_a_folder(tmp_path: Path) -> None:
    state, folder, file = tmp_path / "state", tmp_path / "map", tmp_path / "agenda.ics"
    folder.mkdir()
    file.write_bytes(DINER)
    (folder / "quiz.ics").write_bytes(QUIZ)
    read(file, folder, state=state)
    file.unlink()
    folder.rename(tmp_path / "weg")
    for _ in range(2):
        found = read(file, folder, state=state)
        assert titles(found) == ["Buurtdiner 12-06", "Quiz 04-07"]
        assert errors(found) == [f"{path.as_posix()}:0 calendar_missing" for path in (file, folder)]


def test_a_file_taken_out_of_a_folder_takes_its_events_along(tmp_path: Path) -> None:
    state, folder = tmp_path / "state", tmp_path / "map"
    folder.mkdir()
    (folder / "een.ics").write_bytes(DINER)
    (folder / "twee.ics").write_bytes(QUIZ)
    read(folder, state=state)
    (folder / "een.ics").unlink()
    assert titles(read(folder, state=state)) == ["Quiz 04-07"]
    assert len(list((state / "last-good-calendars").iterdir())) == 1


def test_looking_alone_writes_nothing(tmp_path: Path) -> None:
    state, file = tmp_path / "state", tmp_path / "agenda.ics"
    file.write_bytes(DINER)
    read(file, state=state, keeps=False)
    assert not state.exists()


@pytest.fixture
async def changes(tmp_path: Path) -> AsyncIterator[tuple[AsyncIterator[None], list[date]]]:
    days, stop = [date(2027, 1, 1)], asyncio.Event()
    async with aclosing(calendar_changes([tmp_path], lambda: days[-1], stop)) as found:  # type: ignore[type-var]
        yield found, days
        stop.set()


async def test_a_change_is_noticed_when_it_has_come_to_rest_and_a_new_day_too(
    tmp_path: Path, changes: tuple[AsyncIterator[None], list[date]]
) -> None:
    found, days = changes
    first = asyncio.ensure_future(anext(found))
    await asyncio.sleep(0.2)
    (tmp_path / "agenda.ics").write_bytes(DINER[:-30])
    await asyncio.sleep(1.3)
    (tmp_path / "agenda.ics").write_bytes(DINER)
    assert not first.done()
    await asyncio.wait_for(first, 10)
    days.append(date(2027, 1, 2))
    await asyncio.wait_for(anext(found), 10)
