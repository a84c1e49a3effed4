"""A wave of reminders that is too large for the rate starts earlier."""

from datetime import date, datetime, time, timedelta

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import EVERYTHING
from bot.services.ports.channel import NotReached
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import Reminding

DAY = date(2027, 3, 20)
HOUR_BEFORE = datetime.fromisoformat("2027-03-20T09:00:00+01:00")
PEOPLE = 60
RATE = 1.0  # a second: sixty people take a minute


async def many(
    store: Store, rate: float | None = RATE, begin: time = time(10), quiet: QuietHours | None = None
) -> Reminding:
    """Sixty people who are reminded an hour before."""
    r = Reminding(store, an_event("burendag", on(DAY, begin)), leads=("1h",), quiet=quiet, rate=rate)
    await r.planner.reload()
    await r.planner.fill()
    for number in range(PEOPLE):
        await r.subscriptions.follow(Address("box", str(number)), EVERYTHING, Language.NL, r.now)
    return r


async def arrivals(r: Reminding, until: datetime) -> list[float]:
    """When each message came, in seconds from `until`; looking every second from five minutes ahead."""
    r.clock.at = until - timedelta(minutes=5)
    came: list[float] = []
    while r.clock.at < until + timedelta(minutes=2):
        if r.clock.at.second == 0:
            await r.application.waves.step()
        came += [(r.clock.at - until).total_seconds()] * await r.dispatcher.step()
        r.clock.at += timedelta(seconds=1)
    return came


async def test_the_last_message_of_a_large_wave_is_on_time(store: Store) -> None:
    r = await many(store)
    came = await arrivals(r, HOUR_BEFORE)
    assert came == [float(second) for second in range(-59, 1)]


async def test_a_small_wave_and_one_without_a_limit_leave_at_their_instant(store: Store) -> None:
    r = await many(store, rate=None)
    assert await r.application.waves.step() == 0
    r.rate = PEOPLE / 5
    r.start()
    came = await arrivals(r, HOUR_BEFORE)
    assert came == [0.0] * PEOPLE


async def test_what_waits_for_another_try_gets_no_head_start(store: Store) -> None:
    r = await many(store)
    r.clock.at = HOUR_BEFORE
    r.box.answers = [NotReached(timedelta(seconds=50), "no network")] * PEOPLE
    await r.dispatcher.step()
    assert await r.application.waves.step() == 0


async def test_no_head_start_begins_in_quiet_hours(store: Store) -> None:
    quiet = QuietHours(time(22), time(9), "Europe/Amsterdam")
    r = await many(store, quiet=quiet)
    came = await arrivals(r, HOUR_BEFORE)
    assert min(came) == 0.0
    assert len(came) == PEOPLE
