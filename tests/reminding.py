"""Everything that reminds, joined as the program joins it, on a clock that is set by hand."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.events.event import Event
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.settings import NoticeSettings, ReminderSettings
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from bot.services.ports.store import Store
from tests.agenda import Agenda, Mailbox, SetClock

ANNA, BEN = Address("box", "1"), Address("box", "2")
BURENDAG = Scope(ScopeKind.EVENT, "burendag")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LEADS = ("7d", "1d", "1h", "15m")


class Reminding:
    """`start` builds the services anew, as a restart of the program does."""

    def __init__(
        self,
        store: Store,
        *events: Event,
        leads: tuple[str, ...] = LEADS,
        quiet: QuietHours | None = None,
        ask_above: int | None = 50,
        admins: tuple[Address, ...] = (),
        hosts: tuple[Address, ...] = (),
        rate: float | None = None,
    ) -> None:
        self.rate = rate
        self.hosts = hosts
        self.ask_above = ask_above
        self.admins = admins
        self.store = store
        self.agenda = Agenda(*events)
        self.clock = SetClock()
        self.box = Mailbox()
        self.settings = ReminderSettings(tuple(LeadTime.parse(lead) for lead in leads), quiet)
        self.starts = 0
        self.start()

    def start(self, store: Store | None = None) -> None:
        """A new process on the same store, or on another."""
        self.starts += 1
        self.store = store or self.store
        notices = NoticeSettings(self.settings.quiet_hours, self.ask_above, self.admins, self.hosts)
        self.application = compose(
            self.store,
            self.clock,
            self.agenda,
            ApplicationSettings(reminders=self.settings, notices=notices, send_rate=self.rate),
        )
        self.people = self.application.people
        self.subscriptions = self.application.subscriptions
        self.snoozing = self.application.snoozing
        self.planner = self.application.planner
        self.notices = self.application.notices
        self.dispatcher = self.application.dispatcher({self.box.name: self.box}, owner=f"test/{self.starts}")

    @property
    def now(self) -> datetime:
        """The time on the clock."""
        return self.clock.now()

    async def edit(self, *events: Event) -> None:
        """An editor saved these events, and the bot took them in."""
        self.agenda.edit(*events)
        await self.planner.reload()

    async def until(self, moment: datetime, step: timedelta = timedelta(hours=12)) -> None:
        """Let time pass: from one due reminder to the next, in steps of at most `step`."""
        while self.clock.at < moment:
            due = await self.dispatcher.next_due()
            at = self.clock.at + step
            self.clock.at = min(moment, due if due and self.clock.at < due < at else at)
            await self.planner.fill()
            await self.notices.settle()
            await self.dispatcher.step()

    def titles(self, address: Address = ANNA) -> list[str]:
        """The first line of every message that `address` was sent."""
        return [reply.plain.splitlines()[0] for to, reply in self.box.received if to == address]

    def reminders(self, address: Address = ANNA) -> list[str]:
        """Every reminder that `address` was sent, in words; no notices of change."""
        every = (reply.plain for to, reply in self.box.received if to == address)
        return [text for text in every if text.startswith("Herinnering")]

    async def states(self, address: Address = ANNA) -> list[tuple[str, str, str | None]]:
        """Lead time, state and reason of every stored reminder, in order of time."""
        lines = await self.store.subscriptions.reminders_of(address, self.now - timedelta(days=365))
        return [(line.lead.key, line.state.value, line.reason and line.reason.value) for line in lines]
