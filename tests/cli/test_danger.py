"""An editor tries a rule of danger on sentences before anybody meets it."""

from pathlib import Path

from tests.adapters.knowledge.folders import copy_of_sound
from tests.cli.process import bot

RULES = """\
woorden:
  slaan: [slaat, sloeg]
  familie: [man, vader]
  spel: [toneelstuk]
regels:
  - {naar: referral/veilig-thuis, als: [slaan, familie], tenzij: [spel]}
"""


def test_the_sentences_that_a_rule_catches_are_named_with_the_rule(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    (folder / "crisis.yaml").write_text(RULES, encoding="utf-8")
    sentences = [
        "haar man slaat haar",
        "",
        "in het toneelstuk slaat een man op een trommel",
        "buurt barbecue",
    ]
    (tmp_path / "zinnen.txt").write_text("\n".join(sentences), encoding="utf-8")
    done = bot("danger", "zinnen.txt", "kennis", folder=tmp_path)
    assert done.status == 0, done.err
    assert done.out.splitlines() == [
        "haar man slaat haar  →  referral/veilig-thuis (rule 1 of crisis.yaml)",
        "Taken for danger: 1 of 3 sentences.",
    ]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = bot("danger", "nergens.txt", folder=tmp_path)
    assert done.status == 2
    assert done.err.count("\n") == 1
