"""Danger is heard before anything else."""

from dataclasses import replace

import pytest

from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.rules import CrisisRules
from bot.domain.search.crisis.watch import DangerWatch
from bot.domain.search.text.words import question_words
from tests.domain.search.base import answer, base

POLICE = EntryId.parse("referral/112")
TALK = EntryId.parse("referral/113")
SHOWN = answer("hulp", ["Wie helpt?"])
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


@pytest.mark.parametrize(
    ("question", "referrals"),
    [
        ("ze zijn nu aan het vechtten", (POLICE,)),
        ("nu zelfmort plegen", (TALK,)),  # the beginning of a word is heard as whole words are
        ("hij wil zelfmoortpoging doen", (TALK,)),
        ("ze zijn nuvechten", (POLICE,)),  # two words typed as one, or one as two
        ("ze zijn nuvechtten", (POLICE,)),
        ("ze zijn nu vech ten", (POLICE,)),
        ("hellp ze slaan ellkaar", (POLICE,)),
        ("ik wil zo graag dod", (TALK,)),  # of a short word any reading counts that makes the sentence
    ],
)
def test_a_mistyped_word_of_danger_is_heard(question: str, referrals: tuple[EntryId, ...]) -> None:
    assert heard(question) == referrals


def test_a_mistyped_word_that_calms_still_calms() -> None:
    assert heard("vorgie week nu vechten") == ()


def test_one_wrong_letter_in_a_short_word_is_no_danger_by_itself() -> None:
    rules = CrisisRules([CrisisRule(POLICE, (("brand", "verdronken"),))])
    assert rules.referrals(("brent",)) == ()
    assert rules.referrals(("verdromken",)) == (POLICE,)


def test_a_short_word_of_danger_typed_in_two_is_heard() -> None:
    rules = CrisisRules([CrisisRule(POLICE, (("brand in",),))], known={"zand"})
    assert rules.referrals(("bra", "nd", "in", "huis")) == (POLICE,)
    assert rules.referrals(("zand", "in", "huis")) == ()


@pytest.mark.parametrize("said", ["ER IS BR@ND in huis", "er is br4nd in huis", "ik wil z3lfm00rd"])
def test_signs_that_look_like_letters_hide_no_danger(said: str) -> None:
    rule = CrisisRule(SHOWN.id, (("is brand", "zelfmoord"),))
    watch = DangerWatch(replace(base(SHOWN), crisis=(rule,)), ())
    assert watch.listen(said).urgent is not None
    assert watch.listen("mail 4 brieven naar jan@brand.nl").urgent is None


def test_a_word_that_is_spelled_right_is_never_read_as_danger() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("zelfmoord",),))], known={"zelfmoorz"})
    assert rules.referrals(("zelfmoorz",)) == ()
    assert rules.referrals(("zelfmort",)) == (TALK,)


def test_an_everyday_word_that_sounds_like_danger_is_none() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("slaat",), ("kind",)))])
    assert rules.referrals(("kind", "slaapt", "slecht")) == ()
    assert rules.referrals(("kind", "slaaat")) == (TALK,)


def test_a_sentence_of_nothing_but_parts_of_words_is_heard_where_it_stands() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("bedreig* ... *buur",),))])
    assert rules.referrals(("ik", "word", "bedreigd", "door", "een", "overbuur")) == (TALK,)
    assert rules.referrals(("mijn", "overbuur", "is", "aardig")) == ()


def test_a_sentence_may_begin_with_part_of_a_word() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("mishandel* mijn kind",),))])
    assert rules.referrals(("hij", "mishandelt", "mijn", "kind")) == (TALK,)


def test_words_of_danger_far_apart_are_no_danger_together() -> None:
    rules = CrisisRules([CrisisRule(POLICE, (("mes",), ("dreigt",)), within=4)])
    assert rules.referrals(("hij", "dreigt", "met", "een", "mes")) == (POLICE,)
    assert rules.referrals(("hij", "dreigt", "te", "stoppen", "leen", "een", "mes")) == ()


def test_a_word_beside_calms_and_one_further_away_does_not() -> None:
    rules = CrisisRules([CrisisRule(POLICE, (("brand",),), unless_near=("oefening",))])
    assert rules.referrals(("brand", "als", "oefening")) == ()
    assert rules.referrals(("oefening", *["en"] * 10, "brand")) == (POLICE,)


def test_what_calms_one_story_does_not_calm_the_end_of_a_long_message() -> None:
    rules = CrisisRules([CrisisRule(POLICE, (("brand",),), unless=("film",))])
    assert rules.referrals(("film", *["en"] * 10, "brand")) == ()
    assert rules.referrals(("film", *["en"] * 60, "brand")) == (POLICE,)


def test_one_of_several_words_may_stand_in_a_sentence() -> None:
    rules = CrisisRules([CrisisRule(TALK, (("mijn|haar man* slaat",),))])
    assert rules.referrals(("haar", "man", "slaat")) == (TALK,)
    assert rules.referrals(("de", "man", "slaat")) == ()


def test_a_wide_gap_holds_more_words_than_a_narrow_one() -> None:
    apart = ("doet", *["nu"] * 6, "open")
    assert CrisisRules([CrisisRule(TALK, (("doet ... open",),))]).referrals(apart) == ()
    assert CrisisRules([CrisisRule(TALK, (("doet ...... open",),))]).referrals(apart) == (TALK,)
