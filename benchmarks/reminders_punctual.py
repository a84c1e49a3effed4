"""A thousand reminders at random instants: how long after its instant each leaves, on this machine's clock.

Real store, dispatcher and clock; the channel only notes the time. The instants lie within ten minutes, or
within `PUNCTUAL_MINUTES`, an environment variable: with fewer it takes less long and is busier.
"""

import asyncio
import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bot.adapters.clock import SystemClock
from bot.adapters.sqlite.store import open_store
from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import EventDate
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from bot.services.ports.channel import Begin, Delivery, at_once
from tests.agenda import Agenda, Mailbox, an_event

REMINDERS = 1000
WITHIN = timedelta(minutes=float(os.environ.get("PUNCTUAL_MINUTES", "10")))
SETTING_UP = timedelta(seconds=40)
REACH = 5.0  # seconds after its instant, for 99.9 % of them
EVERYTHING = Scope(ScopeKind.ALL)


class _Watch(Mailbox):
    """Notes when each person is written to."""

    def __init__(self) -> None:
        super().__init__()
        self.left: dict[str, float] = {}
        self.complete = asyncio.Event()

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        self.left[address.id] = datetime.now(UTC).timestamp()
        if len(self.left) == REMINDERS:
            self.complete.set()
        return await super().deliver(address, reply, silent=silent, begin=begin)


def measure() -> str:
    """One line with the share that was in time, and the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        late = asyncio.run(_lateness(Path(folder)))
    in_time = sum(one <= REACH for one in late) / len(late)
    late.sort()
    minutes = WITHIN.total_seconds() / 60
    return (
        f"{len(late)} reminders in {minutes:g} minutes: {in_time:.1%} left within {REACH:.0f} s of their "
        f"instant (at least 99.9%); median {late[len(late) // 2]:.2f} s, slowest {late[-1]:.2f} s"
    )


async def _lateness(folder: Path) -> list[float]:
    random, watch, clock = Random(1), _Watch(), SystemClock()
    store = await open_store(folder)
    start = clock.now().replace(second=0, microsecond=0) + timedelta(hours=1)
    agenda = Agenda(an_event("x", EventDate("1", start.date(), begin=start.time()), zone="UTC"))
    application = compose(store, clock, agenda, ApplicationSettings())
    subscriptions = application.subscriptions
    first = clock.now() + SETTING_UP
    due = {
        str(n): first + timedelta(seconds=random.randrange(int(WITHIN.total_seconds())))
        for n in range(REMINDERS)
    }
    for chat, at in due.items():
        lead = LeadTime(round((start - at).total_seconds()), Unit.SECOND)
        due[chat] = lead.before(start)
        await subscriptions.follow(Address(watch.name, chat), EVERYTHING, Language.NL, clock.now())
        await subscriptions.set_lead_times(Address(watch.name, chat), [lead], clock.now())
    await application.planner.reload()
    dispatcher = application.dispatcher({watch.name: watch}, owner="bench/1")
    stop = asyncio.Event()
    running = asyncio.create_task(dispatcher.run(stop))
    await asyncio.wait_for(watch.complete.wait(), (SETTING_UP + WITHIN).total_seconds() + 60)
    stop.set()
    await running
    await store.close()
    return [watch.left[chat] - at.timestamp() for chat, at in due.items()]
