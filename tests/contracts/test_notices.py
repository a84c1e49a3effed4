"""What every store does with changes of the agenda, and what the people who follow hear of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.events.event import EventStatus, ProgrammeItem, Recurrence, SeriesException
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.scope import EVERYTHING
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import DAY, FIVE, MOVED, START, followed, passes, text
from tests.reminding import ANNA, BEN, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"))


async def test_a_date_that_moves_is_told_old_to_new_in_one_message(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED, place="De Huiskamer"))
    await passes(r, FIVE - timedelta(seconds=1))
    assert r.box.received == []
    await passes(r, timedelta(seconds=1))
    assert [line for line in text(r).splitlines() if line] == [
        "Andere tijd: Titel van burendag",
        "- Was: zaterdag 20 maart 2027, 10.00 uur",
        "- Wordt: zondag 21 maart 2027, 11.00 uur",
        "Plaats: De Huiskamer",
        "Je herinneringen gaan mee met de nieuwe tijd.",
    ]
    await passes(r, timedelta(days=1))
    assert len(r.box.received) == 1


async def test_it_is_told_in_the_language_of_each_person(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.follow(BEN, BURENDAG, Language.EN, r.now)
    await r.edit(an_event("burendag", MOVED, place="De Huiskamer"))
    await passes(r)
    assert r.titles(ANNA) == ["Andere tijd: Titel van burendag"]
    assert r.titles(BEN) == ["New time: Title of burendag"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"place": "De Huiskamer"}, {"place": "Het Trefpunt"}, "Andere plaats"),
        ({"online": True}, {"online": True, "link": "https://example.org/zaal"}, "De link is er"),
        (
            {"online": True, "link": "https://example.org/zaal"},
            {"online": True, "link": "https://example.org/hal"},
            "Andere link",
        ),
        ({"place": "De Huiskamer"}, {"online": True}, "Andere plaats"),
        ({}, {"status": EventStatus.FULL}, "Vol"),
        ({"status": EventStatus.FULL}, {}, "Er is weer plek"),
        ({}, {"status": EventStatus.CHANGED}, "Gewijzigd"),
        ({}, {"status": EventStatus.CANCELLED}, "Gaat niet door"),
        ({"status": EventStatus.CANCELLED}, {}, "Gaat toch door"),
    ],
)
async def test_what_matters_to_who_comes_is_told(
    store: Store, before: dict[str, str], after: dict[str, str], said: str
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY), **before))  # type: ignore[arg-type]
    await followed(r)
    await r.edit(an_event("burendag", on(DAY), **after))  # type: ignore[arg-type]
    await passes(r)
    assert r.titles() == [f"{said}: Titel van burendag"]


async def test_a_programme_that_would_follow_is_told_once_it_is_there(store: Store) -> None:
    event = an_event("burendag", on(DAY))
    r = Reminding(store, replace(event, programme_follows=True))
    await followed(r)
    await r.edit(replace(event, programme=(ProgrammeItem(time(10), Bilingual("Inloop", None)),)))
    await passes(r)
    assert r.titles() == ["Het programma is er: Titel van burendag"]


async def test_a_better_title_is_not_a_message(r: Reminding) -> None:
    await followed(r)
    event = an_event("burendag", on(DAY), place="De  huiskamer")
    better = replace(event.content.nl, title="Burendag")
    await r.edit(replace(event, content=Bilingual(better, None)))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_three_saves_within_five_minutes_make_one_message(r: Reminding) -> None:
    await followed(r)
    for day in (21, 22, 23):
        await r.edit(an_event("burendag", on(date(2027, 3, day)), place="De Huiskamer"))
        await passes(r, timedelta(seconds=99))
    await passes(r, FIVE)
    (told,) = r.box.received
    assert "Was: zaterdag 20 maart 2027" in told[1].plain
    assert "Wordt: dinsdag 23 maart 2027" in told[1].plain


async def test_what_is_put_back_within_five_minutes_is_not_a_message(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    await passes(r, timedelta(minutes=4))
    await r.edit(an_event("burendag", on(DAY), place="De Huiskamer"))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_an_edit_while_the_bot_was_down_is_told_after_the_start(r: Reminding) -> None:
    await followed(r)
    r.agenda.edit(an_event("burendag", MOVED))
    r.clock.at += timedelta(days=2)
    r.start()
    await r.planner.reload()
    await passes(r)
    assert r.titles() == ["Gewijzigd: Titel van burendag"]


async def test_a_restart_within_the_five_minutes_keeps_what_is_still_to_be_told(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED, place="De Huiskamer"))
    await passes(r, timedelta(minutes=3))
    r.start()
    await r.planner.reload()
    await passes(r, timedelta(minutes=2))
    assert r.titles() == ["Andere tijd: Titel van burendag"]


async def test_cancelling_ends_every_reminder_at_once_and_tells(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    assert {(state, reason) for _, state, reason in await r.states()} == {("skipped", "cancelled")}
    await r.until(START + timedelta(days=1))
    assert r.titles() == ["Gaat niet door: Titel van burendag"]


async def test_a_new_date_and_a_date_nobody_follows_are_not_a_message(r: Reminding) -> None:
    await r.planner.reload()
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.edit(an_event("burendag", MOVED, on(date(2027, 4, 20), key="2")))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_a_rule_that_moves_is_one_message_about_all_its_dates(store: Store) -> None:
    weekly = Recurrence("FREQ=WEEKLY;BYDAY=TU", date(2027, 1, 5), begin=time(19))
    r = Reminding(store, an_event("burendag", recurrence=weekly), leads=("1h",))
    await followed(r)
    await r.edit(an_event("burendag", recurrence=replace(weekly, begin=time(20))))
    await passes(r)
    assert len(r.box.received) == 1
    assert "Wordt: dinsdag 2 maart 2027, 20.00 uur" in text(r)
    assert "En nog 53 andere data." in text(r)


async def test_followers_of_a_series_hear_only_of_the_date_that_is_otherwise(store: Store) -> None:
    weekly = Recurrence("FREQ=WEEKLY;BYDAY=TU", date(2027, 1, 5), begin=time(19))
    r = Reminding(store, an_event("burendag", recurrence=weekly), leads=("1h",))
    await followed(r)
    moved = SeriesException(date(2027, 3, 16), moved_to=date(2027, 3, 17))
    await r.edit(an_event("burendag", recurrence=replace(weekly, exceptions=(moved,))))
    await passes(r)
    assert len(r.box.received) == 1
    assert "Wordt: woensdag 17 maart 2027, 19.00 uur" in text(r)
    assert "andere data" not in text(r)
    await r.edit(
        an_event("burendag", recurrence=replace(weekly, exceptions=(moved,), left_out=(date(2027, 3, 23),)))
    )
    await passes(r)
    assert len(r.box.received) == 2
    assert "dinsdag 23 maart 2027" in text(r)
    assert "gaat niet door" in text(r).casefold()
    await r.until(datetime(2027, 3, 31, tzinfo=UTC))
    assert len(r.reminders()) == 4  # of the 2nd, 9th, 17th and 30th


async def test_a_review_moves_no_date_of_a_series(store: Store) -> None:
    rule = Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2027, 1, 5), begin=time(19))
    r = Reminding(store, an_event("burendag", recurrence=rule))
    await followed(r)
    await r.edit(replace(an_event("burendag", recurrence=rule), reviewed=date(2027, 2, 24)))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_who_follows_in_two_ways_hears_it_once(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert len(r.box.received) == 1


async def test_another_id_for_the_same_event_is_not_a_change(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("buurtdag", on(DAY), former=("burendag",), place="De Huiskamer"))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []
