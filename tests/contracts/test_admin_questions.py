"""Many people are told, and dates disappear, only when an admin says so."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.services.ports.notices import NoticeDecision
from bot.services.ports.store import Store
from tests.agenda import NOW, an_event, on
from tests.contracts.followed import (
    ADMIN,
    DAY,
    MOVED,
    START,
    asked,
    followed,
    many_follow,
    passes,
    question,
    text,
)
from tests.reminding import ANNA, BEN, Reminding


@pytest.fixture
def many(store: Store) -> Reminding:
    return many_follow(store)


async def test_an_admin_is_asked_before_many_people_are_told(many: Reminding) -> None:
    number = await asked(many)
    assert "gaat naar 2 mensen" in text(many, ADMIN)
    assert "Wordt: zondag 21 maart 2027, 11.00 uur" in text(many, ADMIN)
    await passes(many, timedelta(hours=1))
    assert [to for to, _ in many.box.received] == [ADMIN]
    assert await many.notices.decide(ADMIN, number, send=True) == (NoticeDecision.SENT, 2)
    await passes(many)
    assert many.titles(ANNA) == many.titles(BEN) == ["Andere tijd: Titel van burendag"]
    assert await many.notices.decide(ADMIN, number, send=True) == (NoticeDecision.LATE, 0)
    await passes(many)
    assert len(many.box.received) == 3


async def test_the_reminders_move_at_once_whatever_the_admin_says(many: Reminding) -> None:
    number = await asked(many)
    assert await many.notices.decide(ADMIN, number, send=False) == (NoticeDecision.NOT_SENT, 0)
    await many.until(START + timedelta(days=2))
    assert many.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4
    lines = await many.store.subscriptions.reminders_of(ANNA, NOW)
    assert {line.start for line in lines} == {datetime(2027, 3, 21, 10, 0, tzinfo=UTC)}


async def test_a_question_that_has_changed_since_is_asked_anew(many: Reminding) -> None:
    old = await asked(many)
    await many.edit(an_event("burendag", on(date(2027, 3, 22)), place="De Huiskamer"))
    assert await many.notices.decide(ADMIN, old, send=True) == (NoticeDecision.LATE, 0)
    await passes(many)
    assert question(many) != old
    assert "Was: zaterdag 20 maart" in text(many, ADMIN)
    assert "Wordt: maandag 22 maart" in text(many, ADMIN)


async def test_a_question_about_what_was_put_back_is_over(many: Reminding) -> None:
    old = await asked(many)
    await many.edit(an_event("burendag", on(DAY), place="De Huiskamer"))
    await passes(many, timedelta(hours=1))
    assert await many.notices.decide(ADMIN, old, send=True) == (NoticeDecision.LATE, 0)
    assert len(many.box.received) == 1


async def test_only_an_admin_decides(many: Reminding) -> None:
    number = await asked(many)
    assert await many.notices.decide(ANNA, number, send=True) == (NoticeDecision.FORBIDDEN, 0)
    await passes(many)
    assert [to for to, _ in many.box.received] == [ADMIN]


async def test_a_question_outlives_a_restart(many: Reminding) -> None:
    number = await asked(many)
    many.start()
    await many.planner.reload()
    await passes(many, timedelta(hours=1))
    assert len(many.box.received) == 1
    assert await many.notices.decide(ADMIN, number, send=True) == (NoticeDecision.SENT, 2)


async def test_without_admins_it_is_sent_unasked_and_the_log_says_so(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), ask_above=1)
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert len(r.box.received) == 2
    assert "No admin to ask" in caplog.text


@pytest.mark.parametrize("limit", [2, None])
async def test_up_to_the_limit_and_without_one_nobody_is_asked(store: Store, limit: int | None) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), ask_above=limit, admins=(ADMIN,))
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert {to for to, _ in r.box.received} == {ANNA, BEN}


async def test_a_date_that_disappears_keeps_its_reminders_and_an_admin_is_asked(many: Reminding) -> None:
    await asked(many, an_event("burendag", place="De Huiskamer"))
    assert "Titel van burendag is weggehaald" in text(many, ADMIN)
    await many.until(START + timedelta(days=1))
    assert many.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4
    assert len([to for to, _ in many.box.received if to == ADMIN]) == 1


async def test_an_event_that_disappears_far_ahead_still_reminds(store: Store) -> None:
    r = Reminding(store, an_event("burendag", on(date(2027, 9, 25))), admins=(ADMIN,))
    await followed(r)
    await r.edit(an_event("iets-anders", on(DAY)))
    await r.until(datetime(2027, 9, 26, tzinfo=UTC))
    assert r.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4


async def test_without_admins_the_question_waits_for_who_sits_at_the_machine(store: Store) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), hosts=(ADMIN,))
    await followed(r)
    await r.edit(an_event("iets-anders", on(DAY)))
    await passes(r)
    assert r.box.received == []
    assert await r.notices.open_questions(ANNA) is None
    (waiting,) = await r.notices.open_questions(ADMIN) or ()
    assert await r.notices.decide(ADMIN, waiting.id, send=True) == (NoticeDecision.CANCELLED, 1)
    await passes(r)
    assert r.titles() == ["Gaat niet door: Titel van burendag"]
    assert await r.notices.open_questions(ADMIN) == ()


async def test_an_admin_who_says_cancelled_ends_the_reminders_and_tells(many: Reminding) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    assert await many.notices.decide(ADMIN, number, send=True) == (NoticeDecision.CANCELLED, 2)
    assert {(state, reason) for _, state, reason in await many.states()} == {("skipped", "removed")}
    await many.until(START + timedelta(days=1))
    assert many.titles(ANNA) == ["Gaat niet door: Titel van burendag"]


async def test_an_admin_who_lets_it_stand_is_not_asked_again_until_it_disappears_again(
    many: Reminding,
) -> None:
    there = an_event("burendag", on(DAY), place="De Huiskamer")
    number = await asked(many, an_event("iets-anders", on(DAY)))
    assert await many.notices.decide(ADMIN, number, send=False) == (NoticeDecision.KEPT, 0)
    await passes(many, timedelta(hours=1))
    assert len(many.box.received) == 1
    await many.edit(there)
    await passes(many)
    await many.edit(an_event("iets-anders", on(DAY)))
    await passes(many)
    assert question(many) != number
    assert len(many.box.received) == 2


async def test_what_comes_back_before_the_admin_answers_is_no_question_any_more(many: Reminding) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    await many.edit(an_event("burendag", on(DAY), place="De Huiskamer"))
    assert await many.notices.decide(ADMIN, number, send=True) == (NoticeDecision.LATE, 0)


async def test_what_was_cancelled_by_its_absence_and_comes_back_goes_on_after_all(many: Reminding) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    await many.notices.decide(ADMIN, number, send=True)
    await passes(many)
    many.ask_above = None
    many.start()
    await many.edit(an_event("burendag", on(DAY), place="De Huiskamer"))
    await passes(many)
    assert many.titles(ANNA)[-1] == "Gaat toch door: Titel van burendag"
    assert {state for _, state, _ in await many.states()} == {"planned"}
