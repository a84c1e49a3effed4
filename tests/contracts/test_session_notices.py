"""What every store does when sessions change, and what the people who chose them hear of it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.address import Address
from bot.domain.dialogue.action import OpenPart, Part
from bot.domain.events.event import Event, EventStatus, Session, SessionRound
from bot.domain.language import Bilingual, Language
from bot.services.ports.notices import NoticeDecision
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import ADMIN, DAY, FIVE, NIGHT, passes, question
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

QUIZ, SOUP, MUSIC = (
    Session("quiz", Bilingual("Buurtquiz", "Quiz")),
    Session("soep", Bilingual("Soep", "Soup")),
    Session("muziek", Bilingual("Muziek", "Music")),
)
MORNING = SessionRound("een", time(10, 15), time(11, 15), (QUIZ, SOUP))
AFTERNOON = SessionRound("twee", time(13, 15), time(14, 15), (MUSIC,))
NO_QUIZ = replace(MORNING, sessions=(SOUP,))


def with_rounds(*rounds: SessionRound, slug: str = "burendag", former: tuple[str, ...] = ()) -> Event:
    return replace(an_event(slug, on(DAY), former=former), rounds=rounds)


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event with two rounds."""
    return Reminding(store, with_rounds(MORNING, AFTERNOON), leads=("1h",))


async def chosen(r: Reminding, *choices: tuple[Address, str]) -> None:
    """Taken in, followed by both, with these sessions chosen."""
    await r.planner.reload()
    going = r.application.participations
    for address in (ANNA, BEN):
        await r.subscriptions.follow(address, BURENDAG, Language.NL, r.now)
    for address, key in choices or ((ANNA, "quiz"), (BEN, "soep")):
        (event,) = r.agenda.knowledge().of_type(Event)
        await going.choose(address, event, key, Language.NL, r.now)


def texts(r: Reminding, address: Address = ANNA) -> list[list[str]]:
    """Every message that `address` was sent, by lines."""
    every = (reply.plain.splitlines() for to, reply in r.box.received if to == address)
    return [[line for line in lines if line] for lines in every]


async def test_who_chose_a_session_that_is_taken_away_hears_so_once_and_nobody_else(r: Reminding) -> None:
    await chosen(r)
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await passes(r, FIVE - timedelta(seconds=1))
    assert r.box.received == []
    await passes(r, timedelta(hours=1))
    assert texts(r) == [
        [
            "Je deelsessie verandert: Titel van burendag",
            "Buurtquiz (10.15 tot 11.15 uur) gaat niet door.",
            "Je kunt een andere kiezen: tik op Kies je deelsessie.",
        ]
    ]
    assert texts(r, BEN) == []
    (_, reply), *_ = r.box.received
    (event,) = r.agenda.knowledge().of_type(Event)
    assert [one.label for one in reply.choices] == ["Kies je deelsessie", "Lees meer", "Mijn herinneringen"]
    assert reply.choices[0].action == OpenPart(event.id, Part.SESSIONS)


async def test_who_chose_two_of_the_sessions_that_changed_hears_it_in_one_message(r: Reminding) -> None:
    await chosen(r, (ANNA, "quiz"), (ANNA, "muziek"), (BEN, "muziek"))
    later = replace(AFTERNOON, begin=time(14), end=time(15))
    await r.edit(with_rounds(NO_QUIZ, later))
    await passes(r, timedelta(hours=1))
    moved = "Muziek is op een andere tijd. Was: 13.15 tot 14.15 uur. Wordt: 14.00 tot 15.00 uur."
    (anna,), (ben,) = texts(r), texts(r, BEN)
    assert anna[1:3] == ["Buurtquiz (10.15 tot 11.15 uur) gaat niet door.", moved]
    assert ben[1:] == [moved]


async def test_a_session_in_another_round_keeps_who_chose_it_and_their_reminder_tells_its_time(
    r: Reminding,
) -> None:
    await chosen(r)
    moved = replace(AFTERNOON, sessions=(MUSIC, QUIZ))
    await r.edit(with_rounds(NO_QUIZ, moved))
    await passes(r)
    assert texts(r)[0][1].startswith("Buurtquiz is op een andere tijd.")
    await r.until(datetime(2027, 3, 20, 9, 0, tzinfo=UTC))
    assert "Jouw deelsessie: Buurtquiz, 13.15 tot 14.15 uur" in texts(r)[-1]


@pytest.mark.parametrize(
    "edited",
    [
        with_rounds(replace(MORNING, sessions=(replace(QUIZ, title=Bilingual("Quiz")), SOUP)), AFTERNOON),
        with_rounds(replace(MORNING, id="ochtend"), AFTERNOON),
        with_rounds(MORNING),
        with_rounds(MORNING, AFTERNOON, slug="buurtdag", former=("burendag",)),
    ],
    ids=["a better title", "another id of the round", "one that nobody chose", "another id of the event"],
)
async def test_what_changes_nothing_for_who_chose_is_not_a_message(r: Reminding, edited: Event) -> None:
    await chosen(r)
    await r.edit(edited)
    await passes(r, timedelta(hours=1))
    assert r.box.received == []
    await r.until(datetime(2027, 3, 20, 9, 0, tzinfo=UTC))
    assert "10.15 tot 11.15 uur" in texts(r)[-1][-1]


async def test_a_session_that_goes_to_another_round_and_back_keeps_who_chose_it(r: Reminding) -> None:
    await chosen(r)
    await r.edit(with_rounds(NO_QUIZ, replace(AFTERNOON, sessions=(MUSIC, QUIZ))))
    await r.edit(with_rounds(MORNING, AFTERNOON))
    await r.until(datetime(2027, 3, 20, 9, 0, tzinfo=UTC))
    assert [lines[-1] for lines in texts(r)] == ["Jouw deelsessie: Buurtquiz, 10.15 tot 11.15 uur"]


async def test_a_session_that_is_back_within_five_minutes_is_not_a_message(r: Reminding) -> None:
    await chosen(r)
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await passes(r, timedelta(minutes=4))
    await r.edit(with_rounds(MORNING, AFTERNOON))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_a_session_that_comes_back_later_is_on_again_for_who_chose_it(r: Reminding) -> None:
    await chosen(r)
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await passes(r)
    await r.edit(with_rounds(MORNING, AFTERNOON))
    await passes(r)
    assert texts(r)[-1][1:] == ["Buurtquiz (10.15 tot 11.15 uur) gaat toch door."]


async def test_a_session_taken_away_while_the_bot_was_down_is_told_after_the_start(r: Reminding) -> None:
    await chosen(r)
    r.agenda.edit(with_rounds(NO_QUIZ, AFTERNOON))
    r.clock.at += timedelta(days=1)
    r.start()
    await r.planner.reload()
    await passes(r, timedelta(minutes=3))
    r.start()
    await r.planner.reload()
    await passes(r, timedelta(hours=1))
    assert len(texts(r)) == 1


async def test_an_event_that_is_cancelled_or_removed_says_nothing_of_its_sessions(r: Reminding) -> None:
    await chosen(r)
    off = replace(with_rounds(AFTERNOON), event_status=EventStatus.CANCELLED)
    await r.edit(off)
    await passes(r, timedelta(hours=1))
    assert [lines[0] for lines in texts(r)] == ["Gaat niet door: Titel van burendag"]
    await r.edit(an_event("iets-anders", on(DAY)))
    await passes(r, timedelta(hours=1))
    assert len(texts(r)) == 1


async def test_who_chose_another_one_meanwhile_or_stopped_hears_nothing(r: Reminding) -> None:
    await chosen(r, (ANNA, "quiz"), (BEN, "quiz"))
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    going = r.application.participations
    await going.choose(ANNA, with_rounds(NO_QUIZ), "soep", Language.NL, r.now)
    await r.subscriptions.stop(BEN, r.now)
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_at_night_it_waits_for_the_morning(store: Store) -> None:
    r = Reminding(store, with_rounds(MORNING, AFTERNOON), quiet=NIGHT)
    await chosen(r)
    r.clock.at = datetime(2027, 3, 2, 22, 0, tzinfo=UTC)
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await r.until(datetime(2027, 3, 3, 6, 29, tzinfo=UTC))
    assert r.box.received == []
    await r.until(datetime(2027, 3, 3, 6, 31, tzinfo=UTC))
    assert len(texts(r)) == 1


async def test_above_the_limit_an_admin_is_asked_first_and_anew_when_it_changes(store: Store) -> None:
    r = Reminding(store, with_rounds(MORNING, AFTERNOON), ask_above=1, admins=(ADMIN,))
    await chosen(r, (ANNA, "quiz"), (BEN, "quiz"))
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await passes(r, timedelta(hours=1))
    first = question(r)
    assert "gaat naar 2 mensen" in texts(r, ADMIN)[-1][0]
    assert "Buurtquiz (10.15 tot 11.15 uur) gaat niet door." in texts(r, ADMIN)[-1]
    await r.edit(with_rounds(NO_QUIZ, replace(AFTERNOON, sessions=(MUSIC, QUIZ))))
    assert await r.notices.decide(ADMIN, first, send=True) == (NoticeDecision.LATE, 0)
    await passes(r, timedelta(hours=1))
    second = question(r)
    assert second != first
    assert texts(r) == []
    assert await r.notices.decide(ADMIN, second, send=True) == (NoticeDecision.SENT, 2)
    await passes(r)
    assert len(texts(r)) == len(texts(r, BEN)) == 1


async def test_what_an_admin_does_not_send_is_over(store: Store) -> None:
    r = Reminding(store, with_rounds(MORNING, AFTERNOON), ask_above=1, admins=(ADMIN,))
    await chosen(r, (ANNA, "quiz"), (BEN, "quiz"))
    await r.edit(with_rounds(NO_QUIZ, AFTERNOON))
    await passes(r, timedelta(hours=1))
    assert await r.notices.decide(ADMIN, question(r), send=False) == (NoticeDecision.NOT_SENT, 0)
    await passes(r, timedelta(hours=1))
    assert [to for to, _ in r.box.received] == [ADMIN]


async def test_sessions_are_forgotten_with_their_event(r: Reminding) -> None:
    await chosen(r)
    r.agenda.edit()
    r.clock.at = datetime(2027, 9, 1, tzinfo=UTC)
    await r.planner.reload()
    await r.planner.fill()
    assert await r.store.plans.sessions() == frozenset()
