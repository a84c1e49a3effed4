"""`import agenda.ics`: events become files that `check` takes, once, and nothing that is there is touched."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.knowledge.drafting.event_file import can_be_read, event_file
from bot.cli.check import check
from bot.cli.editing.import_ import import_file
from bot.domain.events.announced import announced_dates
from tests.adapters.calendar.ics_text import calendar, read, vevent
from tests.adapters.knowledge.folders import copy_of_sound

SOON = datetime.now(UTC) + timedelta(days=40)
DAY = f"{SOON:%Y%m%d}"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings and a small knowledge."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    folder = copy_of_sound(tmp_path)
    (tmp_path / "config.yaml").write_text(f"knowledge: {folder.name}\nstate: state\n", encoding="utf-8")
    return tmp_path


def take_in(desk: Path, *events: str, write: bool = True) -> int:
    (desk / "agenda.ics").write_bytes(calendar(*events, head="X-WR-CALNAME:Wijkagenda\r\n"))
    return import_file(desk / "config.yaml", desk / "agenda.ics", write=write)


def files(desk: Path) -> dict[str, str]:
    found = (desk / "kennis" / "bijeenkomsten").glob("*.yaml")
    return {path.stem: path.read_text(encoding="utf-8") for path in found}


def start(hour: int, more_days: int = 0) -> str:
    return f"DTSTART;TZID=Europe/Amsterdam:{SOON + timedelta(days=more_days):%Y%m%d}T{hour:02}0000"


def test_what_would_be_written_is_shown_and_only_written_when_told(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(desk)
    event = vevent(start(19), "DURATION:PT2H", "LOCATION:De Kade\\, Utrecht", title="Taalcafé: kom erbij!")
    assert take_in(desk, event, write=False) == 1
    shown = capsys.readouterr()
    assert "titel: 'Taalcafé: kom erbij!'" in shown.out
    assert "er is niets geschreven" in shown.err
    assert files(desk) == before
    assert take_in(desk, event) == 0
    written = files(desk)["taalcafe-kom-erbij"]
    assert "gemeente: utrecht" in written
    assert "begin: 19.00, einde: 21.00" in written
    assert check(desk / "config.yaml", None, "text", against=None, coverage=False, lang="nl") == 0


def test_what_is_there_is_never_overwritten_and_a_new_day_of_it_is_said(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_in(desk, vevent(start(19)))
    written = files(desk)
    assert take_in(desk, vevent(start(20)), vevent(start(19, 7), uid="twee")) == 0
    assert files(desk) == written
    assert "staat al in" in capsys.readouterr().err


def test_loose_dates_of_one_title_are_one_event_and_a_series_stays_a_series(desk: Path) -> None:
    loose = [vevent(start(10, week), "DURATION:PT1H", uid=f"u{week}", title="Spreekuur") for week in (7, 0)]
    series = vevent(
        start(19), "RRULE:FREQ=WEEKLY;COUNT=5", f"EXDATE{start(19, 7)[7:]}", uid="s", title="Koor"
    )
    assert take_in(desk, *loose, series) == 0
    assert files(desk)["spreekuur"].count("datum:") == 2
    assert "herhaling: FREQ=WEEKLY;COUNT=5" in files(desk)["koor"]
    assert "behalve: [" in files(desk)["koor"]
    assert check(desk / "config.yaml", None, "text", against=None, coverage=False, lang="nl") == 0


def test_what_is_over_cancelled_or_private_stays_behind_and_is_said(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(desk)
    status = take_in(
        desk,
        vevent("DTSTART:20200101T100000", uid="a", title="Oud"),
        vevent(start(19), "STATUS:CANCELLED", uid="b", title="Feest"),
        vevent(start(19), "CLASS:PRIVATE", uid="c", title="Tandarts"),
    )
    said = capsys.readouterr().err
    assert (status, files(desk)) == (0, before)
    assert "Al voorbij, niet overgenomen: 1." in said
    assert "'Feest' gaat niet door" in said
    assert "Tandarts" not in said


@pytest.mark.parametrize("name", ["agenda.ics", "verslag.odt", "weg.ics"])
def test_what_cannot_be_taken_in_is_one_clear_line(
    desk: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if name != "weg.ics":
        (desk / name).write_bytes(b"<html>")
    assert import_file(desk / "config.yaml", desk / name, write=True) == 2
    said = capsys.readouterr().err
    assert name in said
    assert "Traceback" not in said


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@given(TEXT, TEXT, TEXT)
def test_any_text_of_a_calendar_is_written_as_it_was_or_refused(title: str, about: str, place: str) -> None:
    escaped = [
        one.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;") for one in (title, about, place)
    ]
    found = read(
        vevent(
            "DTSTART:20270612T193000", f"DESCRIPTION:{escaped[1]}", f"LOCATION:{escaped[2]}", title=escaped[0]
        )
    )
    for event in found.events:
        name, text = event_file(event)
        if can_be_read(name, text):
            assert (
                f"{announced_dates(event, datetime(2027, 1, 1, tzinfo=UTC))[0].occurrence.start:%d}" == "12"
            )
            assert len(text.splitlines()) < 16
