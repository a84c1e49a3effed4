"""What a change does to the answers, as an editor reads it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.adapters.knowledge.folders import change, copy_of_sound
from tests.cli.process import bot

TESTS = "toetsvragen/overig.yaml"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b.nl", *arguments], check=True
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge folder in git with two commits: the second is the state of today."""
    folder = copy_of_sound(tmp_path)
    with (folder / TESTS).open("a", encoding="utf-8") as tests:
        tests.write("- {vraag: ronde tafel, goed: approach/dialoog}\n")
    (tmp_path / "config.yaml").write_text(f"knowledge: {folder}\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "kennis")
    git(tmp_path, "commit", "-q", "-m", "eerste")
    return folder


def new_term(folder: Path) -> None:
    """An entry that takes over a question of another."""
    change(folder, "aanpakken/dialoog.yaml", "    - ronde tafel\n", "")
    (folder / "begrippen").mkdir(exist_ok=True)
    (folder / "begrippen/nieuw.yaml").write_text(
        "- id: praatplaat\n"
        "  nl: {titel: Praatplaat, uitleg: Plaat, "
        "vragen: [ronde tafel, wat is een praatplaat]}\n"
        "  bronnen: {eigen: {titel: eigen tekst}}\n"
        "  nagekeken: 2026-11-20\n",
        encoding="utf-8",
    )


def test_outside_a_checkout_there_is_one_sentence(tmp_path: Path) -> None:
    copy_of_sound(tmp_path)
    done = bot("check", "kennis", "--against", folder=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "git checkout" in done.err


def test_a_new_entry_says_how_it_is_found_and_a_question_that_it_takes_is_named(folder: Path) -> None:
    new_term(folder)
    done = bot("check", "kennis", "--against", "HEAD", "--format", "json", folder=folder.parent)
    rows = {row["code"]: row for row in json.loads(done.out)}
    assert rows["new_entry"]["file"].endswith("kennis/begrippen/nieuw.yaml")
    assert "Of the titles and ways of asking (3), 3 find this entry." in rows["new_entry"]["message"]
    taken = rows["answer_worse"]
    assert taken["file"].endswith(TESTS)
    assert "Before: 'Dialogue'" in taken["message"]
    assert "Now: 'Praatplaat'" in taken["message"]


def test_nothing_changed_is_nothing_to_say(folder: Path) -> None:
    done = bot("check", "kennis", "--against", folder=folder.parent)
    assert "questions that now get another answer: 0." in done.err


def test_the_editors_test_fails_only_for_what_the_change_made_worse(folder: Path) -> None:
    wrong = (
        "{vraag: wanneer is de burendag, goed: event/burendag}",
        "{vraag: wanneer is de burendag, goed: approach/dialoog}",
    )
    change(folder, TESTS, *wrong)
    git(folder.parent, "commit", "-q", "-a", "-m", "tweede")
    before = bot("test", folder=folder.parent)
    assert before.status == 0, before.out
    assert "does not count" in before.out
    assert "wanneer is de burendag" in before.out
    new_term(folder)
    after = bot("test", folder=folder.parent)
    assert after.status == 1
    assert "Went wrong through what was changed (1):" in after.out
    assert "changed: approach/dialoog, term/praatplaat" in after.out
