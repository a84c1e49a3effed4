"""Code and glossary have the same words."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ROWS = [row.strip("|").split("|") for row in PAGE.splitlines() if row.startswith("| ")]
FILES = sorted((ROOT / "bot").rglob("*.py"))
LISTED = re.compile(r"### `([\w/]+)/`\n\n(.*?)(?=\n#|\Z)", re.DOTALL)


def named() -> list[str]:
    return [name for row in ROWS for name in re.findall(r"`([\w.]+)`", row[1])]


def public_classes() -> dict[str, set[str]]:
    """The folders (as in `bot/domain`) that have a public class of each name."""
    found: dict[str, set[str]] = {}
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found.setdefault(node.name, set()).add(str(file.parent.relative_to(ROOT)))
    return found


def test_every_word_of_the_glossary_stands_in_the_code() -> None:
    words = set(re.findall(r"\w+", "\n".join(file.read_text(encoding="utf-8") for file in FILES)))
    assert len(named()) > 400
    assert [name for name in named() if not words.issuperset(name.split("."))] == []


def test_every_class_stands_in_the_glossary() -> None:
    assert sorted(set(public_classes()) - {name.split(".")[0] for name in named()}) == []


def test_every_class_of_the_glossary_lives_in_the_folder_it_stands_under() -> None:
    classes = public_classes()
    listed = [
        (folder, name)
        for folder, table in LISTED.findall(PAGE)
        for name in re.findall(r"^\|[^|]*\| `(\w+)` \|", table, re.MULTILINE)
    ]
    assert len(listed) > 300
    assert [(folder, name) for folder, name in listed if folder not in classes.get(name, set())] == []


def test_every_word_of_the_glossary_has_a_meaning_of_one_line() -> None:
    assert [
        row for row in ROWS if len(row) != 3 or (len(row[2].strip()) < 10 and row[2].strip() != "Meaning")
    ] == []
