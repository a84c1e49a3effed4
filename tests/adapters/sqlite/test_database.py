"""Opening, refusing and migrating the file."""

import sqlite3
from pathlib import Path

import pytest

from bot.adapters.postgres.migration import packaged as packaged_for_postgres
from bot.adapters.sqlite.database import SqliteDatabase, open_database
from bot.adapters.sqlite.lock import DispatcherLock
from bot.adapters.sqlite.migration import Migration, packaged
from bot.domain.language import Language
from bot.messages.tools import SENTENCES
from bot.services.ports.storage import StorageError, StorageProblem

SCHEMA = Path(__file__).parent / "schema.sql"


async def refused(path: Path) -> StorageProblem:
    """Why the file cannot be opened."""
    with pytest.raises(StorageError) as caught:
        await open_database(path)
    assert caught.value.place == path
    return caught.value.problem


async def test_the_schema_after_all_migrations_is_the_schema_we_think_it_is(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "new.sqlite3")
    rows = await database.read(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"
    )
    await database.close()
    assert "\n\n".join(row["sql"] for row in rows) + "\n" == SCHEMA.read_text(encoding="utf-8")


async def test_every_table_is_strict_and_what_is_written_survives_a_power_cut(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "new.sqlite3")
    tables = await database.read("PRAGMA table_list")
    assert all(row["strict"] for row in tables if row["type"] == "table" and row["schema"] == "main"
               and not row["name"].startswith("sqlite_"))  # fmt: skip
    async with database.transaction() as connection:
        pragmas = {
            name: next(iter(await connection.execute_fetchall(f"PRAGMA {name}")))[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    await database.close()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_no_two_migrations_have_one_number() -> None:
    for steps in (packaged(), packaged_for_postgres()):
        assert [one.number for one in steps] == list(range(1, len(steps) + 1))


async def test_the_file_opens_again_with_all_that_was_in_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "new.sqlite3"
    for expected in (0, 1, 2):
        database = await open_database(path)
        assert len(await database.read("SELECT * FROM scope_event")) == expected
        async with database.transaction() as connection:
            await connection.execute("INSERT INTO scope_event VALUES (?, 'event', 'x')", (str(expected),))
        await database.close()


async def test_nothing_of_a_deed_that_fails_is_kept(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "new.sqlite3")

    async def fail() -> None:
        async with database.transaction() as connection:
            await connection.execute("INSERT INTO meta VALUES ('a', 'b')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert await database.read("SELECT * FROM meta") == []
    await database.close()


async def test_a_migration_that_fails_halfway_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    await (await open_database(path)).close()
    broken = Migration(
        99, "broken", "CREATE TABLE half (x INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);\n"
    )
    with pytest.raises(StorageError):
        await open_database(path, migrations=[*packaged(), broken])
    database = await open_database(path)
    assert await database.read("SELECT name FROM sqlite_schema WHERE name = 'half'") == []
    await database.close()


async def test_a_next_migration_is_applied_once_and_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    database = await open_database(path)
    async with database.transaction() as connection:
        await connection.execute("INSERT INTO meta VALUES ('a', 'b')")
    await database.close()
    more = [*packaged(), Migration(99, "more", "CREATE TABLE more (x INTEGER) STRICT;\n")]
    for _ in range(2):
        database = await open_database(path, migrations=more)
        assert len(await database.read("SELECT * FROM meta, sqlite_schema WHERE name = 'more'")) == 1
        await database.close()


async def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.sqlite3"
    await (await open_database(path, migrations=[*packaged(), Migration(99, "later", "")])).close()
    before = path.read_bytes()
    assert await refused(path) is StorageProblem.NEWER
    assert path.read_bytes() == before


async def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "foreign.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    assert await refused(path) is StorageProblem.FOREIGN
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is not a database, but long enough to look at" * 100, b"x" * 10])
async def test_a_file_that_is_no_database_is_called_corrupt(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.sqlite3"
    path.write_bytes(content)
    assert await refused(path) is StorageProblem.CORRUPT


async def test_a_damaged_page_is_noticed_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "damaged.sqlite3"
    await (await open_database(path)).close()
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 4] = b"\xff" * 8192
    path.write_bytes(content)
    assert await refused(path) is StorageProblem.CORRUPT


async def test_a_database_that_another_program_keeps_locked_is_called_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.sqlite.database.BUSY_SECONDS", 0.05)
    path = tmp_path / "locked.sqlite3"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert await refused(path) is StorageProblem.BUSY
    holder.close()


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert await refused(tmp_path / "file" / "new.sqlite3") is StorageProblem.UNWRITABLE


async def test_a_full_disk_loses_nothing_and_the_store_goes_on_when_there_is_room(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "full.sqlite3")
    await keep(database, "before")
    await limit_pages(database, 1)
    with pytest.raises(StorageError) as caught:
        await keep(database, "x" * 1_000_000)
    assert caught.value.problem is StorageProblem.FULL
    await limit_pages(database, 1_000_000)
    await keep(database, "after")
    rows = await database.read("SELECT value FROM meta ORDER BY value")
    assert [row["value"] for row in rows] == ["after", "before"]
    await database.close()


async def keep(database: SqliteDatabase, value: str) -> None:
    """One row more."""
    async with database.transaction() as connection:
        await connection.execute("INSERT INTO meta VALUES (?, ?)", (value[:10], value))


async def limit_pages(database: SqliteDatabase, pages: int) -> None:
    """As if the disk had no more room than this, or than what is used already."""
    async with database.transaction() as connection:
        await connection.execute(f"PRAGMA max_page_count = {pages}")


async def test_only_one_holder_gets_the_lock_until_it_lets_go(tmp_path: Path) -> None:
    first, second = DispatcherLock(tmp_path / "lock"), DispatcherLock(tmp_path / "lock")
    assert await first.acquire()
    assert await first.acquire()
    assert not await second.acquire()
    await first.release()
    assert await second.acquire()
    await second.release()
    await second.release()


@pytest.mark.parametrize("language", list(Language))
def test_every_problem_of_the_store_has_its_sentence(language: Language) -> None:
    for problem in StorageProblem:
        assert "{file}" in SENTENCES[f"storage_{problem.value}"].get(language)
