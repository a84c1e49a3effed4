"""docs/coverage.md tells the truth about the knowledge, and a command brings it up to date."""

import re

from benchmarks.coverage import EVENTS, NAMED, NUMBERED, PAGE, renewed
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.example import PracticeExample

COVERAGE = PAGE.read_text(encoding="utf-8")
DOCUMENTS = COVERAGE.partition(EVENTS)[0]
PRACTICE = range(1, 135)  # the examples of the research, by number


def test_every_entry_that_the_documents_name_can_be_shown(knowledge: Knowledge) -> None:
    named = NAMED.findall(DOCUMENTS)
    assert len(named) > 100
    assert [name for name in named if knowledge.find(EntryId.parse(name)) is None] == []


def test_every_practice_example_of_the_research_has_a_row() -> None:
    assert [int(number) for number, _ in NUMBERED.findall(COVERAGE)] == list(PRACTICE)


def test_the_command_lists_every_event_and_every_example(knowledge: Knowledge) -> None:
    page = renewed(COVERAGE, knowledge)
    shown = (*knowledge.of_type(Event), *knowledge.of_type(PracticeExample))
    assert {str(one.id) for one in shown} - set(NAMED.findall(page)) == set()


def test_the_command_keeps_what_people_wrote_about_the_documents(knowledge: Knowledge) -> None:
    page = renewed(COVERAGE, knowledge)
    assert page.partition(EVENTS)[0] == DOCUMENTS
    assert renewed(page, knowledge) == page
    assert re.search(r"^\| S0 \|", page, re.MULTILINE)
