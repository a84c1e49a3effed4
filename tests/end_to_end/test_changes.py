"""An editor changes an event; who follows it hears what matters, from this process or from the next."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.calendar.ics_text import calendar, vevent
from tests.end_to_end.house import AMSTERDAM, EVENT, House
from tests.end_to_end.test_reminding import kill, subscribe
from tests.standin.person import Person, private
from tests.standin.server import StandIn


def soon(house: House) -> tuple[Path, str]:
    """The file and the text of an event that begins so soon that a change of it is told without delay."""
    begins = (datetime.now(UTC) + timedelta(minutes=12)).astimezone(AMSTERDAM)
    house.settings["reminders"] = "{lead_times: [1 seconden], quiet_hours: none}"
    begin, end = f"{begins:%H.%M}", f"{begins + timedelta(minutes=30):%H.%M}"
    event = EVENT.format(day=begins.date().isoformat(), begin=begin)
    event += (
        f"deelsessies: [{{id: een, begin: {begin}, einde: {end}, "
        "keuzes: [{id: quiz, nl: Buurtquiz}, {id: soep, nl: Soep}]}]\n"
    )
    return house.knowledge / "bijeenkomsten/proefavond.yaml", event


def save(file: Path, event: str) -> None:
    """What an editor does."""
    file.write_text(event, encoding="utf-8")


async def follower(telegram: StandIn, house: House, file: Path, event: str) -> Person:
    """Somebody who follows this event of a bot that was just started."""
    save(file, event)
    await house.start()
    sam = private(telegram)
    await subscribe(sam)
    return sam


async def test_an_edit_while_the_bot_was_down_is_told_by_the_next_process(
    telegram: StandIn, house: House
) -> None:
    file, event = soon(house)
    sam = await follower(telegram, house, file, event)
    await kill(house)
    save(file, event.replace("plaats: Utrecht", "plaats: Amersfoort"))
    await house.start()
    told = await sam.sees("Andere plaats: Proefavond", within=100)
    assert "Was: Utrecht" in told.text
    assert "Wordt: Amersfoort" in told.text


async def test_a_mended_typo_is_no_message_and_a_programme_that_followed_is_one(
    telegram: StandIn, house: House
) -> None:
    file, event = soon(house)
    event += "programma: volgt\n"
    sam = await follower(telegram, house, file, event.replace("titel: Proefavond", "titel: proefavond"))
    save(file, event)
    await house.heard("De nieuwe kennis is in gebruik")
    save(file, event.replace("volgt", "[{tijd: 9.30, nl: Inloop}]"))
    await sam.sees("Het programma is er: Proefavond", within=60)
    pushed = [shown.text for shown in sam.chat.shown if shown.text.startswith(("Het programma", "Gewijzigd"))]
    assert len(pushed) == 1


async def test_who_chose_a_session_that_was_taken_away_while_the_bot_was_down_can_choose_another(
    telegram: StandIn, house: House
) -> None:
    file, event = soon(house)
    sam = await follower(telegram, house, file, event)
    await sam.tap("Kies je deelsessie")
    await sam.sees("Deelsessies: Proefavond")
    await sam.tap("Buurtquiz")
    await sam.sees("je gaat naar Buurtquiz")
    await kill(house)
    save(file, event.replace("{id: quiz, nl: Buurtquiz}, ", ""))
    await house.start()
    told = await sam.sees("Je deelsessie verandert: Proefavond", within=100)
    assert "Buurtquiz" in told.text
    await sam.tap("Kies je deelsessie", on=told)
    await sam.sees("Deelsessies: Proefavond")
    await sam.tap("Soep")
    await sam.sees("je gaat naar Soep")


async def test_a_saved_mistake_is_explained_and_what_was_planned_still_comes(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    house.begin_in(45)
    await house.start()
    await subscribe(sam)
    file = house.knowledge / "bijeenkomsten/proefavond.yaml"
    event = file.read_text(encoding="utf-8")
    save(file, event.replace("begin:", "einde: 25.00, begin:"))
    await house.heard("De bot gaat door met wat goed was")
    await house.heard("een dag loopt van 0.00 tot 23.59")
    await sam.sees("Herinnering: Proefavond", within=100)


async def test_knowledge_that_is_away_for_a_moment_ends_nothing_and_is_taken_in_when_it_is_back(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    file, event = soon(house)
    await house.start()
    await sam.says("hoe start ik een dialoog?")
    await sam.sees("Dit werkt wel", within=90)
    house.knowledge.rename(house.folder / "elders")
    await house.heard("deze map met kennis bestaat niet")
    await sam.says("hoe start ik een dialoog?")
    await sam.sees("Dit werkt wel", within=90)
    (house.folder / "elders/bijeenkomsten/proefavond.yaml").write_text(event, encoding="utf-8")
    (house.folder / "elders").rename(file.parents[1])
    await house.heard("De nieuwe kennis is in gebruik")
    await sam.says("proefavond")
    await sam.sees("Utrecht", within=90)


@pytest.mark.long
async def test_an_event_of_a_calendar_of_others_is_followed_moved_and_kept_when_its_file_breaks(
    telegram: StandIn, house: House
) -> None:
    begins = (datetime.now(UTC) + timedelta(minutes=12)).replace(second=0, microsecond=0)
    house.settings["reminders"] = "{lead_times: [1 seconden], quiet_hours: none}"
    file = house.folder / "agenda.ics"
    house.settings["calendars"] = str(file)

    def calendar_at(begin: datetime) -> bytes:
        start = f"DTSTART;TZID=Europe/Amsterdam:{begin.astimezone(AMSTERDAM):%Y%m%dT%H%M%S}"
        return calendar(vevent(start, "DURATION:PT2H", title="Wijkquiz"))

    file.write_bytes(calendar_at(begins))
    await house.start()
    sam = private(telegram)
    await sam.says("wijkquiz")
    await sam.sees("Wijkquiz", within=100)
    await sam.tap("Herinner me")
    await sam.sees("ik herinner je")
    file.write_bytes(calendar_at(begins + timedelta(minutes=20))[:-40])
    await house.heard("Het bestand is niet heel")
    file.write_bytes(calendar_at(begins + timedelta(minutes=20)))
    told = await sam.sees("Andere tijd: Wijkquiz", within=100)
    assert f"{(begins + timedelta(minutes=20)).astimezone(AMSTERDAM):%H.%M}" in told.text
