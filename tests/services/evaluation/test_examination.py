"""`test`: only what surprises the editors is shown."""

from bot.domain.language import Language
from bot.domain.search.outcome import Match
from bot.services.evaluation.examination import examine
from bot.services.evaluation.report import examination_text
from tests.services.evaluation.asked import NONE, OTHER, RIGHT, answer, question

ANSWERS = {"goed": answer(RIGHT), "fout": answer(OTHER)}


def ask(text: str, language: Language) -> Match:
    return ANSWERS.get(text, NONE)


def test_a_question_that_fails_or_passes_unexpectedly_is_shown() -> None:
    result = examine(
        [
            question("goed"),
            question("fout"),
            question("goed", fails_yet="te moeilijk"),
            question("niets", fails_yet="te moeilijk"),
        ],
        ask,
    )
    assert not result.fine
    assert examination_text(result, Language.NL).splitlines() == [
        "Ging mis (1):",
        "toets.yaml:1  verkeerd: fout  →  answer/anders (0.90), goed: answer/goed",
        "Gaat nu goed; haal lukt_nog_niet weg (1):",
        "toets.yaml:1  goed",
    ]


def test_without_surprises_one_line_is_enough() -> None:
    result = examine([question("goed"), question("fout", fails_yet="te moeilijk")], ask)
    assert result.fine
    assert examination_text(result, Language.EN) == "All 2 test questions end as expected.\n"
