"""`store move`: everything goes along, or nothing does."""

import asyncio
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest

from bot.adapters.postgres.store import open_store as open_postgres
from bot.adapters.sqlite.store import open_store, open_store_file
from bot.adapters.sqlite.tables import every_table
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from tests.agenda import NOW, an_event, on
from tests.cli.process import Ended, bot, environment
from tests.postgres import Server
from tests.reminding import ANNA, BEN, Reminding

DAY: date = (NOW + timedelta(days=12)).date()


async def lived_in(folder: Path) -> Path:
    """Two people follow an event that moved; some reminders are sent."""
    store = await open_store(folder)
    r = Reminding(store, an_event("burendag", on(DAY)))
    await r.planner.reload()
    for address in (ANNA, BEN):
        await r.subscriptions.follow(address, EVERYTHING, Language.NL, r.now)
    await r.until(NOW + timedelta(days=6))
    await r.edit(an_event("burendag", on(DAY + timedelta(days=1))))
    await r.until(NOW + timedelta(days=7))
    await store.close()
    return folder / "buurtgids.sqlite3"


def dumped(file: Path) -> list[str]:
    """Every row of every table, and the schema."""
    connection = sqlite3.connect(file)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def moved(file: Path, url: str) -> Ended:
    return bot("store", "move", f"sqlite:///{file}", url, folder=file.parent)


def rows_of(url: str) -> int:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass('person')").fetchone()
        if found is None or found[0] is None:
            return 0
        return sum(
            row[0]
            for table in every_table()
            for row in connection.execute(f"SELECT count(*) FROM {table.name}".encode()).fetchall()
        )


@pytest.mark.long
async def test_everything_goes_along_and_reminders_go_on_where_they_were(
    postgres: Server, tmp_path: Path
) -> None:
    file, url = await lived_in(tmp_path), postgres.new()
    before = dumped(file)
    done = moved(file, url)
    assert done.status == 0, done.err
    assert dumped(file) == before
    with closing(sqlite3.connect(file)) as old:
        rows = sum(old.execute(f"SELECT count(*) FROM {t.name}").fetchone()[0] for t in every_table())
    assert rows == rows_of(url) > 10
    here, there = await open_store_file(file), await open_postgres(url)
    try:
        lives = []
        for store in (here, there):
            r = Reminding(store, an_event("burendag", on(DAY + timedelta(days=1))))
            r.clock.at = NOW + timedelta(days=7)
            await r.planner.reload()
            await r.until(NOW + timedelta(days=14))
            await r.subscriptions.follow(BEN, EVERYTHING, Language.EN, r.now)
            lives.append((r.titles(), await r.states(), await r.states(BEN)))
        assert lives[0] == lives[1]
        assert lives[0][0]
    finally:
        await here.close()
        await there.close()
    again = moved(file, url)
    assert (again.status, again.out) == (2, "")
    assert "something in the PostgreSQL database already" in again.err


@pytest.mark.long
def test_a_move_that_is_killed_moved_nothing_and_can_be_done_again(postgres: Server, tmp_path: Path) -> None:
    file, url = asyncio.run(lived_in(tmp_path)), postgres.new()
    asyncio.run(with_tables(url))
    with psycopg.connect(url) as holding:
        holding.execute("LOCK TABLE meta IN SHARE MODE")  # no row of it can be written meanwhile
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "store", "move", f"sqlite:///{file}", url],
            cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        limit = time.monotonic() + 60
        while time.monotonic() < limit and holding.execute(waiting).fetchone() != (1,):
            time.sleep(0.05)
        assert process.poll() is None
        process.kill()
        process.wait()
    assert rows_of(url) == 0
    assert moved(file, url).status == 0
    assert rows_of(url) > 10


async def with_tables(url: str) -> None:
    await (await open_postgres(url)).close()


async def test_what_cannot_be_moved_is_one_sentence(tmp_path: Path) -> None:
    nowhere = moved(tmp_path / "no.sqlite3", "postgresql://nobody@127.0.0.1:1/none")
    assert (nowhere.status, len(nowhere.err.splitlines())) == (2, 1)
    file = await lived_in(tmp_path)
    back = bot("store", "move", "postgresql://x@127.0.0.1:1/y", f"sqlite:///{file}", folder=tmp_path)
    assert (back.status, len(back.err.splitlines())) == (2, 1)
    store = await open_store_file(file)
    assert "A bot works on" in moved(file, "postgresql://x@127.0.0.1:1/y").err
    await store.close()
