"""A state folder of release 0.1 goes on where it was."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.adapters.config.reader import read_config
from bot.adapters.sqlite.store import DATABASE, open_store
from bot.domain.language import Language
from bot.domain.reminders.quiet_hours import QuietHours
from bot.domain.reminders.settings import ReminderSettings, stored_settings_key
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import DAY, START
from tests.reminding import ANNA, BEN, Reminding

HERE = Path(__file__).parent
NIGHT = QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """The database as release 0.1 wrote it, two days before the event, with two reminders of four sent."""
    with sqlite3.connect(tmp_path / DATABASE) as connection:
        connection.executescript((HERE / "version_0_1.sql").read_text(encoding="utf-8"))
    connection.close()
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()


def continued(store: Store) -> Reminding:
    """This release on that store, with the same agenda and settings."""
    reminding = Reminding(store, an_event("burendag", on(DAY)), quiet=NIGHT)
    reminding.clock.at = START - timedelta(days=2)
    return reminding


async def test_a_database_of_the_version_before_is_not_planned_anew(store: Store) -> None:
    r = continued(store)
    before = await r.states()
    _, settings = await store.plans.filled()
    assert settings.startswith("ReminderSettings(")
    assert stored_settings_key(settings) == r.settings.key
    await r.planner.reload()
    await r.planner.fill()
    assert await r.states() == before


async def test_its_followers_get_what_was_still_to_come_once(store: Store) -> None:
    r = continued(store)
    await r.until(START + timedelta(days=1))
    assert [len(r.titles(who)) for who in (ANNA, BEN)] == [3, 3]


def test_other_settings_have_another_key() -> None:
    usual = ReminderSettings(quiet_hours=NIGHT)
    others = [
        ReminderSettings(),
        ReminderSettings(usual.lead_times[:2], NIGHT),
        ReminderSettings(quiet_hours=NIGHT, zone="Europe/London"),
    ]
    assert len({one.key for one in (usual, *others)}) == 4


def test_its_configuration_is_read_as_it_was() -> None:
    reading = read_config(HERE / "config_0_1.yaml", Language.NL)
    assert reading.problems == ()
    assert reading.config is not None
    assert [lead.key for lead in reading.config.lead_times] == ["7d", "1d", "1h", "15m"]
    assert (reading.config.send_rate, reading.config.sure) == (28, 0.7)
