"""The examples in the editors' guide are true."""

import re
from pathlib import Path

from bot.adapters.knowledge.reading.entry_index import MODELS, index_entries
from bot.adapters.knowledge.source.files import FOLDERS, SINGLE_FILES
from bot.adapters.knowledge.source.library import open_library
from bot.domain.diagnostics import Severity
from tests.adapters.knowledge.folders import ROOT, checked

GUIDE = (ROOT / "knowledge" / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# (\S+)\n(.*?)```", GUIDE, re.DOTALL)


def test_every_example_of_the_guide_can_be_copied_as_it_is(tmp_path: Path) -> None:
    for name, content in EXAMPLES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    errors = [one for one in checked(tmp_path).problems if one.severity is Severity.ERROR]
    assert {one.code for one in errors} == {"few_tests"}  # the guide shows one test question, not three


def test_the_guide_has_an_example_of_every_kind() -> None:
    assert {name.partition("/")[0] for name, _ in EXAMPLES} >= set(MODELS)


def test_the_guide_names_every_folder_and_file() -> None:
    assert [name for name in (*FOLDERS, *SINGLE_FILES) if f"`{name}" not in GUIDE] == []


def test_the_examples_of_the_guide_carry_ids_that_exist_nowhere() -> None:
    used = {
        own for _, content in EXAMPLES for own in re.findall(r"^(?:- )?id: (\S+)$", content, re.MULTILINE)
    }
    known = {
        placed.entry.id.slug
        for folder in (ROOT / "knowledge", ROOT / "docs/voorbeeld-laag")
        for placed in index_entries(open_library(folder)).placed
    }
    assert len(used) >= len(MODELS)
    assert used & known == set()
