"""Danger is heard before anything else."""

import pytest

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.matching.crisis import CrisisRules
from bot.domain.matching.text import question_words

POLICE = EntryId.parse("referral/112")
TALK = EntryId.parse("referral/113")
RULES = CrisisRules(
    [
        CrisisRule(POLICE, (("vechten", "slaan elkaar"), ("nu", "help")), ("vorige", "spel")),
        CrisisRule(TALK, (("zelfmoord*", "wil ... dood"),)),
    ],
    known={"staan", "zelfzorg"},
)


def heard(question: str) -> tuple[EntryId, ...]:
    return RULES.referrals(question_words(question))


@pytest.mark.parametrize(
    ("question", "referrals"),
    [
        ("Help! Ze slaan elkaar", (POLICE,)),
        ("ze zijn nu aan het vechten", (POLICE,)),
        ("hij denkt aan zelfmoordpoging", (TALK,)),
        ("ik wil zo graag dood", (TALK,)),
        ("ze vechten nu en hij wil dood", (POLICE, TALK)),
    ],
)
def test_something_of_every_group_raises_the_alarm(question: str, referrals: tuple[EntryId, ...]) -> None:
    assert heard(question) == referrals


@pytest.mark.parametrize(
    "question",
    [
        "ze vechten nu in het spel",
        "vorige week: nu vechten?",
        "ze staan hier nu",
        "we vechten voor een speeltuin",
        "ik wil een plan dat niet eindigt in wat wij allemaal zo een dode boel noemen",
        "",
    ],
)
def test_a_figure_of_speech_raises_no_alarm(question: str) -> None:
    assert heard(question) == ()


def test_a_mistyped_word_of_danger_is_heard() -> None:
    assert heard("ze zijn nu aan het vechtten") == (POLICE,)
    assert heard("nu zelfmort plegen") == ()  # a pattern is not guessed at; the editors write such words out


def test_a_word_that_is_spelled_right_is_never_read_as_danger() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("zelfmoord",),))], known={"zelfmoorz"})
    assert rules.referrals(("zelfmoorz",)) == ()
    assert rules.referrals(("zelfmort",)) == (TALK,)
