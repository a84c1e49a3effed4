"""No id that people may still hold disappears without a word."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.history import UnknownRevisionError, entries_at
from bot.domain.diagnostics import Severity
from bot.domain.knowledge.entry import EntryId, Kind
from tests.adapters.knowledge.folders import NOW, change, copy_of_sound


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge folder inside a git repository, with one commit."""
    folder = copy_of_sound(tmp_path)
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.nl", "commit", "-q", "-m", "eerste"],
    ):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return folder


def _codes(folder: Path) -> list[tuple[str, str]]:
    problems = check(folder, now=NOW, against="HEAD").problems
    return [(one.code, one.advice) for one in problems if one.code == "removed_id"]


def test_the_ids_of_an_earlier_state_are_known_with_their_files(folder: Path) -> None:
    ids = entries_at("HEAD", [folder])
    assert len(ids) == 6
    one = ids[EntryId(Kind.EXAMPLE, "de-doordouwers")]
    assert one.file == (folder / "voorbeelden/utrecht.yaml").as_posix()


def test_nothing_removed_is_nothing_to_say(folder: Path) -> None:
    assert _codes(folder) == []


def test_a_removed_entry_is_an_error(folder: Path) -> None:
    (folder / "voorbeelden" / "utrecht.yaml").unlink()
    [(code, advice)] = _codes(folder)
    assert code == "removed_id"
    assert "'voorheen: [de-doordouwers]'" in advice


def test_a_renamed_entry_is_an_error_until_it_names_its_former_id(folder: Path) -> None:
    change(folder, "voorbeelden/utrecht.yaml", "id: de-doordouwers", "id: doorzetters")
    [(code, advice)] = _codes(folder)
    assert code == "removed_id"
    assert "'voorheen: [de-doordouwers]'" in advice
    change(folder, "voorbeelden/utrecht.yaml", "doorzetters", "doorzetters\n  voorheen: [de-doordouwers]")
    assert _codes(folder) == []


def test_a_withdrawn_entry_may_stay_silent(folder: Path) -> None:
    change(folder, "voorbeelden/utrecht.yaml", "  gemeenten:", "  status: vervallen\n  gemeenten:")
    assert _codes(folder) == []


def _parts(folder: Path, now: datetime = NOW) -> list[tuple[str, str]]:
    problems = check(folder, now=now, against="HEAD").problems
    return [(one.code, one.advice) for one in problems if one.code.startswith("removed_")]


DATE = '  - {id: "2027", datum: zaterdag 25 september 2027, inloop: 9.30, begin: 10.00, einde: ca. 17.00}\n'


def test_a_date_to_come_that_is_taken_away_is_an_error_with_the_line_that_cancels_it(folder: Path) -> None:
    change(folder, "bijeenkomsten/burendag.yaml", '"2027", datum', '"2027-2", datum')
    change(folder, "bijeenkomsten/burendag.yaml", ', datum: "2027"', ', datum: "2027-2"')
    line = '- {id: "2027", datum: zaterdag 25 september 2027, status: afgelast}'
    [(code, advice)] = _parts(folder)
    assert code == "removed_date"
    assert line in advice
    change(folder, "bijeenkomsten/burendag.yaml", "data:\n", f"data:\n  {line}\n")
    assert _parts(folder) == []


def test_a_date_that_is_over_may_be_taken_away(folder: Path) -> None:
    change(
        folder, "bijeenkomsten/burendag.yaml", DATE, DATE.replace("2027", "2028").replace("zaterdag 25", "23")
    )
    change(folder, "bijeenkomsten/burendag.yaml", ', datum: "2027"', ', datum: "2028"')
    assert _parts(folder, datetime(2027, 9, 27, tzinfo=UTC)) == []


def test_a_session_that_people_can_have_chosen_is_a_tip_when_it_is_taken_away(folder: Path) -> None:
    change(folder, "bijeenkomsten/burendag.yaml", "id: buurtquiz, nl: Buurtquiz", "id: soep, nl: Soep")
    (found,) = [
        one for one in check(folder, now=NOW, against="HEAD").problems if one.code == "removed_session"
    ]
    assert "'buurtquiz' (Buurtquiz) is weg" in found.message
    assert found.severity is Severity.TIP


def test_an_unknown_revision_is_told(folder: Path) -> None:
    with pytest.raises(UnknownRevisionError):
        check(folder, now=NOW, against="bestaat-niet")


def test_a_folder_outside_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownRevisionError):
        entries_at("HEAD", [copy_of_sound(tmp_path)])
