"""Opening, refusing, losing and finding the server again."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest

from bot.adapters.postgres.database import open_database
from bot.adapters.postgres.lock import SessionLock
from bot.adapters.postgres.migration import PostgresMigration, packaged
from bot.adapters.postgres.store import PostgresStore, open_store
from bot.adapters.sqlite.database import open_database as open_sqlite
from bot.domain.language import Language
from bot.services.people import People
from bot.services.ports.storage import StorageError, StorageProblem
from tests.agenda import NOW
from tests.postgres import GUARDED, TEMPLATE, Server
from tests.reminding import ANNA

SECRET = "geheim-wachtwoord"
COLUMNS = """
SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
WHERE table_schema = 'public'
"""
IN_SQLITE = """
SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c
WHERE t.type = 'table'
"""


@pytest.fixture
async def store(postgres: Server) -> AsyncIterator[PostgresStore]:
    opened = await open_store(postgres.new(TEMPLATE))
    yield opened
    await opened.close()


async def refused(url: str) -> StorageError:
    """Why it cannot be opened."""
    with pytest.raises(StorageError) as caught:
        await open_database(url)
    return caught.value


async def test_both_databases_have_the_same_tables_and_columns(store: PostgresStore, tmp_path: Path) -> None:
    file = await open_sqlite(tmp_path / "x.sqlite3")
    here = {(row["table"], row["column"]) for row in await store.database.read(COLUMNS)}
    there = {(row["table"], row["column"]) for row in await file.read(IN_SQLITE)}
    await file.close()
    assert here == there


async def test_a_wrong_password_is_refused_and_shown_nowhere(
    postgres: Server, caplog: pytest.LogCaptureFixture
) -> None:
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {GUARDED} LOGIN PASSWORD 'right'")
    address = f"postgresql://{GUARDED}:{SECRET}@127.0.0.1:{postgres.port}/{TEMPLATE}"
    for url in (address, address.replace("/test", "/nowhere"), f"postgresql://x:{SECRET}@[broken/y"):
        error = await refused(url)
        assert error.problem in (StorageProblem.DENIED, StorageProblem.FAILED)
        assert SECRET not in f"{error} {error.place} {error.detail} {caplog.text}"
        assert error.__suppress_context__ or SECRET not in str(error.__context__)


async def test_a_database_of_another_program_or_of_a_newer_version_stays_as_it_is(postgres: Server) -> None:
    foreign, newer = postgres.new(), postgres.new(TEMPLATE)
    with psycopg.connect(foreign, autocommit=True) as connection:
        connection.execute("CREATE TABLE theirs (x int)")
    with psycopg.connect(newer, autocommit=True) as connection:
        connection.execute("INSERT INTO migration VALUES (99, 'later', 0)")
    assert (await refused(foreign)).problem is StorageProblem.FOREIGN
    assert (await refused(newer)).problem is StorageProblem.NEWER


async def test_a_migration_that_fails_halfway_leaves_the_database_as_it_was(postgres: Server) -> None:
    url = postgres.new(TEMPLATE)
    broken = PostgresMigration(99, "broken", "CREATE TABLE half (x int); INSERT INTO nowhere VALUES (1);")
    with pytest.raises(StorageError):
        await open_database(url, [*packaged(), broken])
    await (await open_database(url)).close()


async def test_answers_go_on_while_the_server_is_away_and_all_is_there_when_it_is_back(
    store: PostgresStore, postgres: Server
) -> None:
    people = People(store.people)
    await people.choose_language(ANNA, Language.EN, NOW)
    postgres.stop()
    try:
        assert await asyncio.wait_for(people.seen(ANNA, NOW), 4) is None
        with pytest.raises(StorageError) as caught:
            await store.dispatch.next_due()
        assert caught.value.problem is StorageProblem.UNREACHABLE
    finally:
        postgres.start()
    async with asyncio.timeout(15):
        while (person := await people.seen(ANNA, NOW)) is None:  # noqa: ASYNC110 - nothing tells that it is back
            await asyncio.sleep(0.1)
    assert person.language is Language.EN


async def test_of_two_processes_one_dispatches_until_its_session_ends(
    store: PostgresStore, postgres: Server
) -> None:
    first, second = store.dispatch_lock(), store.dispatch_lock()
    assert await first.acquire()
    assert await first.acquire()
    assert not await second.acquire()
    await first.release()
    assert await second.acquire()
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
    assert await first.acquire()
    assert not await second.acquire()
    await first.release()


@pytest.mark.long
async def test_a_process_that_hangs_loses_the_lock_within_ten_seconds(store: PostgresStore) -> None:
    hanging = store.dispatch_lock()
    assert await hanging.acquire()
    waiting = SessionLock(store.database.url, store.database.place)
    async with asyncio.timeout(10):
        while not await waiting.acquire():  # noqa: ASYNC110 - as the dispatcher does
            await asyncio.sleep(1)
    assert not await hanging.acquire()
    await waiting.release()
