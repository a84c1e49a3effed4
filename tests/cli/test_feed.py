"""`feed`: calendars that anybody can subscribe to."""

import shutil
from datetime import datetime
from pathlib import Path

import ics
import pytest
from icalendar import Calendar

from bot.cli.feed import feed
from bot.domain.events.event import Event
from tests.talking import ROOT, the_current


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The settings of a bot with the knowledge of this checkout, in a folder of its own."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    file = tmp_path / "config.yaml"
    file.write_text("knowledge: knowledge\n", encoding="utf-8")
    return file


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_there_is_a_calendar_of_everything_and_one_for_each_theme_that_two_programs_read(
    config: Path, tmp_path: Path
) -> None:
    assert feed(config, tmp_path / "uit") == 0
    files = contents(tmp_path / "uit")
    with_dates = [e for e in the_current().knowledge.of_type(Event) if e.dates or e.recurrence]
    themes = {theme for event in with_dates for theme in event.themes}
    names = {"alles", *(f"thema-{theme}" for theme in themes & set(the_current().knowledge.themes))}
    assert files.keys() == {f"{name}{ending}" for name in names for ending in (".ics", ".en.ics")}
    for name, content in files.items():
        events = list(Calendar.from_ical(content).events)
        assert len(events) == len(ics.Calendar(content.decode()).events) > 0, name
    assert b"Herinner" not in files["alles.ics"]
    assert b"SUMMARY;LANGUAGE=en:Burendag (Neighbours' Day)" in files["alles.en.ics"]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The settings of a bot that knows only what the test writes: quick to start."""
    (tmp_path / "knowledge/bijeenkomsten").mkdir(parents=True)
    file = tmp_path / "config.yaml"
    file.write_text("knowledge: knowledge\n", encoding="utf-8")
    return file


def write_event(config: Path, *lines: str, title: str = "Buurttafel", reviewed: str = "2026-11-20") -> None:
    text = "\n".join(
        (
            "id: buurttafel",
            f"nl: {{titel: {title}, over: Samen eten.}}",
            *lines,
            "plaats: Utrecht",
            "bronnen: [https://example.org]",
            f"nagekeken: {reviewed}",
        )
    )
    (config.parent / "knowledge/bijeenkomsten/buurttafel.yaml").write_text(text + "\n", encoding="utf-8")


def revision(folder: Path, uid: str) -> tuple[int, datetime, datetime] | None:
    """Sequence, stamp and last change of a date in the feed of everything; None when it is not there."""
    for event in Calendar.from_ical((folder / "alles.ics").read_bytes()).events:
        if str(event["UID"]) == uid:
            return int(str(event["SEQUENCE"])), event.DTSTAMP, event.LAST_MODIFIED
    return None


COMING = "data: [{id: a, datum: 2099-06-12, begin: 19.30}, {id: b, datum: 2099-07-12, begin: 19.30}]"


def test_equal_knowledge_gives_equal_files_which_are_not_written_again(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(small, COMING)
    feed(small, tmp_path / "uit")
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "uit").iterdir()}
    first = contents(tmp_path / "uit")
    capsys.readouterr()
    feed(small, tmp_path / "uit")
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "uit").iterdir()} == before
    assert len(capsys.readouterr().out.splitlines()) == 1
    feed(small, tmp_path / "anders")
    assert contents(tmp_path / "anders") == first


def test_a_date_gets_a_higher_revision_when_anything_of_it_changed_and_not_when_it_was_reviewed(
    small: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "uit"
    write_event(small, COMING)
    feed(small, folder)
    first = revision(folder, "buurttafel.a@buurtgids")
    assert first is not None
    assert first[0] == 0
    write_event(small, COMING, reviewed="2026-11-28")
    feed(small, folder)
    assert revision(folder, "buurttafel.a@buurtgids") == first
    write_event(small, COMING.replace("19.30}, {id: b", "20.00}, {id: b"), reviewed="2026-11-28")
    feed(small, folder)
    moved = revision(folder, "buurttafel.a@buurtgids")
    assert moved is not None
    assert moved[0] == 1
    assert min(moved[1:]) > max(first[1:])
    assert revision(folder, "buurttafel.b@buurtgids") == first
    write_event(small, COMING.replace("19.30}, {id: b", "20.00}, {id: b"), title="Tafel van de buurt")
    feed(small, folder)
    assert [(revision(folder, f"buurttafel.{one}@buurtgids") or (None,))[0] for one in "ab"] == [2, 1]


def test_a_cancelled_date_stays_in_the_feed_until_it_is_past(small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    past = "data: [{id: c, datum: 2020-06-12, status: afgelast}, {id: d, datum: 2020-06-13}]"
    write_event(small, past)
    feed(small, folder)
    assert revision(folder, "buurttafel.c@buurtgids") is None
    assert revision(folder, "buurttafel.d@buurtgids") is not None
    write_event(small, COMING.replace("19.30}, {id: b", "19.30, status: afgelast}, {id: b"))
    feed(small, folder)
    content = (folder / "alles.ics").read_bytes()
    (event,) = [
        one for one in Calendar.from_ical(content).events if str(one["UID"]).startswith("buurttafel.a")
    ]
    assert (str(event["STATUS"]), str(event["SUMMARY"])) == ("CANCELLED", "Gaat niet door: Buurttafel")


def test_a_feed_that_was_damaged_is_written_anew(small: Path, tmp_path: Path) -> None:
    write_event(small, COMING)
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "alles.ics").write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:gisteren\r\n\xff")
    assert feed(small, folder) == 0
    assert b"END:VCALENDAR" in (folder / "alles.ics").read_bytes()


def test_an_event_that_is_gone_leaves_every_calendar_and_a_theme_without_dates_keeps_its_file(
    config: Path, tmp_path: Path
) -> None:
    feed(config, tmp_path / "uit")
    for file in (tmp_path / "knowledge" / "bijeenkomsten").glob("*.yaml"):
        if "thema: [feesten" in file.read_text(encoding="utf-8"):
            changed = file.read_text(encoding="utf-8").replace("thema: [feesten", "thema: [organisatie")
            file.write_text(changed, encoding="utf-8")
    feed(config, tmp_path / "uit")
    assert b"burendag.2027" not in contents(tmp_path / "uit")["thema-feesten.ics"]
    assert b"burendag.2027" in contents(tmp_path / "uit")["thema-organisatie.ics"]


def test_a_folder_that_cannot_be_written_is_one_sentence(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(small, COMING)
    (tmp_path / "uit").write_text("in de weg", encoding="utf-8")
    assert feed(small, tmp_path / "uit") == 2
    assert "alles.ics" in capsys.readouterr().err


def test_a_file_that_fails_halfway_leaves_the_old_one_whole(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_event(small, COMING)
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "alles.ics").write_bytes(b"oud")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert feed(small, folder) == 2
    assert contents(folder) == {"alles.ics": b"oud"}
