"""What every store does with weekly tips and monthly agendas."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.address import Address
from bot.domain.events.event import Event
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import MONTHLY_AGENDA, RecurringKind, RecurringMessage
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.settings import ReminderSettings
from bot.runtime.application import SnapshotHolder, compose
from bot.runtime.settings import ApplicationSettings
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.channel import Moved, Refused, Unknown
from bot.services.ports.store import Store
from tests.agenda import NOW, Mailbox, SetClock, a_base, an_event, on
from tests.reminding import ANNA, BEN
from tests.talking import the_current

TUESDAY_EIGHT = RecurringMessage(RecurringKind.TIP, 1, time(8))
FIRST_TIP = datetime(2027, 3, 2, 7, 0, tzinfo=UTC)  # eight o'clock in Amsterdam, the day after NOW
WEEK = timedelta(days=7)
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


class Wishing:
    """The part of the program that sends what people asked to get regularly."""

    def __init__(self, store: Store, current: KnowledgeSnapshot) -> None:
        self.store, self.current = store, current
        self.clock, self.box, self.starts = SetClock(), Mailbox(), 0
        self.start()

    def start(self) -> None:
        """A new process on the same store."""
        self.starts += 1
        settings = ApplicationSettings(reminders=ReminderSettings(quiet_hours=NIGHT))
        application = compose(self.store, self.clock, SnapshotHolder(self.current), settings)
        self.people, self.recurring = application.people, application.recurring
        self.dispatcher = application.dispatcher({"box": self.box}, owner=f"test/{self.starts}")

    async def ask(
        self, recurring_message: RecurringMessage, address: Address = ANNA, language: Language = Language.NL
    ) -> datetime:
        """When it comes for the first time."""
        return await self.recurring.ask(address, recurring_message, language, self.clock.now())

    async def until(self, moment: datetime) -> None:
        """Let time pass."""
        while self.clock.at < moment:
            due = await self.dispatcher.next_due()
            at = self.clock.at + timedelta(hours=12)
            self.clock.at = min(moment, due if due and self.clock.at < due < at else at)
            await self.recurring.fill()
            await self.dispatcher.step()

    def plain(self, address: Address = ANNA) -> list[str]:
        """Every message that `address` was sent."""
        return [reply.plain for to, reply in self.box.received if to == address]


@pytest.fixture
def w(store: Store) -> Wishing:
    """The knowledge of this checkout."""
    return Wishing(store, the_current())


async def test_a_tip_comes_every_week_at_the_chosen_time_with_its_source(w: Wishing) -> None:
    assert await w.ask(TUESDAY_EIGHT) == FIRST_TIP
    await w.until(FIRST_TIP - timedelta(seconds=1))
    assert w.plain() == []
    await w.until(FIRST_TIP + 9 * WEEK - timedelta(hours=1))  # the clock went forward in between
    tips = w.plain()
    assert len(tips) == 10
    assert len(set(tips)) == 10
    assert all(tip.startswith("Je tip van deze week") and "Bron:" in tip for tip in tips)
    assert await w.recurring.tips_shown(ANNA) == 10


async def test_a_tip_is_in_the_language_in_which_it_was_asked_for(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT, BEN, Language.EN)
    await w.until(FIRST_TIP)
    assert w.plain(BEN)[0].startswith("Your tip of the week")


async def test_a_tip_that_a_person_set_at_night_comes_at_night(w: Wishing) -> None:
    at = await w.ask(RecurringMessage(RecurringKind.TIP, 1, time(23, 30)))
    await w.until(at)
    assert len(w.plain()) == 1


async def test_a_tip_that_is_hours_late_is_not_sent_and_the_next_one_is(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    w.clock.at = FIRST_TIP + timedelta(hours=7)  # the bot was down
    await w.dispatcher.step()
    assert w.plain() == []
    (trouble,) = await w.store.report.troubles(NOW, 10)
    assert (trouble.recurring_message, trouble.state.value, trouble.reason) == (
        RecurringKind.TIP,
        "skipped",
        "too_late",
    )
    await w.until(FIRST_TIP + WEEK)
    assert len(w.plain()) == 1


async def test_another_time_replaces_the_first_and_a_clock_set_back_repeats_nothing(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    await w.ask(RecurringMessage(RecurringKind.TIP, 1, time(9)))
    await w.until(FIRST_TIP + timedelta(hours=1))
    assert len(w.plain()) == 1
    w.clock.at -= timedelta(hours=3)
    await w.until(FIRST_TIP + timedelta(hours=6))
    assert len(w.plain()) == 1
    assert await w.recurring.of(ANNA) == (RecurringMessage(RecurringKind.TIP, 1, time(9)),)


async def test_a_second_try_tells_the_same_tip_after_a_restart_too(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    w.box.answers = [Unknown("time-out")]
    await w.until(FIRST_TIP)
    w.start()
    await w.until(FIRST_TIP + timedelta(hours=1))
    first, second = w.plain()
    assert first == second
    assert await w.recurring.tips_shown(ANNA) == 1
    await w.until(FIRST_TIP + WEEK)
    assert w.plain()[2] != first


async def test_who_stops_gets_nothing_and_who_is_forgotten_leaves_nothing(w: Wishing) -> None:
    for address in (ANNA, BEN):
        await w.ask(TUESDAY_EIGHT, address)
        await w.ask(MONTHLY_AGENDA, address)
    assert await w.recurring.stop(ANNA, w.clock.now()) == 2
    assert await w.recurring.stop(ANNA, w.clock.now()) == 0
    assert await w.people.forget(BEN)
    await w.until(FIRST_TIP + 6 * WEEK)
    assert w.box.received == []
    assert await w.store.recurring.distinct() == ()
    assert await w.store.recurring_dispatch.next_due() is None


async def test_a_chat_that_is_gone_gets_no_more_tips_until_it_comes_back(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    w.box.answers = [Refused("blocked")]
    await w.until(FIRST_TIP + 2 * WEEK)
    assert len(w.plain()) == 1
    await w.people.seen(ANNA, w.clock.now())
    await w.until(FIRST_TIP + 3 * WEEK)
    assert len(w.plain()) == 2


async def test_who_stops_while_messages_are_refused_gets_no_tip_when_they_write_again(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    w.box.answers = [Refused("blocked")]
    await w.until(FIRST_TIP)
    await w.recurring.fill()
    await w.recurring.stop(ANNA, w.clock.now())
    await w.people.seen(ANNA, w.clock.now())
    await w.people.settle()
    await w.until(FIRST_TIP + 2 * WEEK)
    assert len(w.plain()) == 1


async def test_the_wishes_of_a_group_go_with_it_to_its_new_address(w: Wishing) -> None:
    await w.ask(TUESDAY_EIGHT)
    w.box.answers = [Moved(BEN)]
    await w.until(FIRST_TIP + WEEK)
    assert len(w.plain(ANNA)) == 1
    assert len(w.plain(BEN)) == 2
    assert await w.recurring.of(BEN) == (TUESDAY_EIGHT,)


def with_events(*events: Event) -> KnowledgeSnapshot:
    """The texts of this checkout, and nothing but these events."""
    current = the_current()
    return KnowledgeSnapshot(a_base(*events), current.texts, current.matcher)


async def test_the_agenda_of_the_month_comes_on_its_first_working_day_and_not_when_there_is_nothing(
    store: Store,
) -> None:
    event = an_event("burendag", on(date(2027, 4, 20), time(10)), place="Utrecht")
    w = Wishing(store, with_events(event))
    assert await w.ask(MONTHLY_AGENDA) == datetime(2027, 4, 1, 7, 0, tzinfo=UTC)
    await w.until(datetime(2027, 6, 30, tzinfo=UTC))
    assert w.plain() == [
        "Overzicht voor de komende 5 weken\n\n- dinsdag 20 april 2027, 10.00 uur: Titel van burendag, Utrecht"
    ]
    assert await store.report.troubles(NOW, 10) == ()
