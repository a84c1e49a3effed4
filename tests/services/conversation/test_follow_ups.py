"""What a person asks about the card that is open, for as long as it is."""

from datetime import timedelta

import pytest

from bot.domain.dialogue.action import OpenEntry
from bot.domain.dialogue.vocabulary import FollowUp
from bot.domain.knowledge.entry import EntryId, Kind
from tests.talking import Talk, labels, the_current

DIALOOG = EntryId(Kind.APPROACH, "dialoog")
STARTEN = EntryId(Kind.ANSWER, "dialoog-starten")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("ja maar waarom dan", FollowUp.WHY),
        ("op welk onderzoek is dat gebaseerd", FollowUp.SOURCES),
        ("wat kost zoiets ongeveer", FollowUp.COST),
        ("met hoeveel mensen kan dat", FollowUp.HOW_MANY),
        ("hoe lang duurt dat dan", FollowUp.HOW_LONG),
        ("kan dat ook in het engels", FollowUp.IN_ENGLISH),
        ("graag wat korter", FollowUp.SHORTER),
        ("wie kan me daarbij helpen", FollowUp.WHO_HELPS),
        ("dat heb ik al geprobeerd", FollowUp.TRIED),
        ("leg die tweede eens uit", FollowUp.SECOND),
        ("vertel daar eens meer over", FollowUp.MORE),
        ("heb je daar een linkje van", FollowUp.LINK),
        ("tell me more please", FollowUp.MORE),
    ],
)
def test_a_follow_up_is_heard_in_words_of_ones_own(typed: str, asked: FollowUp) -> None:
    assert the_current().vocabulary.follow_up(typed) is asked


@pytest.mark.parametrize(
    "typed",
    [
        "hoeveel mensen zitten er aan een dialoogtafel",
        "wat kost een vergunning voor een straatfeest",
        "hoe lang moet je een buurtmoestuin volhouden",
        "wie kan helpen bij discriminatie op het werk",
        "hoe leer ik nieuwkomers de taal",
    ],
)
def test_a_new_question_is_never_taken_for_a_follow_up(typed: str) -> None:
    assert the_current().vocabulary.follow_up(typed) is None


async def test_ten_follow_ups_in_half_an_hour_stay_on_the_card(talk: Talk) -> None:
    await talk.taps(OpenEntry(DIALOOG))
    turns = (
        "waarom", "wat niet", "nog een voorbeeld", "korter graag", "wat kost dat", "hoe lang duurt dat",
        "met hoeveel mensen", "bron?", "kan dat in het engels", "in het nederlands graag",
    )  # fmt: skip
    for turn in turns:
        talk.clock.at += timedelta(minutes=2)
        reply = await talk.says(turn)
        assert "Dat weet ik niet" not in reply.plain, turn
        assert "Bedoel je een van deze" not in reply.plain, turn
        assert len(reply.choices) >= 2, turn


async def test_the_card_comes_in_the_other_language(talk: Talk) -> None:
    await talk.taps(OpenEntry(DIALOOG))
    assert (await talk.says("kan dit ook in het engels?")).plain.startswith("Dialogue")


async def test_what_was_tried_already_leads_on_to_something_else(talk: Talk) -> None:
    await talk.taps(OpenEntry(STARTEN))
    reply = await talk.says("dat heb ik al geprobeerd, hielp niet")
    assert "al gedaan" in reply.plain
    assert len(labels(reply)) >= 3


async def test_a_correction_leaves_the_card_that_was_not_meant(talk: Talk) -> None:
    await talk.taps(OpenEntry(EntryId(Kind.SITUATION, "ongemak")))
    reply = await talk.says("nee ik bedoel bij spanning")
    assert "Ongemak" in reply.plain.splitlines()[0]
    assert "Spanning" in " ".join((reply.plain, *labels(reply)))


async def test_after_half_an_hour_a_bare_why_is_a_new_question(talk: Talk) -> None:
    await talk.taps(OpenEntry(DIALOOG))
    talk.clock.at += timedelta(minutes=31)
    assert "Dit gaat nog over" not in (await talk.says("waarom dan")).plain


async def test_a_set_phrase_about_the_card_never_asks_whether_somebody_is_in_danger(talk: Talk) -> None:
    for card, phrase in (("dialogue", "and the second one?"), ("dialoog", "en de tweede?")):
        await talk.says(card)
        assert "gevaar" not in (said := (await talk.says(phrase)).plain)
        assert "danger" not in said
