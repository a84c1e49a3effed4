"""Examples near a place that is typed, or near where somebody is."""

import logging

import pytest

from bot.domain.dialogue.incoming import SharedLocation, Unreadable, UnreadableMessage
from bot.domain.knowledge.municipality import Town, kilometres
from tests.talking import ANNA, Talk, labels, the_current

URK = Town("Urk", 52.662, 5.601)


def test_the_nearest_examples_come_first_and_each_once() -> None:
    found = the_current().narrowing.nearest(URK)
    assert len({one.example.id for one in found}) == len(found) == 3
    assert [one.kilometres for one in found] == sorted(one.kilometres for one in found)
    centres = the_current().knowledge.municipalities
    every = [
        kilometres(URK, centres[slug].centre)
        for one in the_current().narrowing.nearest(URK)
        for slug in one.example.municipalities
        if slug in centres
    ]
    assert found[0].kilometres <= min(every) + 15


async def test_a_shared_location_gives_the_nearest_examples_and_is_kept_nowhere(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    heard = SharedLocation(ANNA, URK.latitude, URK.longitude)
    (reply,) = await talk.bot.hear(heard)
    assert "km verderop" in reply.plain
    assert "niet bewaard" in reply.plain
    assert len(reply.choices) == 5
    assert "52.66" not in caplog.text + repr(heard)


async def test_nearby_asks_for_a_place_and_the_next_words_are_one(talk: Talk) -> None:
    asked = await talk.says("/dichtbij")
    assert "locatie" in asked.plain
    assert "verderop" in (await talk.says("Vlieland")).plain
    assert "verderop" in (await talk.says("/dichtbij Vlieland")).plain
    assert "Menu" in labels(asked)


async def test_a_voice_message_is_told_to_type_with_the_buttons_of_the_menu(talk: Talk) -> None:
    (reply,) = await talk.bot.hear(UnreadableMessage(ANNA, Unreadable.VOICE))
    assert "Typ je vraag" in reply.plain
    assert "Voorbeelden" in labels(reply)
    assert len(reply.choices) == 6
