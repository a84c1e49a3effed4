"""One event that people follow, and time that passes: what several contracts begin with."""

from datetime import UTC, date, datetime, time, timedelta

from bot.domain.address import Address
from bot.domain.dialogue.action import Decide
from bot.domain.events.event import Event
from bot.domain.language import Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import ANNA, BEN, BURENDAG, Reminding

DAY = date(2027, 3, 20)
START = datetime(2027, 3, 20, 9, 0, tzinfo=UTC)  # 10.00 in Amsterdam
MOVED = on(date(2027, 3, 21), time(11))
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")
FIVE = timedelta(minutes=5)
ADMIN = Address("box", "99")


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


def many_follow(store: Store) -> Reminding:
    """One event; a notice to more than one person waits for an admin."""
    event = an_event("burendag", on(DAY), place="De Huiskamer")
    return Reminding(store, event, ask_above=1, admins=(ADMIN,))


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
    assert no == Decide(yes.notice, send=False)
    return yes.notice
