"""What every store does with changes of the agenda, and what the people who follow hear of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from bot.adapters.sqlite.store import SqliteStore
from bot.domain.address import Address
from bot.domain.agenda.event import Event, EventStatus, ProgrammeItem, Recurrence
from bot.domain.conversation.action import Decide
from bot.domain.conversation.reply import Reply
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING
from bot.services.channel import Moved, NotReached, Refused, Unknown
from bot.services.reminders.notices import Decision
from tests.agenda import NOW, an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)  # 10.00 in Amsterdam
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")
ADMIN = Address("box", "99")
FIVE = timedelta(minutes=5)
MOVED = on(date(2027, 3, 21), time(11))


@pytest.fixture
def r(store: SqliteStore) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"))


async def followed(r: Reminding, *addresses: Address) -> None:
    """Taken in, and followed."""
    await r.planner.reload()
    await r.planner.fill()
    for address in addresses or (ANNA,):
        await r.subscriptions.follow(address, BURENDAG, Language.NL, r.now)


async def passes(r: Reminding, time: timedelta = FIVE) -> None:
    """Let time pass, with everything that is due in it."""
    await r.until(r.clock.at + time, step=timedelta(minutes=1))


def text(r: Reminding, address: Address = ANNA) -> str:
    """The last message that `address` was sent."""
    return [reply.plain for to, reply in r.box.received if to == address][-1]


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
    store: SqliteStore, before: dict[str, str], after: dict[str, str], said: str
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY), **before))  # type: ignore[arg-type]
    await followed(r)
    await r.edit(an_event("burendag", on(DAY), **after))  # type: ignore[arg-type]
    await passes(r)
    assert r.titles() == [f"{said}: Titel van burendag"]


async def test_a_programme_that_would_follow_is_told_once_it_is_there(store: SqliteStore) -> None:
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


async def test_a_rule_that_moves_is_one_message_about_all_its_dates(store: SqliteStore) -> None:
    weekly = Recurrence("FREQ=WEEKLY;BYDAY=TU", date(2027, 1, 5), begin=time(19))
    r = Reminding(store, an_event("burendag", recurrence=weekly), leads=("1h",))
    await followed(r)
    await r.edit(an_event("burendag", recurrence=replace(weekly, begin=time(20))))
    await passes(r)
    assert len(r.box.received) == 1
    assert "Wordt: dinsdag 2 maart 2027, 20.00 uur" in text(r)
    assert "En nog 53 andere data." in text(r)


async def test_who_follows_in_two_ways_hears_it_once(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert len(r.box.received) == 1


# Quiet hours


async def at_night(store: SqliteStore) -> Reminding:
    """Followed, at 23.00 in Amsterdam."""
    r = Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"), quiet=NIGHT)
    await followed(r)
    r.clock.at = datetime(2027, 3, 2, 22, 0, tzinfo=UTC)
    return r


async def test_a_change_at_night_is_told_in_the_morning_with_all_that_came_after(store: SqliteStore) -> None:
    r = await at_night(store)
    await r.edit(an_event("burendag", MOVED, place="De Huiskamer"))
    await passes(r, timedelta(hours=2))
    await r.edit(an_event("burendag", MOVED, place="Het Trefpunt"))
    await r.until(datetime(2027, 3, 3, 6, 29, 59, tzinfo=UTC))
    assert r.box.received == []
    await r.until(datetime(2027, 3, 3, 6, 30, tzinfo=UTC))
    assert len(r.box.received) == 1
    assert "Wordt: zondag 21 maart 2027, 11.00 uur" in text(r)
    assert "Wordt: Het Trefpunt" in text(r)
    assert r.box.silent == [False]


async def test_a_cancellation_is_told_at_night_without_a_sound(store: SqliteStore) -> None:
    r = await at_night(store)
    await r.edit(an_event("burendag", on(DAY), status=EventStatus.CANCELLED))
    await passes(r)
    assert r.titles() == ["Gaat niet door: Titel van burendag"]
    assert r.box.silent == [True]


async def test_a_change_of_what_begins_before_the_morning_is_told_at_night(store: SqliteStore) -> None:
    r = await at_night(store)
    r.clock.at = datetime(2027, 3, 19, 22, 0, tzinfo=UTC)  # 23.00
    await r.edit(an_event("burendag", on(DAY, time(7)), place="De Huiskamer"))
    await passes(r)
    assert r.titles() == ["Andere tijd: Titel van burendag"]
    assert r.box.silent == [True]


async def test_a_change_shortly_before_the_start_does_not_wait_five_minutes(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START - timedelta(minutes=10)
    await r.edit(an_event("burendag", on(DAY), place="Het Trefpunt"))
    await r.notices.settle()
    await r.dispatcher.step()
    assert "Andere plaats: Titel van burendag" in r.titles()


async def test_nothing_is_told_of_what_has_begun(r: Reminding) -> None:
    await followed(r)
    r.clock.at = START + timedelta(minutes=1)
    await r.edit(an_event("burendag", on(DAY), place="Het Trefpunt", status=EventStatus.PAST))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


# Many people: an admin is asked first


async def asked(r: Reminding, *events: Event) -> int:
    """Two people follow, the limit is one; the number of the question after this edit."""
    await followed(r, ANNA, BEN)
    await r.edit(*events or (an_event("burendag", MOVED, place="De Huiskamer"),))
    await passes(r)
    return question(r)


def question(r: Reminding) -> int:
    """The number in the buttons of the admin's last message."""
    to, reply = r.box.received[-1]
    assert to == ADMIN
    (yes, no) = (one.action for one in reply.choices)
    assert isinstance(yes, Decide)
    assert no == Decide(yes.notice, "no")
    return yes.notice


@pytest.fixture
def many(store: SqliteStore) -> Reminding:
    """One event; a notice to more than one person waits for an admin."""
    event = an_event("burendag", on(DAY), place="De Huiskamer")
    return Reminding(store, event, ask_above=1, admins=(ADMIN,))


async def test_an_admin_is_asked_before_many_people_are_told(many: Reminding) -> None:
    number = await asked(many)
    assert "gaat naar 2 mensen" in text(many, ADMIN)
    assert "Wordt: zondag 21 maart 2027, 11.00 uur" in text(many, ADMIN)
    await passes(many, timedelta(hours=1))
    assert [to for to, _ in many.box.received] == [ADMIN]
    assert await many.notices.decide(ADMIN, number, send=True) == (Decision.SENT, 2)
    await passes(many)
    assert many.titles(ANNA) == many.titles(BEN) == ["Andere tijd: Titel van burendag"]
    assert await many.notices.decide(ADMIN, number, send=True) == (Decision.LATE, 0)
    await passes(many)
    assert len(many.box.received) == 3


async def test_the_reminders_move_at_once_whatever_the_admin_says(many: Reminding) -> None:
    number = await asked(many)
    assert await many.notices.decide(ADMIN, number, send=False) == (Decision.NOT_SENT, 0)
    await many.until(START + timedelta(days=2))
    assert many.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4
    lines = await many.store.subscriptions.reminders_of(ANNA, NOW)
    assert {line.start for line in lines} == {datetime(2027, 3, 21, 10, 0, tzinfo=UTC)}


async def test_a_question_that_has_changed_since_is_asked_anew(many: Reminding) -> None:
    old = await asked(many)
    await many.edit(an_event("burendag", on(date(2027, 3, 22)), place="De Huiskamer"))
    assert await many.notices.decide(ADMIN, old, send=True) == (Decision.LATE, 0)
    await passes(many)
    assert question(many) != old
    assert "Was: zaterdag 20 maart" in text(many, ADMIN)
    assert "Wordt: maandag 22 maart" in text(many, ADMIN)


async def test_a_question_about_what_was_put_back_is_over(many: Reminding) -> None:
    old = await asked(many)
    await many.edit(an_event("burendag", on(DAY), place="De Huiskamer"))
    await passes(many, timedelta(hours=1))
    assert await many.notices.decide(ADMIN, old, send=True) == (Decision.LATE, 0)
    assert len(many.box.received) == 1


async def test_only_an_admin_decides(many: Reminding) -> None:
    number = await asked(many)
    assert await many.notices.decide(ANNA, number, send=True) == (Decision.FORBIDDEN, 0)
    await passes(many)
    assert [to for to, _ in many.box.received] == [ADMIN]


async def test_a_question_outlives_a_restart(many: Reminding) -> None:
    number = await asked(many)
    many.start()
    await many.planner.reload()
    await passes(many, timedelta(hours=1))
    assert len(many.box.received) == 1
    assert await many.notices.decide(ADMIN, number, send=True) == (Decision.SENT, 2)


async def test_without_admins_it_is_sent_unasked_and_the_log_says_so(
    store: SqliteStore, caplog: pytest.LogCaptureFixture
) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), ask_above=1)
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert len(r.box.received) == 2
    assert "No admin to ask" in caplog.text


@pytest.mark.parametrize("limit", [2, None])
async def test_up_to_the_limit_and_without_one_nobody_is_asked(store: SqliteStore, limit: int | None) -> None:
    r = Reminding(store, an_event("burendag", on(DAY)), ask_above=limit, admins=(ADMIN,))
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    await passes(r)
    assert {to for to, _ in r.box.received} == {ANNA, BEN}


# What disappears is not cancelled


async def test_a_date_that_disappears_keeps_its_reminders_and_an_admin_is_asked(many: Reminding) -> None:
    await asked(many, an_event("burendag", place="De Huiskamer"))
    assert "Titel van burendag is weggehaald" in text(many, ADMIN)
    await many.until(START + timedelta(days=1))
    assert many.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4
    assert len([to for to, _ in many.box.received if to == ADMIN]) == 1


async def test_an_event_that_disappears_far_ahead_still_reminds(store: SqliteStore) -> None:
    r = Reminding(store, an_event("burendag", on(date(2027, 9, 25))), admins=(ADMIN,))
    await followed(r)
    await r.edit(an_event("iets-anders", on(DAY)))
    await r.until(datetime(2027, 9, 26, tzinfo=UTC))
    assert r.titles(ANNA) == ["Herinnering: Titel van burendag"] * 4


async def test_an_admin_who_says_cancelled_ends_the_reminders_and_tells(many: Reminding) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    assert await many.notices.decide(ADMIN, number, send=True) == (Decision.CANCELLED, 2)
    assert {(state, reason) for _, state, reason in await many.states()} == {("skipped", "removed")}
    await many.until(START + timedelta(days=1))
    assert many.titles(ANNA) == ["Gaat niet door: Titel van burendag"]


async def test_an_admin_who_lets_it_stand_is_not_asked_again_until_it_disappears_again(
    many: Reminding,
) -> None:
    there = an_event("burendag", on(DAY), place="De Huiskamer")
    number = await asked(many, an_event("iets-anders", on(DAY)))
    assert await many.notices.decide(ADMIN, number, send=False) == (Decision.KEPT, 0)
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
    assert await many.notices.decide(ADMIN, number, send=True) == (Decision.LATE, 0)


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


# The same machinery as reminders


async def test_a_notice_that_did_not_arrive_is_tried_again_and_one_nobody_knows_of_once_more(
    r: Reminding,
) -> None:
    await followed(r)
    r.box.answers = [NotReached(timedelta(seconds=30), "no_connection"), Unknown("time_out"), Unknown("x")]
    await r.edit(an_event("burendag", MOVED))
    await passes(r, timedelta(hours=1))
    assert len(r.box.received) == 3
    (trouble,) = await r.store.report.troubles(NOW, 10)
    assert (trouble.lead, trouble.state, trouble.event) == (None, "uncertain", "burendag")


async def test_a_refused_notice_ends_everything_for_that_person(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("blocked")]
    await r.edit(an_event("burendag", MOVED))
    await r.until(START + timedelta(days=2))
    assert len(r.box.received) == 1
    assert {(state, reason) for _, state, reason in await r.states()} >= {("skipped", "unreachable")}


async def test_a_group_with_a_new_address_gets_its_notice_there(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Moved(BEN)]
    await r.edit(an_event("burendag", MOVED))
    await passes(r, timedelta(hours=1))
    assert [to for to, _ in r.box.received] == [ANNA, BEN]
    assert await r.subscriptions.following(BEN) == (BURENDAG,)


async def test_a_notice_that_was_on_its_way_when_the_process_died_comes_once_more(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    assert len(await r.store.messages.claim_due(r.now, "test/1", FIVE, 10, ["box"])) == 1
    r.start()
    assert await r.dispatcher.take_over() == 1
    await passes(r, timedelta(hours=1))
    assert len(r.box.received) == 1


async def test_who_stops_hears_no_notice_any_more(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    await r.subscriptions.stop(ANNA, r.now)
    await r.subscriptions.unfollow(BEN, BURENDAG, r.now)
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


async def test_a_cancellation_overtakes_what_was_still_to_be_said(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    await r.edit(an_event("burendag", MOVED, status=EventStatus.CANCELLED))
    r.clock.at += FIVE
    await r.notices.settle()
    await passes(r, timedelta(hours=1))
    assert r.titles() == ["Gaat niet door: Titel van burendag"]


async def test_forgetting_removes_notices_too(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("burendag", MOVED))
    r.clock.at += FIVE
    await r.notices.settle()
    assert await r.people.forget(ANNA)
    assert await r.store.database.read("SELECT * FROM message") == []


async def test_another_id_for_the_same_event_is_not_a_change(r: Reminding) -> None:
    await followed(r)
    await r.edit(an_event("buurtdag", on(DAY), former=("burendag",), place="De Huiskamer"))
    await passes(r, timedelta(hours=1))
    assert r.box.received == []


def in_calendar(reply: Reply) -> tuple[str, str, int, str]:
    """Method, uid, sequence and start or status of the one event in the file that came with a message."""
    assert reply.attachment is not None
    calendar = Calendar.from_ical(reply.attachment.content)
    (event,) = calendar.events
    what = str(event["STATUS"]) if str(event["STATUS"]) == "CANCELLED" else f"{event.start:%d-%m %H:%M}"
    return (str(calendar["METHOD"]), str(event["UID"]), int(str(event["SEQUENCE"])), what)


async def test_a_change_and_a_cancellation_correct_the_persons_own_calendar_over_restarts(
    r: Reminding,
) -> None:
    await followed(r)
    first = await r.calendars.of_scope(ANNA, BURENDAG, Language.NL, r.now)
    assert first is not None
    assert b"SEQUENCE:0" in first.content
    await r.edit(an_event("burendag", on(DAY, time(12))))
    await passes(r)
    r.start()
    await r.edit(an_event("burendag", on(DAY, time(12)), status=EventStatus.CANCELLED))
    await passes(r)
    uid = "burendag.1@buurtgids"
    assert [in_calendar(reply) for _, reply in r.box.received] == [
        ("PUBLISH", uid, 1, "20-03 12:00"),
        ("CANCEL", uid, 2, "CANCELLED"),
    ]


async def test_what_an_admin_says_is_cancelled_leaves_calendars_though_the_knowledge_has_it_no_more(
    many: Reminding,
) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    await many.notices.decide(ADMIN, number, send=True)
    await passes(many)
    files = [in_calendar(reply) for to, reply in many.box.received if to == ANNA]
    assert [(method, what) for method, _, _, what in files] == [("CANCEL", "CANCELLED")]
