"""One question, one answer, without memory: the object that `ask --json` prints."""

import json

import pytest

from bot.domain.language import Language
from bot.domain.search.outcome import Outcome
from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from tests.talking import HandClock, the_current


@pytest.fixture
def asking() -> SingleQuestion:
    return SingleQuestion(the_current, HandClock(), ConversationSettings())


def test_the_object_has_exactly_the_promised_fields(asking: SingleQuestion) -> None:
    found = json.loads(asking.ask("hoe start ik een dialoog").as_json())
    assert list(found) == ["question", "language", "outcome", "candidates", "offered", "text"]
    assert list(found["candidates"][0]) == ["id", "kind", "title", "score"]
    assert found["outcome"] == "answer"
    assert found["language"] == "nl"
    assert found["offered"] == []
    assert found["candidates"][0]["id"].startswith(f"{found['candidates'][0]['kind']}/")
    assert found["candidates"][0]["title"] in found["text"]


NONSENSE = (
    "", " ", "x", "👍" * 50, "a" * 10_000, "\u202eqwerty", "'; DROP TABLE people; --", "<b>*_`[", "\x00\n\t",
)  # fmt: skip


@pytest.mark.parametrize("question", NONSENSE)
def test_any_text_at_all_gives_one_line_with_an_outcome(asking: SingleQuestion, question: str) -> None:
    line = asking.ask(question).as_json()
    assert "\n" not in line
    found = json.loads(line)
    assert found["question"] == question
    assert found["outcome"] in {"choose", "none"}
    assert found["text"]


def test_what_is_offered_is_what_a_person_sees(asking: SingleQuestion) -> None:
    asked = [
        asking.ask(words) for words in ("bewoners", "eten", "groep", "gesprek", "voorbeelden in Rotterdam")
    ]
    chosen = [one for one in asked if one.outcome is Outcome.CHOOSE]
    assert chosen
    for one in chosen:
        assert one.offered
        for entry_id in one.offered:
            entry = the_current().knowledge.find(entry_id)
            assert entry is not None
            assert entry.title(one.language) in one.text
        assert len(one.offered) <= 5


def test_scores_are_probabilities_best_first(asking: SingleQuestion) -> None:
    for words in (
        "dialoog",
        "ruzie op t plein",
        "voorbeelden met eten in Utrecht",
        "is er volgend jaar iets?",
    ):
        scores = [one.score for one in asking.ask(words).candidates]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def test_the_language_asked_for_goes_before_that_of_the_question(asking: SingleQuestion) -> None:
    assert asking.ask("dialoog", Language.EN).language is Language.EN
    assert "What works" in asking.ask("dialoog", Language.EN).text


def test_questions_know_nothing_of_each_other(asking: SingleQuestion) -> None:
    alone = asking.ask("waarom?")
    asking.ask("dialoog")
    assert asking.ask("waarom?") == alone
