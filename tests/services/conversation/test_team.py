"""`/team`: something to discuss in a team meeting."""

from itertools import pairwise

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.guidance.team_card import team_card
from bot.domain.knowledge.approach import Approach
from bot.domain.language import Language
from tests.talking import Talk, choice, the_current


def test_every_next_card_is_another_and_in_time_all_guidance_comes_by() -> None:
    knowledge = the_current().knowledge
    cards = [team_card(number, knowledge, Language.NL) for number in range(100)]
    for one, following in pairwise(cards):
        assert one is not None
        assert following is not None
        assert one.approach is not following.approach
        assert one.question != following.question
    shown = {one.do.text for one in cards if one} | {one.dont.text for one in cards if one}
    for approach in knowledge.of_type(Approach):
        content = approach.content.nl
        assert {one.text for one in (*content.dos, *content.donts)} <= shown, approach.id


async def test_team_gives_a_do_a_dont_an_example_and_a_question_and_then_another_card(talk: Talk) -> None:
    first = await talk.says("/team")
    for words in ("Werkt wel:", "Werkt niet:", "Voorbeeld", "Praat erover:", "nagekeken op"):
        assert words in first.plain
    second = await talk.chooses(first, "Een andere kaart")
    assert second.plain != first.plain
    assert second.replaces
    third = await talk.says("een andere kaart")
    assert third.plain != second.plain


async def test_a_team_card_leads_to_its_approach_and_its_example(talk: Talk) -> None:
    card = await talk.taps(OpenScreen(Screen.TEAM, 3))
    title = choice(card, "Aanpak: ").label.removeprefix("Aanpak: ")
    assert title in (await talk.chooses(card, "Aanpak: ")).plain
    assert "Plaats:" in (await talk.chooses(card, "Open het voorbeeld")).plain


async def test_english_people_get_their_card_in_english(talk: Talk) -> None:
    talk.client = Language.EN
    assert "What works:" in (await talk.says("for the team meeting")).plain
