"""An editor's mistake and a restart: the bot answers, and says to the admins what is wrong."""

import pytest

from tests.adapters.knowledge.folders import change, copy_of_sound
from tests.end_to_end.house import House
from tests.standin.person import private
from tests.standin.server import StandIn

FILE = "aanpakken/dialoog.yaml"


@pytest.mark.long
async def test_a_bot_that_restarts_on_a_mistake_answers_and_tells_the_admins_until_it_is_mended(
    telegram: StandIn, house: House
) -> None:
    folder = copy_of_sound(house.folder)
    folder.rename(house.folder / "knowledge")
    admin, sam = private(telegram, 7, name="Admin"), private(telegram)
    house.sends_at += f", admins: [{admin.chat.id}]"
    await house.start()
    await sam.says("hoe begin ik een dialoog")
    before = await sam.sees("Dialoog")
    await house.kill()
    change(house.knowledge, FILE, "werkt_wel:", "werkt_well:")
    await house.start()
    await sam.says("hoe begin ik een dialoog")
    assert (await sam.sees("Dialoog")).text == before.text
    told = await admin.sees("Ik ben opnieuw gestart en de kennis heeft fouten")
    assert FILE in told.text
    assert "werkt_wel:" in told.text
    assert "De bot werkt met de laatste versie die goed was" in house.said
    change(house.knowledge, FILE, "werkt_well:", "werkt_wel:")
    await admin.sees("De kennis klopt weer")
    change(house.knowledge, FILE, "werkt_wel:", "werkt_well:")
    await admin.sees("De kennis is veranderd maar heeft fouten")
