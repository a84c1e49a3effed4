"""A date that was expected and is confirmed, moved or dropped is told like any other change."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.adapters.sqlite.store import SqliteStore
from bot.domain.events.event import EventStatus
from tests.agenda import an_event, on
from tests.contracts.followed import DAY, MOVED, followed, passes, text
from tests.reminding import ANNA, Reminding

EXPECTED = an_event("burendag", on(DAY), place="De Huiskamer", status=EventStatus.EXPECTED)


@pytest.fixture
async def r(store: SqliteStore) -> Reminding:
    """One event, expected on 20 March at ten, that Anna follows."""
    reminding = Reminding(store, EXPECTED)
    await followed(reminding)
    return reminding


async def test_who_follows_an_expected_date_hears_that_it_is_certain(r: Reminding) -> None:
    await r.edit(replace(EXPECTED, event_status=EventStatus.ANNOUNCED))
    await passes(r)
    assert [line for line in text(r).splitlines() if line] == [
        "De datum staat vast: Titel van burendag",
        "zaterdag 20 maart 2027, 10.00 uur",
        "De datum was verwacht en staat nu vast.",
        "Plaats: De Huiskamer",
    ]


async def test_an_expected_date_that_moves_is_told_old_to_new_and_says_that_it_is_still_expected(
    r: Reminding,
) -> None:
    await r.edit(replace(EXPECTED, dates=(MOVED,)))
    await passes(r)
    assert "Was: zaterdag 20 maart 2027, 10.00 uur (verwacht)" in text(r)
    assert "Wordt: zondag 21 maart 2027, 11.00 uur (verwacht)" in text(r)
    assert "staat nu vast" not in text(r)


async def test_a_date_that_moves_as_it_is_confirmed_is_one_message(r: Reminding) -> None:
    await r.edit(replace(EXPECTED, dates=(MOVED,), event_status=EventStatus.ANNOUNCED))
    await passes(r)
    assert "Wordt: zondag 21 maart 2027, 11.00 uur\n" in text(r)
    assert "De datum was verwacht en staat nu vast." in text(r)
    assert len(r.box.received) == 1


async def test_one_date_of_several_can_be_confirmed(store: SqliteStore) -> None:
    later = on(date(2027, 4, 20), key="2")
    both = an_event("burendag", on(DAY), later, status=EventStatus.EXPECTED)
    r = Reminding(store, both)
    await followed(r)
    sure = replace(both.dates[0], status=EventStatus.ANNOUNCED)
    await r.edit(replace(both, dates=(sure, later)))
    await passes(r)
    assert "zaterdag 20 maart 2027" in text(r)
    assert "20 april" not in text(r)


async def test_an_expected_date_that_is_off_ends_its_reminders_and_is_told(r: Reminding) -> None:
    await r.edit(replace(EXPECTED, event_status=EventStatus.CANCELLED))
    await passes(r)
    assert r.titles(ANNA) == ["Gaat niet door: Titel van burendag"]
    await r.until(r.now.replace(month=3, day=21))
    assert r.reminders() == []


async def test_a_reminder_of_an_expected_date_says_so(r: Reminding) -> None:
    await r.until(r.now.replace(month=3, day=20))
    assert r.reminders()
    assert all("(verwacht)" in one for one in r.reminders())


async def test_a_date_that_was_told_as_certain_and_is_expected_again_is_no_news(store: SqliteStore) -> None:
    r = Reminding(store, an_event("burendag", on(DAY, time(10))))
    await followed(r)
    await r.edit(an_event("burendag", on(DAY, time(10)), status=EventStatus.EXPECTED))
    await passes(r)
    assert r.box.received == []
