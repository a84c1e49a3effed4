"""`/plan`: a look at a draft invitation or plan."""

import logging

import pytest

from bot.domain.guidance.plan_check import check_plan
from bot.domain.language import Language
from tests.talking import Talk, labels, the_current

DRAFT = """Beste buren, op 3 maart houden we een eenmalig straatfeest in de Esdoornstraat.
We beginnen met een debat over de verschillen tussen culturen. Iedereen is welkom,
er is halal en vegetarisch eten, en daarna gaan we samen koken voor een vervolg in mei."""


async def test_a_plan_is_told_which_tips_are_in_it_and_what_to_watch_with_its_own_words(talk: Talk) -> None:
    asked = await talk.says("/plan")
    assert "zonder namen" in asked.plain
    seen = await talk.says(DRAFT)
    let_op, goed = seen.plain.split("Dit zit er al in")
    for line, words in (
        ("Maak er geen debat van.", "debat"),
        ("een band vraagt herhaling", "eenmalig straatfeest"),
        ("Zet verschillen niet in het middelpunt.", "verschillen tussen culturen"),
    ):
        assert line in let_op
        assert f"“{words}”" in let_op
    for line, words in (("gewoonten", "halal"), ("een vervolg komt", "vervolg")):
        assert line in goed
        assert f"“{words}”" in goed
    assert "niet bewaard" in seen.plain
    assert "Ik kijk alleen naar woorden" in seen.plain
    assert "Aanpak: Dialoog" in labels(seen)


async def test_a_plan_may_stand_behind_the_command_and_after_it_a_question_is_a_question(talk: Talk) -> None:
    assert "“debat”" in (await talk.says(f"/plan {DRAFT}")).plain
    assert "Dit zag ik in je tekst" not in (await talk.says("hoe start ik een dialoog in mijn wijk?")).plain


async def test_a_short_question_after_plan_is_no_plan(talk: Talk) -> None:
    await talk.says("kijk mijn plan na")
    assert "Dit werkt wel" in (await talk.says("dialoog")).plain


async def test_a_plan_that_meets_no_rule_is_not_called_good(talk: Talk) -> None:
    await talk.says("/plan")
    assert "herken er geen" in (await talk.says("op donderdag zijn wij weer open van tien tot twaalf")).plain


async def test_danger_in_a_plan_comes_first_and_a_plan_reaches_no_log(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await talk.says("/plan")
    assert "112" in (await talk.says("help er wordt nu iemand neergestoken op het plein bij ons feest")).plain
    await talk.says("/plan")
    await talk.says(DRAFT)
    assert "Esdoornstraat" not in caplog.text


@pytest.mark.parametrize("language", Language)
def test_every_rule_finds_what_it_names_and_none_finds_guidance_of_the_other_side(language: Language) -> None:
    knowledge = the_current().knowledge
    assert len(knowledge.plan_rules) > 20
    for rule in knowledge.plan_rules:
        for pattern in rule.patterns:
            text = "en dan " + pattern.replace("*", "").replace("...", "echt") + " bij ons"
            assert any(one.words for one in check_plan(text, knowledge, language)), pattern


async def test_an_empty_message_leaves_the_bot_waiting_for_the_plan(talk: Talk) -> None:
    await talk.says("/plan")
    await talk.says("   ")
    plan = (
        "Beste bewoners, kom zaterdag 12 december om 15.00 uur koffie in het buurthuis. Iedereen is welkom."
    )
    assert "Dit zag ik in je tekst" in (await talk.says(plan)).plain
