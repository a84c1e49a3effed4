"""What `repair` does with a file: only what is surely right, and the rest as it was."""

from pathlib import Path

from bot.adapters.knowledge.repair import repairs
from tests.adapters.knowledge.folders import NOW, change, copy_of_sound

FILE = "aanpakken/dialoog.yaml"


def _repaired(folder: Path) -> str:
    [repaired] = repairs(folder, now=NOW)
    repaired.write()
    return (folder / FILE).read_bytes().decode("utf-8")


def test_comments_order_and_line_ends_stay(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    path = folder / FILE
    sound = "# van Els\n" + path.read_text(encoding="utf-8").replace("\n", "  # over de tafel\n", 1)
    path.write_bytes(sound.replace("\n", "\r\n").encode("utf-8"))
    assert list(repairs(folder, now=NOW)) == []
    wrong = sound.replace("titel: Dialoog", "titel:Dialoog").replace("    - ronde tafel", "    • ronde tafel")
    path.write_bytes(wrong.replace("\n", "\r\n").encode("utf-8"))
    assert _repaired(folder) == sound.replace("\n", "\r\n")
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


def test_what_only_a_person_can_say_stays(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, FILE, "nagekeken: 20 november 2026\n", "")
    change(
        folder, "bijeenkomsten/burendag.yaml", "begin: 10.00, einde: ca. 17.00", "begin: 17.00, einde: 10.00"
    )
    assert list(repairs(folder, now=NOW)) == []
