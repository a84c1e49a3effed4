"""No id that people may still hold disappears without a word."""

import subprocess
from pathlib import Path

import pytest

from bot.adapters.knowledge.check import check
from bot.adapters.knowledge.history import UnknownRevisionError, ids_at
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
    return [(one.code, one.mended) for one in problems if one.code == "removed_id"]


def test_the_ids_of_an_earlier_state_are_known_with_their_files(folder: Path) -> None:
    ids = ids_at("HEAD", folder)
    assert len(ids) == 6
    assert ids[EntryId(Kind.EXAMPLE, "de-doordouwers")] == (folder / "voorbeelden/utrecht.yaml").as_posix()


def test_nothing_removed_is_nothing_to_say(folder: Path) -> None:
    assert _codes(folder) == []


def test_a_removed_entry_is_an_error(folder: Path) -> None:
    (folder / "voorbeelden" / "utrecht.yaml").unlink()
    assert _codes(folder) == [("removed_id", "voorheen: [de-doordouwers]")]


def test_a_renamed_entry_is_an_error_until_it_names_its_former_id(folder: Path) -> None:
    change(folder, "voorbeelden/utrecht.yaml", "id: de-doordouwers", "id: doorzetters")
    assert _codes(folder) == [("removed_id", "voorheen: [de-doordouwers]")]
    change(folder, "voorbeelden/utrecht.yaml", "doorzetters", "doorzetters\n  voorheen: [de-doordouwers]")
    assert _codes(folder) == []


def test_a_withdrawn_entry_may_stay_silent(folder: Path) -> None:
    change(folder, "voorbeelden/utrecht.yaml", "  gemeenten:", "  status: vervallen\n  gemeenten:")
    assert _codes(folder) == []


def test_an_unknown_revision_is_told(folder: Path) -> None:
    with pytest.raises(UnknownRevisionError):
        check(folder, now=NOW, against="bestaat-niet")


def test_a_folder_outside_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownRevisionError):
        ids_at("HEAD", copy_of_sound(tmp_path))
