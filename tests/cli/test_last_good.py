"""A mistake in the knowledge never takes a bot away that worked before."""

from pathlib import Path

from tests.adapters.knowledge.folders import change, copy_of_sound
from tests.cli.process import bot

QUESTION = "hoe begin ik een dialoog"


def test_a_terminal_that_starts_on_a_mistake_answers_from_the_last_good_version(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    (tmp_path / "config.yaml").write_text(f"knowledge: {folder}\n", encoding="utf-8")
    before = bot("chat", folder=tmp_path, typed=QUESTION)
    assert before.status == 0, before.err
    change(folder, "aanpakken/dialoog.yaml", "werkt_wel:", "werkt_well:")
    after = bot("chat", folder=tmp_path, typed=QUESTION)
    assert (after.status, after.out) == (0, before.out)
    assert after.err.startswith("The knowledge has errors. The bot works with the last version")
    assert "aanpakken/dialoog.yaml:" in after.err
    assert "werkt_wel:" in after.err
    asked = bot("ask", QUESTION, folder=tmp_path)
    assert asked.status == 0
    assert "Dialoog" in asked.out
    assert "aanpakken/dialoog.yaml:" in asked.err


def test_asking_keeps_nothing(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    (tmp_path / "config.yaml").write_text(f"knowledge: {folder}\n", encoding="utf-8")
    assert bot("ask", QUESTION, folder=tmp_path).status == 0
    assert not (tmp_path / "state").exists()
