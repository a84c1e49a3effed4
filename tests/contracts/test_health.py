"""What every store tells of a bot that runs on it."""

from datetime import timedelta

from bot.domain.health import Heartbeat
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.reminders.state import State
from bot.services.ports.store import Store
from tests.agenda import NOW, an_event, on
from tests.reminding import ANNA, Reminding


async def test_the_last_beat_is_the_one_that_is_kept(store: Store) -> None:
    assert await store.health.last_beat() is None
    first = Heartbeat(NOW, "abc", NOW, True, ("box", "terminal"))
    later = Heartbeat(NOW + timedelta(seconds=15), "abc", NOW, False, ("box",))
    await store.health.beat(first)
    assert await store.health.last_beat() == first
    await store.health.beat(later)
    assert await store.health.last_beat() == later


async def test_what_could_have_left_waits_and_what_is_not_due_does_not(store: Store) -> None:
    r = Reminding(store, an_event("feest", on((NOW + timedelta(days=12)).date())))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    due = await r.dispatcher.next_due()
    assert due is not None
    assert await store.health.waiting_since(due - timedelta(seconds=1), ("box",)) is None
    assert await store.health.waiting_since(due + timedelta(minutes=9), ("box",)) == due
    assert await store.health.waiting_since(due + timedelta(minutes=9), ("another",)) is None
    r.clock.at = due
    await r.dispatcher.step()
    assert await store.health.waiting_since(due + timedelta(minutes=9), ("box",)) is None
    assert (await store.health.reminder_counts())[State.SENT] == 1
