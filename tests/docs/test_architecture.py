"""The pages about the house tell of the house as it is."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_MODULES = 15
PATH = re.compile(r"\b(?:bot|tests|docs|knowledge|benchmarks)/[\w./-]*[\w/]")


def paths_in(page: str) -> list[str]:
    return PATH.findall((ROOT / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("page", "at_least"), [("docs/architecture.md", 60), ("README.md", 10)])
def test_every_path_on_the_pages_about_the_house_exists(page: str, at_least: int) -> None:
    found = paths_in(page)
    assert len(found) >= at_least
    assert [path for path in found if not (ROOT / path).exists()] == []


def test_every_folder_of_the_house_stands_on_the_page() -> None:
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = [
        *(ROOT / "bot").glob("*/"),
        *(ROOT / "bot/services").glob("*/"),
        *(ROOT / "bot/domain").glob("*/"),
    ]
    names = [str(room.relative_to(ROOT)) for room in rooms if (room / "__init__.py").exists()]
    assert len(names) > 15
    assert [name for name in names if f"`{name}/" not in page] == []


def test_no_folder_is_too_full_to_look_through() -> None:
    folders = {file.parent for file in (ROOT / "bot").rglob("*.py")}
    modules = {
        str(folder.relative_to(ROOT)): sum(file.name != "__init__.py" for file in folder.glob("*.py"))
        for folder in folders
    }
    assert modules
    assert {folder: count for folder, count in modules.items() if count > MOST_MODULES} == {}


def test_no_two_migrations_of_a_store_share_a_number() -> None:
    for store in ("sqlite", "postgres"):
        names = sorted(file.name for file in (ROOT / "bot/adapters" / store / "migrations").glob("*.sql"))
        assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1)), store
