"""What every store keeps of people who go to events."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.events.event import Event, Session, SessionRound
from bot.domain.events.participation import ChosenSession, Participation
from bot.domain.language import Bilingual, Language
from bot.services.ports.channel import Moved
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)  # 10.00 in Amsterdam
QUIZ = ChosenSession("burendag", "een", "quiz")
SOUP = ChosenSession("burendag", "een", "soep")


def with_sessions(slug: str = "burendag", *former: str) -> Event:
    sessions = (Session("quiz", Bilingual("Buurtquiz", "Quiz")), Session("soep", Bilingual("Soep", "Soup")))
    rounds = (SessionRound("een", time(10, 15), time(11, 15), sessions),)
    return replace(an_event(slug, on(DAY), former=former), rounds=rounds)


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event with a round of two sessions."""
    return Reminding(store, with_sessions(), leads=("1h",))


async def test_a_reminder_tells_each_their_own_session_with_its_time(r: Reminding) -> None:
    going = r.application.participations
    await r.planner.reload()
    await r.subscriptions.follow(BEN, BURENDAG, Language.EN, r.now)
    await going.choose(ANNA, with_sessions(), "quiz", Language.NL, r.now)
    await going.choose(BEN, with_sessions(), "quiz", Language.EN, r.now)
    await going.choose(BEN, with_sessions(), "soep", Language.EN, r.now)
    await r.until(START)
    said = {to: reply.plain for to, reply in r.box.received}
    assert "Jouw deelsessie: Buurtquiz, 10.15 tot 11.15 uur" in said[ANNA]
    assert "Your session: Soup, 10:15 to 11:15" in said[BEN]
    assert "Quiz" not in said[BEN]


async def test_one_session_is_kept_for_each_round(store: Store, r: Reminding) -> None:
    await store.participation.choose_session(ANNA, QUIZ, r.now)
    await store.participation.choose_session(ANNA, SOUP, r.now)
    assert await store.participation.participation(ANNA) == Participation((SOUP,))
    assert await store.participation.participation(BEN) == Participation()
    assert not await store.participation.drop_session(ANNA, QUIZ)
    assert await store.participation.drop_session(ANNA, SOUP)
    assert await store.participation.participation(ANNA) == Participation()


async def test_a_choice_goes_along_with_an_event_that_is_renamed(r: Reminding) -> None:
    await r.planner.reload()
    await r.store.participation.choose_session(ANNA, QUIZ, r.now)
    await r.store.participation.sign_up(ANNA, "burendag", r.now)
    await r.edit(with_sessions("buurtfeest", "burendag"))
    assert await r.store.participation.participation(ANNA) == Participation(
        (ChosenSession("buurtfeest", "een", "quiz"),), ("buurtfeest",)
    )


async def test_a_choice_goes_along_with_a_chat_that_moves(r: Reminding) -> None:
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    await r.store.participation.choose_session(ANNA, QUIZ, r.now)
    await r.store.participation.sign_up(BEN, "burendag", r.now)
    r.box.answers = [Moved(BEN)]
    await r.until(START)
    assert await r.store.participation.participation(BEN) == Participation((QUIZ,), ("burendag",))
    assert await r.store.participation.participation(ANNA) == Participation()


async def test_choices_are_removed_with_the_event_and_with_the_person(r: Reminding) -> None:
    await r.planner.reload()
    for address in (ANNA, BEN):
        await r.store.participation.choose_session(address, QUIZ, r.now)
        await r.store.participation.sign_up(address, "burendag", r.now)
    await r.people.forget(ANNA)
    assert await r.store.participation.participation(ANNA) == Participation()
    assert await r.store.participation.participation(BEN) == Participation((QUIZ,), ("burendag",))
    await r.store.plans.remove_before(datetime(2027, 9, 1, tzinfo=UTC))
    assert await r.store.participation.participation(BEN) == Participation()
