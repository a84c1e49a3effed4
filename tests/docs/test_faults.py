"""The tables of faults name tests that exist, and operators are told only what the bot says."""

import re
from pathlib import Path

from bot.messages.tools import SENTENCES

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")


def test_every_row_of_the_table_of_faults_names_tests_that_exist() -> None:
    tests = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    rows = [
        line for line in TABLE.splitlines() if line.startswith("| ") and not line.startswith("| What fails")
    ]
    assert len(rows) > 10
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named, row
        assert [name for name in named if f"def {name}(" not in tests] == [], row


def test_every_sentence_that_operators_look_up_is_one_that_the_bot_says() -> None:
    guide = (ROOT / "docs" / "beheer" / "storingen.md").read_text(encoding="utf-8")
    rows = [line for line in guide.splitlines() if line.startswith("| `")]
    assert len(rows) > 4
    said = "\n".join(sentence.nl for sentence in SENTENCES.values())
    assert [row for row in rows if row.split("`")[1] not in said] == []
