"""What professionals need, and danger with what only sounds like it, get what they ask for.

Written anew from the descriptions of the review of November 2026. A few may fail: content grows, and one
sentence on the edge must not stop an editor.
"""

from functools import cache
from pathlib import Path

import yaml

from bot.domain.search.outcome import Outcome
from bot.services.conversation.single_question import AskedQuestion, SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from tests.talking import HandClock, the_current

FOLDER = Path(__file__).parent
NEEDS = yaml.safe_load((FOLDER / "needs.yaml").read_text(encoding="utf-8"))
DANGER = yaml.safe_load((FOLDER / "danger.yaml").read_text(encoding="utf-8"))
MAY_FAIL = 4  # of forty


@cache
def asked(question: str) -> AskedQuestion:
    return SingleQuestion(the_current, HandClock(), ConversationSettings()).ask(question)


def first(question: str) -> str:
    """The id of the answer; empty when there is none."""
    answer = asked(question)
    return str(answer.candidates[0].entry) if answer.outcome is Outcome.ANSWER else ""


def seen(question: str) -> set[str]:
    """The ids that a person gets to see."""
    answer = asked(question)
    return {first(question)} if answer.outcome is Outcome.ANSWER else {str(one) for one in answer.offered}


def test_every_need_gets_its_answer_or_finds_it_among_the_choices() -> None:
    missed = [one["vraag"] for one in NEEDS if not seen(one["vraag"]) & set(one["goed"])]
    assert len(NEEDS) == 40
    assert len(missed) <= MAY_FAIL, missed


def test_danger_gets_its_number_first() -> None:
    missed = [one["vraag"] for one in DANGER["gevaar"] if first(one["vraag"]) not in one["goed"]]
    assert len(DANGER["gevaar"]) == 40
    assert len(missed) <= MAY_FAIL // 2, missed


def test_what_only_sounds_dangerous_raises_no_alarm() -> None:
    alarms = [one["vraag"] for one in DANGER["gewoon"] if first(one["vraag"]) in one["niet"]]
    assert len(DANGER["gewoon"]) == 25
    assert len(alarms) <= MAY_FAIL // 2, alarms
