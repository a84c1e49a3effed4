"""What the conversation adds must not cost an answer that the matcher alone would have given."""

import pytest

from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.search.outcome import Outcome
from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from tests.talking import ROOT, HandClock, the_current


def worth(
    question: LabelledQuestion, outcome: Outcome, first: EntryId | None, offered: tuple[EntryId, ...]
) -> int:
    """3 right at once, 2 within one tap, 1 not understood, 0 a wrong answer."""
    accepted = question.accepted
    if outcome is Outcome.ANSWER:
        return 3 if first in accepted else 0
    if outcome is Outcome.CHOOSE and accepted:
        return 2 if set(offered) & set(accepted) else 1
    return 1 if accepted else 3


@pytest.mark.long
def test_places_dates_and_double_questions_make_next_to_no_test_question_worse() -> None:
    current = the_current()
    asking = SingleQuestion(the_current, HandClock(), ConversationSettings())
    questions = read_questions(ROOT / "knowledge").questions
    worse = []
    for question in questions:
        alone = current.matcher.match(question.question)
        asked = asking.ask(question.question)
        before = worth(
            question, alone.outcome, _first([one.entry for one in alone.candidates]), alone.offered
        )
        after = worth(question, asked.outcome, _first([one.entry for one in asked.candidates]), asked.offered)
        if after < before:
            worse.append(question.question)
    assert len(worse) <= len(questions) // 500, worse


def _first(entries: list[EntryId]) -> EntryId | None:
    return entries[0] if entries else None
