"""Whether a bot is well, as its own monitor sees it."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

from bot.adapters.monitoring.metrics import as_text
from bot.adapters.sqlite.store import SqliteStore, open_store
from bot.domain.health import HealthCheck
from bot.services.health_monitor import HealthMonitor
from tests.agenda import SetClock


class Bot:
    """A monitor on a real store, with knowledge that can go wrong."""

    def __init__(self, store: SqliteStore) -> None:
        self.clock = SetClock()
        self.right = True
        self.answers = Counter({("telegram", "nl", "answer"): 3})
        self.monitor = HealthMonitor(
            store.health, self.clock, channels=("box",), revision=lambda: "abc",
            knowledge_current=lambda: self.right, answers=self.answers,
        )  # fmt: skip

    def unwell(self) -> list[HealthCheck]:
        return [one.check for one in self.monitor.findings() if not one.healthy]


async def test_a_bot_is_well_for_ninety_seconds_after_its_last_tick(tmp_path: Path) -> None:
    store = await open_store(tmp_path)
    bot = Bot(store)
    assert HealthCheck.LOOP in bot.unwell()
    await bot.monitor.step()
    bot.clock.at += timedelta(seconds=90)
    assert bot.unwell() == []
    bot.clock.at += timedelta(seconds=1)
    assert bot.unwell() == [HealthCheck.WRITE, HealthCheck.LOOP]
    await store.close()


async def test_a_database_that_cannot_be_written_to_makes_the_bot_unwell_until_it_can(tmp_path: Path) -> None:
    store = await open_store(tmp_path)
    bot = Bot(store)
    await bot.monitor.step()
    async with store.database.transaction() as transaction:
        await transaction.execute("ALTER TABLE meta RENAME TO away")
    await bot.monitor.step()
    assert bot.unwell() == [HealthCheck.WRITE]
    async with store.database.transaction() as transaction:
        await transaction.execute("ALTER TABLE away RENAME TO meta")
    await bot.monitor.step()
    assert bot.unwell() == []
    await store.close()


async def test_knowledge_with_a_mistake_makes_the_bot_unwell_until_it_is_mended(tmp_path: Path) -> None:
    store = await open_store(tmp_path)
    bot = Bot(store)
    bot.right = False
    await bot.monitor.step()
    assert bot.unwell() == [HealthCheck.KNOWLEDGE]
    bot.right = True
    await bot.monitor.step()
    assert bot.unwell() == []
    await store.close()


async def test_prometheus_reads_health_answers_and_reminders(tmp_path: Path) -> None:
    store = await open_store(tmp_path)
    bot = Bot(store)
    await bot.monitor.step()
    page = as_text(lambda: bot.monitor.measured, bot.clock.now).decode()
    await store.close()
    assert 'buurtgids_healthy{check="write"} 1.0' in page
    assert 'buurtgids_answers_total{channel="telegram",language="nl",outcome="answer"} 3.0' in page
    assert 'buurtgids_reminders{state="planned"} 0.0' in page
    assert "buurtgids_dispatch_lag_seconds 0.0" in page
