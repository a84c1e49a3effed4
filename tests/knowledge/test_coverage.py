"""docs/coverage.md tells the truth about the knowledge."""

import re

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind
from tests.knowledge.conftest import ROOT

COVERAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
NAMED = re.findall(rf"`((?:{'|'.join(Kind)})/[a-z0-9-]+)`", COVERAGE)
PRACTICE = range(1, 135)  # the examples of the research, by number


def test_every_entry_that_the_coverage_names_can_be_shown(knowledge: Knowledge) -> None:
    assert [name for name in NAMED if knowledge.find(EntryId.parse(name)) is None] == []


def test_every_practice_example_of_the_research_has_a_row() -> None:
    rows = re.findall(r"^\| (\d+) \| `example/", COVERAGE, re.MULTILINE)
    assert [int(row) for row in rows] == list(PRACTICE)
