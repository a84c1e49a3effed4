"""An editor changes an event while the bot is down; who follows it hears so from the next process."""

from datetime import UTC, datetime, timedelta

from tests.end_to_end.house import AMSTERDAM, EVENT, House
from tests.end_to_end.test_reminding import kill, subscribe
from tests.standin.person import private
from tests.standin.server import StandIn


async def test_an_edit_while_the_bot_was_down_is_told_by_the_next_process(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    begins = (datetime.now(UTC) + timedelta(minutes=12)).astimezone(AMSTERDAM)  # soon: told without delay
    event = EVENT.format(day=begins.date().isoformat(), begin=begins.strftime("%H.%M"))
    file = house.knowledge / "bijeenkomsten/proefavond.yaml"
    file.write_text(event, encoding="utf-8")
    house.settings["reminders"] = "{lead_times: [1 seconden], quiet_hours: none}"
    await house.start()
    await subscribe(sam)
    await kill(house)
    file.write_text(event.replace("plaats: Utrecht", "plaats: Amersfoort"), encoding="utf-8")
    await house.start()
    told = await sam.sees("Andere plaats: Proefavond", within=100)
    assert "Was: Utrecht" in told.text
    assert "Wordt: Amersfoort" in told.text
