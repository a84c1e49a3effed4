"""Who comes, perhaps, or does not: which reminders each of them gets, and what who organises it sees."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.dialogue.action import Attend, Later, SignedUp, Unfollow
from bot.domain.events.event import Event, SignUp
from bot.domain.events.participation import Attendance, DateAttendance
from bot.domain.language import Language
from bot.domain.reminders.snooze import Snooze
from bot.services.ports.channel import Refused
from bot.services.ports.store import Store
from bot.services.reminders.participation import ParticipationService
from tests.agenda import an_event, on
from tests.contracts.followed import followed
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

START = datetime(2027, 3, 27, 9, 0, tzinfo=UTC)
SECOND = datetime(2027, 3, 28, 8, 0, tzinfo=UTC)  # at ten as well: that night summer time begins
SIGN_UP = "Vergeet je niet aan te melden: Titel van burendag"
REMINDER = "Herinnering: Titel van burendag"


def the_event(*days: int, place: str | None = None) -> Event:
    """Signing up for it ends on Friday 19 March."""
    dates = (on(date(2027, 3, day), key=str(day)) for day in days or (27,))
    event = an_event("burendag", *dates, place=place)
    return replace(event, sign_up=SignUp("https://example.org/burendag", date(2027, 3, 19)))


@pytest.fixture
def r(store: Store) -> Reminding:
    return Reminding(store, the_event(), leads=("1d",))


def going(r: Reminding) -> ParticipationService:
    return r.application.participations


async def says(
    r: Reminding, answer: Attendance, start: datetime = START, *, event: Event | None = None
) -> None:
    """Anna says so."""
    said = await going(r).attend(ANNA, event or the_event(), start, answer, language=Language.NL, now=r.now)
    assert said is not None


async def heard(r: Reminding) -> list[str]:
    """The first line of all that Anna hears until it has begun."""
    await r.until(START)
    return r.titles()


async def test_who_said_nothing_or_perhaps_hears_of_the_deadline_and_of_the_date(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await says(r, Attendance.MAYBE)
    assert await heard(r) == [SIGN_UP, SIGN_UP, REMINDER]
    assert r.titles(BEN) == [SIGN_UP, SIGN_UP, REMINDER]


async def test_who_comes_hears_of_the_date_and_no_more_of_the_deadline(r: Reminding) -> None:
    await followed(r, ANNA)
    await says(r, Attendance.YES)
    assert await heard(r) == [REMINDER]


async def test_who_does_not_come_hears_only_of_changes(r: Reminding) -> None:
    await followed(r, ANNA)
    await says(r, Attendance.NO)
    await r.edit(the_event(place="de Kom"))
    (told,) = await heard(r)
    assert told not in (SIGN_UP, REMINDER)


async def test_a_moved_date_reminds_nobody_who_said_they_do_not_come(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await says(r, Attendance.NO)
    moved = the_event(27)
    moved = replace(moved, dates=(on(date(2027, 3, 28), key="27"),))
    await r.edit(moved)
    await r.until(START + timedelta(days=2))
    assert r.reminders(ANNA) == []
    assert len(r.reminders(BEN)) == 1
    assert len(r.titles(ANNA)) == 1


async def test_an_answer_can_be_changed_and_everything_comes_after_all(r: Reminding) -> None:
    await followed(r, ANNA)
    for answer in (Attendance.NO, Attendance.YES, Attendance.NO, Attendance.MAYBE):
        await says(r, answer)
    assert await heard(r) == [SIGN_UP, SIGN_UP, REMINDER]


async def test_who_signed_up_hears_no_more_of_the_deadline_whatever_they_answer(r: Reminding) -> None:
    await followed(r, ANNA)
    await going(r).sign_up(ANNA, the_event(), r.now)
    await says(r, Attendance.MAYBE)
    assert await heard(r) == [REMINDER]


async def test_an_answer_is_about_one_date_and_the_others_are_reminded(store: Store) -> None:
    event = the_event(27, 28)
    r = Reminding(store, event, leads=("1d",))
    await followed(r, ANNA)
    await says(r, Attendance.NO, event=event)
    await r.until(START + timedelta(days=2))
    assert r.titles() == [SIGN_UP, SIGN_UP, REMINDER]


async def test_who_comes_to_none_of_the_dates_hears_nothing_of_the_deadline(store: Store) -> None:
    event = the_event(27, 28)
    r = Reminding(store, event, leads=("1d",))
    await followed(r, ANNA)
    for start in (START, SECOND):
        await says(r, Attendance.NO, start, event=event)
    await r.until(START + timedelta(days=2))
    assert r.titles() == []


async def test_the_overview_shows_what_will_come_after_an_answer(r: Reminding) -> None:
    await followed(r, ANNA)
    for answer, count in ((Attendance.NO, 0), (Attendance.YES, 1), (Attendance.MAYBE, 3)):
        await says(r, answer)
        assert len((await r.subscriptions.overview(ANNA, r.now)).planned) == count


async def test_a_reminder_asks_who_did_not_decide_and_asks_who_comes_no_more(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await says(r, Attendance.YES)
    await r.until(START)
    ((_, to_anna),) = [one for one in r.box.received if one[0] == ANNA]
    *_, (_, to_ben) = [one for one in r.box.received if one[0] == BEN]
    asked = [c.action.attendance for c in to_ben.choices if isinstance(c.action, Attend)]
    assert asked == list(Attendance)
    assert any(isinstance(choice.action, Unfollow) for choice in to_ben.choices)
    later = [c.action.snooze for c in to_anna.choices if isinstance(c.action, Later)]
    assert later == list(Snooze)
    assert not any(isinstance(choice.action, Attend) for choice in to_anna.choices)


async def test_the_reminder_of_the_deadline_is_answered_in_one_tap(r: Reminding) -> None:
    await followed(r, ANNA)
    await r.until(datetime(2027, 3, 18, tzinfo=UTC))
    actions = [choice.action for choice in r.box.received[0][1].choices]
    assert actions[:2] == [SignedUp("burendag"), Attend(Attendance.NO, "burendag")]


async def test_who_could_not_be_reached_gets_nothing_that_is_not_for_them(r: Reminding) -> None:
    await followed(r, ANNA)
    r.box.answers = [Refused("blocked")]
    await r.until(datetime(2027, 3, 18, tzinfo=UTC))
    await says(r, Attendance.NO)
    await r.people.seen(ANNA, r.now)
    await r.people.settle()
    await r.until(START)
    assert r.reminders() == []


async def test_numbers_are_counted_for_who_organises_it_and_names_are_not(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await says(r, Attendance.YES)
    await going(r).attend(BEN, the_event(), START, Attendance.NO, language=Language.NL, now=r.now)
    (count,) = await going(r).counts(r.now)
    assert (count.date.key, count.yes, count.maybe, count.no) == (("burendag", "27"), 1, 0, 1)
    assert await going(r).counts(START) == ()


async def test_an_answer_goes_when_a_person_is_forgotten_and_moves_along_with_the_event(r: Reminding) -> None:
    await followed(r, ANNA)
    await says(r, Attendance.MAYBE)
    event = the_event()
    await r.edit(replace(event, id=replace(event.id, slug="buurtdag"), former=(event.id,)))
    said = (await r.store.participation.participation(ANNA)).attendance
    assert said == (DateAttendance("buurtdag", "27", Attendance.MAYBE),)
    await r.people.forget(ANNA)
    assert (await r.store.participation.participation(ANNA)).attendance == ()
    assert await going(r).counts(r.now) == ()


async def test_saying_that_one_comes_is_following_and_saying_no_is_not(r: Reminding) -> None:
    await r.planner.reload()
    await says(r, Attendance.NO)
    assert await r.subscriptions.following(ANNA) == ()
    await says(r, Attendance.YES)
    assert await r.subscriptions.following(ANNA) == (BURENDAG,)
