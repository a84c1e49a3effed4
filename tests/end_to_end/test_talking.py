"""A person on Telegram and the real process."""

import pytest

from tests.end_to_end.house import House
from tests.standin.fault import Dropped, Fault
from tests.standin.person import private
from tests.standin.refusal import bad_gateway, slow_down
from tests.standin.server import StandIn

SLOW = 30.0  # seconds; the process has to start


async def test_a_question_leads_to_a_card_with_its_source(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("hoe start ik een dialoog?")
    await house.start()
    card = await sam.sees("Dit werkt wel", within=SLOW)
    assert "Dit werkt wel" in card.marked("bold")
    assert card.marked("text_link")
    assert card.buttons


async def test_a_situation_leads_to_its_approaches_in_one_message(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("/situaties")
    await house.start()
    first = await sam.sees(within=SLOW)
    await sam.tap("Spanning")
    second = await sam.sees("spanning")
    await sam.tap("Dialoog")
    third = await sam.sees("Dit werkt wel")
    assert first.id == second.id == third.id
    await sam.sees_no_button_spin()


async def test_an_english_question_gets_an_english_answer(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("how do I start a dialogue?")
    await house.start()
    await sam.sees("What works", within=SLOW)


async def test_whatever_is_sent_gets_a_friendly_answer(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("hoi")
    await house.start()
    await sam.sees(within=SLOW)
    for what in ("sticker", "voice", "photo", "location", "document", "dice"):
        await sam.sends(what)
        await sam.sees()
    for text in (
        "x" * 4096,
        "'; DROP TABLE person; --",
        "<b>&amp;*_[]()~`",
        "\u202e\u200b\u200f",
        "🎲" * 50,
        "9",
        "/weet_ik_niet",
    ):
        await sam.says(text)
        await sam.sees()
    message = await sam.says("hoe strat ik een dialog")
    await sam.sees()
    await sam.edits(message, "hoe start ik een dialoog")
    await sam.sees("Dit werkt wel")
    assert "Traceback" not in house.said


async def test_an_old_button_gets_a_way_on_after_a_restart_and_changed_knowledge(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    (house.knowledge / "aanpakken/dialoog.yaml").touch()
    await sam.says("hoe start ik een dialoog?")
    await house.start()
    card = await sam.sees("Dit werkt wel", within=SLOW)
    await house.stop()
    retitled = house.knowledge / "aanpakken/dialoog.yaml"
    text = retitled.read_text(encoding="utf-8")
    retitled.write_text(text.replace("titel: Dialoog", "titel: Dialoog nieuw", 1), encoding="utf-8")
    await house.start()
    await sam.tap_data("1e:approach/dialoog", card)
    await sam.sees("Dialoog nieuw", within=SLOW)
    await sam.tap_data("1e:answer/bestaat-niet-meer", card)
    assert (await sam.sees()).buttons
    await sam.tap_data("0:van-heel-vroeger", card)
    assert (await sam.sees()).buttons
    await sam.sees_no_button_spin()


@pytest.mark.parametrize(
    "fault",
    [bad_gateway(), slow_down(1), Dropped(), Dropped(taken=True)],
    ids=["502", "429", "dropped", "lost"],
)
async def test_trouble_on_the_way_costs_no_answer(telegram: StandIn, house: House, fault: Fault) -> None:
    sam = private(telegram)
    telegram.fail(fault, method="sendMessage")
    await sam.says("hoe start ik een dialoog?")
    await house.start()
    await sam.sees("Dit werkt wel", within=SLOW)
