"""A reminder of its own before it is too late to sign up, for who did not sign up yet."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.address import Address
from bot.domain.dialogue.action import SignedUp
from bot.domain.events.event import Event, EventStatus, SignUp
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING
from bot.services.ports.channel import Refused
from bot.services.ports.store import Store
from bot.services.reminders.participation import ParticipationService
from tests.agenda import an_event, on
from tests.contracts.followed import followed
from tests.reminding import AMSTERDAM, ANNA, BEN, BURENDAG, Reminding

LINK = "https://example.org/burendag"
START = datetime(2027, 3, 27, 9, 0, tzinfo=UTC)


def open_until(
    day: date | None, at: time | None = None, status: EventStatus = EventStatus.ANNOUNCED
) -> Event:
    """The event of 27 March, to which one can sign up until then."""
    event = an_event("burendag", on(date(2027, 3, 27)), status=status)
    return replace(event, sign_up=SignUp(LINK, day, at))


UNTIL_FRIDAY = open_until(date(2027, 3, 19))


@pytest.fixture
def r(store: Store) -> Reminding:
    """Signing up ends on Friday 19 March."""
    return Reminding(store, UNTIL_FRIDAY, leads=("1h",))


def going(r: Reminding) -> ParticipationService:
    return r.application.participations


async def when(r: Reminding, address: Address = ANNA) -> list[str]:
    """When the reminders of the deadline are planned, as the clock in Amsterdam shows it."""
    overview = await r.subscriptions.overview(address, r.now)
    return [
        f"{line.at.astimezone(AMSTERDAM):%d-%m %H:%M}" for line in overview.planned if line.lead.unit == "d"
    ]


async def test_it_comes_two_days_before_and_on_the_last_morning_with_a_way_to_say_that_one_signed_up(
    r: Reminding,
) -> None:
    await r.planner.reload()
    receipt = await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    assert [f"{line.at:%d-%m %H:%M} {line.purpose}" for line in receipt.coming] == [
        "17-03 09:00 sign_up", "19-03 09:00 sign_up", "27-03 09:00 date",
    ]  # fmt: skip
    await r.until(START)
    assert r.titles() == [
        "Vergeet je niet aan te melden: Titel van burendag",
        "Vergeet je niet aan te melden: Titel van burendag",
        "Herinnering: Titel van burendag",
    ]
    reminder = r.box.received[0][1]
    assert "Aanmelden kan tot en met vrijdag 19 maart 2027." in reminder.plain
    assert LINK in reminder.plain
    assert reminder.choices[0].action == SignedUp("burendag")


async def test_who_signed_up_hears_no_more_of_it_and_others_do(r: Reminding) -> None:
    await followed(r, ANNA, BEN)
    await r.until(datetime(2027, 3, 18, tzinfo=UTC))
    await going(r).sign_up(ANNA, UNTIL_FRIDAY, r.now)
    assert await when(r, ANNA) == []
    assert await when(r, BEN) == ["19-03 09:00"]
    await r.until(START)
    assert len(r.titles(ANNA)) == 2
    assert len(r.titles(BEN)) == 3


async def test_who_signed_up_before_following_or_before_it_was_filled_in_hears_nothing_of_it(
    store: Store,
) -> None:
    late = replace(UNTIL_FRIDAY, dates=(on(date(2027, 6, 27)),), sign_up=SignUp(LINK, date(2027, 6, 19)))
    r = Reminding(store, late, leads=("1h",))
    await r.planner.reload()
    await going(r).sign_up(ANNA, late, r.now)
    receipt = await r.subscriptions.follow(ANNA, BURENDAG, Language.NL, r.now)
    assert [line.lead.key for line in receipt.coming] == ["1h"]
    await r.until(datetime(2027, 6, 28, tzinfo=UTC))
    assert r.titles() == ["Herinnering: Titel van burendag"]


async def test_who_did_not_sign_up_after_all_is_reminded_again(r: Reminding) -> None:
    await followed(r)
    await going(r).sign_up(ANNA, UNTIL_FRIDAY, r.now)
    await going(r).sign_off(ANNA, UNTIL_FRIDAY, r.now)
    assert await when(r) == ["17-03 09:00", "19-03 09:00"]
    await r.until(START)
    assert len(r.titles()) == 3


async def test_a_deadline_that_moves_is_reminded_of_anew_and_is_no_notice_of_change(r: Reminding) -> None:
    await followed(r)
    await r.edit(open_until(date(2027, 3, 22)))
    assert await when(r) == ["20-03 09:00", "22-03 09:00"]
    await r.until(START)
    assert len(r.titles()) == 3
    assert not any("Andere" in title for title in r.titles())


@pytest.mark.parametrize(
    "edited",
    [
        open_until(None),
        open_until(date(2027, 3, 19), status=EventStatus.FULL),
        an_event("burendag", on(date(2027, 3, 27))),
    ],
    ids=["no deadline any more", "full", "no sign-up any more"],
)
async def test_when_nobody_can_or_need_sign_up_any_more_nobody_is_reminded_of_it(
    r: Reminding, edited: Event
) -> None:
    await followed(r)
    await r.edit(edited)
    assert await when(r) == []
    assert await r.store.plans.missing() == frozenset()
    await r.edit(UNTIL_FRIDAY)
    assert await when(r) == ["17-03 09:00", "19-03 09:00"]


async def test_a_cancelled_event_has_no_deadline(r: Reminding) -> None:
    await followed(r)
    await r.edit(open_until(date(2027, 3, 19), status=EventStatus.CANCELLED))
    assert await when(r) == []
    assert {state for _, state, _ in await r.states()} == {"skipped"}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (time(17), ["17-03 09:00", "19-03 09:00"]),
        (time(9), ["16-03 09:00", "18-03 09:00"]),
        (time(8), ["16-03 09:00", "18-03 09:00"]),
    ],
)
async def test_the_last_morning_is_one_on_which_signing_up_still_helps(
    store: Store, at: time, expected: list[str]
) -> None:
    r = Reminding(store, open_until(date(2027, 3, 19), at), leads=("1h",))
    await followed(r)
    assert await when(r) == expected
    await r.until(datetime(2027, 3, 18, 9, tzinfo=UTC))
    assert f"Aanmelden kan tot vrijdag 19 maart 2027, {at.hour}.00 uur." in r.box.received[0][1].plain


async def test_quiet_hours_hold_for_it_as_well(store: Store) -> None:
    late_risers = QuietHours(time(22), time(10, 30), "Europe/Amsterdam")
    r = Reminding(store, UNTIL_FRIDAY, leads=("1h",), quiet=late_risers)
    await followed(r)
    assert await when(r) == ["17-03 10:30", "19-03 10:30"]


async def test_who_wants_no_reminders_gets_none_of_it(r: Reminding) -> None:
    await followed(r)
    await r.subscriptions.set_lead_times(ANNA, (), r.now)
    assert await when(r) == []
    await r.subscriptions.set_lead_times(ANNA, (LeadTime.parse("1h"),), r.now)
    assert await when(r) == ["17-03 09:00", "19-03 09:00"]


async def test_who_signed_up_while_messages_were_refused_hears_nothing_of_it_later(r: Reminding) -> None:
    await followed(r)
    r.box.answers = [Refused("blocked")]
    await r.until(datetime(2027, 3, 18, tzinfo=UTC))
    await going(r).sign_up(ANNA, UNTIL_FRIDAY, r.now)
    assert await r.store.people.seen(ANNA, r.now.date())
    await r.until(START)
    assert r.titles()[1:] == ["Herinnering: Titel van burendag"]


async def test_it_comes_on_its_own_on_a_day_with_more_reminders(store: Store) -> None:
    others = [
        an_event(slug, on(date(2027, 3, 20), time(hour))) for slug, hour in (("twee", 13), ("drie", 16))
    ]
    r = Reminding(store, UNTIL_FRIDAY, *others, leads=("1d",))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    await r.until(datetime(2027, 3, 20, tzinfo=UTC))
    assert r.titles()[1:] == [
        "Vergeet je niet aan te melden: Titel van burendag",
        "Herinnering: Titel van twee",
        "Herinnering: Titel van drie",
    ]


async def test_a_restart_keeps_that_somebody_signed_up(r: Reminding) -> None:
    await followed(r)
    await going(r).sign_up(ANNA, UNTIL_FRIDAY, r.now)
    r.start()
    await r.planner.reload()
    await r.planner.fill()
    r.clock.at += timedelta(days=2)
    await r.until(START)
    assert r.titles() == ["Herinnering: Titel van burendag"]
