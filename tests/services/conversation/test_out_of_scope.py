"""Messages that this bot is not for."""

import pytest

from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from tests.talking import HandClock, Talk, labels, the_current

KINDS = {kind.kind: kind for kind in the_current().knowledge.out_of_scope}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("welke advocaat moet ik nemen", "juridisch"),
        ("test", "test"),
        ("wanneer krijg ik huurtoeslag", "geld"),
        ("moet ik wilders of trump geloven", "politiek"),
        ("mijn huisbaas doet vervelend over de ketel", "eigen-geval"),
        ("fuck off", "misbruik"),
        ("op welke partij moet ik stemmen?", "politiek"),
        ("waar kan ik geld lenen?", "geld"),
    ],
)
async def test_each_kind_has_its_own_sentence_and_way_on_and_is_counted_apart(
    talk: Talk, text: str, kind: str
) -> None:
    said = await talk.says(text)
    sentence = KINDS[kind].sentence
    assert said.plain.startswith((sentence.nl, str(sentence.en)))
    assert len(labels(said)) >= 3
    ((_, _, counted),) = talk.bot.out_of_scope
    assert counted == kind


def test_what_an_entry_is_asked_by_is_never_met_with_a_sentence_of_these() -> None:
    asked = SingleQuestion(the_current, HandClock(), ConversationSettings())
    openings = tuple(
        text for kind in KINDS.values() for text in (kind.sentence.nl, kind.sentence.en) if text is not None
    )
    for entry in list(the_current().knowledge.published())[::5]:
        for question in entry.content.nl.questions[:1]:
            assert not asked.ask(question).text.startswith(openings), question
