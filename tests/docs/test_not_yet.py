"""The page of what is not understood yet is complete."""

from benchmarks.mistakes import ROOT, marked, page
from bot.adapters.knowledge.reading.questions import read_questions


def test_every_question_that_does_not_work_yet_is_listed_with_why() -> None:
    assert (ROOT / "docs/not-yet.md").read_text(encoding="utf-8") == page(marked())


def test_at_most_one_in_twenty_questions_does_not_work_yet() -> None:

    assert len(marked()) <= 0.05 * len(read_questions(ROOT / "knowledge").questions)
