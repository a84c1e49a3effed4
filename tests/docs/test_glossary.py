"""Code and glossary have the same words."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()


def test_every_word_of_the_glossary_stands_in_the_code() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "bot").rglob("*.py"))
    words = set(re.findall(r"\w+", code))
    named = [
        name for row in ROWS if row.startswith("| ") for name in re.findall(r"`([\w.]+)`", row.split("|")[2])
    ]
    assert len(named) > 60
    assert [name for name in named if not words.issuperset(name.split("."))] == []
