"""`backup` and `restore`, and what an old copy may do."""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.adapters.config.config import Config
from bot.adapters.sqlite.backup import back_up
from bot.adapters.sqlite.store import DATABASE, open_store, open_store_file
from bot.cli.operating.backup import backup, restore
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.runtime.operating.restoring import restore as put_back
from tests.adapters.knowledge.folders import copy_of_sound
from tests.agenda import NOW, an_event, on
from tests.cli.databases import newer, of_another_program
from tests.reminding import ANNA, BEN, Reminding

DAY: date = (NOW + timedelta(days=12)).date()


def dumped(file: Path) -> list[str]:
    """Every row of every table, and the schema."""
    connection = sqlite3.connect(file)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def settings(folder: Path) -> Path:
    config = folder / "config.yaml"
    config.write_text("knowledge: kennis\nstate: state\n", encoding="utf-8")
    copy_of_sound(folder)
    return config


async def following(state: Path) -> Reminding:
    """Anna follows an event of twelve days on."""
    r = Reminding(await open_store(state), an_event("feest", on(DAY)))
    await r.planner.reload()
    await r.subscriptions.follow(ANNA, EVERYTHING, Language.NL, r.now)
    return r


async def test_a_copy_made_while_the_bot_writes_is_whole_and_comes_back_the_same(tmp_path: Path) -> None:
    r = await following(tmp_path / "state")
    copy = tmp_path / "copy"

    async def more_people() -> None:
        for _ in range(30):
            await r.people.choose_language(BEN, Language.EN, r.now)

    _, counts = await asyncio.gather(
        more_people(),
        asyncio.to_thread(back_up, r.store.database.path, copy, 1),  # type: ignore[attr-defined]
    )
    assert counts["reminder"] > 0
    await r.store.close()
    whole = tmp_path / "whole"
    back_up(tmp_path / "state" / DATABASE, whole, 1)
    assert dumped(whole) == dumped(tmp_path / "state" / DATABASE)
    assert whole.stat().st_mode & 0o077 == 0


async def test_a_restored_old_copy_sends_nothing_twice_and_the_rest_comes(tmp_path: Path) -> None:
    r = await following(tmp_path / "state")
    copy = tmp_path / "copy"
    back_up(tmp_path / "state" / DATABASE, copy, 1)
    await r.edit(an_event("feest", on(DAY + timedelta(days=1))))
    await r.until(NOW + timedelta(days=7))
    told = r.titles()
    assert len(told) == 2, "the change and one reminder"
    await r.store.close()

    done = await put_back(Config(state=tmp_path / "state"), copy, r.agenda.get(), r.clock)
    assert done.before is not None
    assert done.rows["person"] == (1, 1)
    assert done.taken_for_told == 1
    r.start(await open_store(tmp_path / "state"))
    await r.planner.reload()
    await r.until(NOW + timedelta(days=14))
    assert len(r.titles()) == 5, "the one change, and each of the four lead times once"
    await r.store.close()


async def test_what_was_due_since_the_copy_is_uncertain_and_listed(tmp_path: Path) -> None:
    r = await following(tmp_path / "state")
    copy = tmp_path / "copy"
    back_up(tmp_path / "state" / DATABASE, copy, 1)
    await r.until(NOW + timedelta(days=7))
    assert len(r.reminders()) == 1
    await r.store.close()
    done = await put_back(Config(state=tmp_path / "state"), copy, r.agenda.get(), r.clock)
    assert done.uncertain == 1
    r.start(await open_store(tmp_path / "state"))
    await r.until(NOW + timedelta(days=13))
    assert len(r.reminders()) == 4
    assert [one.state.value for one in await r.store.report.troubles(NOW, 10)] == ["uncertain"]
    await r.store.close()


def test_restore_refuses_while_a_bot_works_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    config, copy = settings(tmp_path), tmp_path / "copy"

    async def while_it_runs() -> int:
        r = await following(tmp_path / "state")
        assert backup(config, copy, keep=1) == 0
        await r.subscriptions.follow(BEN, EVERYTHING, Language.NL, r.now)
        status = await asyncio.to_thread(restore, config, copy)
        await r.store.close()
        return status

    assert asyncio.run(while_it_runs()) == 2
    assert "Stop it first" in capsys.readouterr().err
    assert "'2'" in "".join(line for line in dumped(tmp_path / "state" / DATABASE) if '"person"' in line)
    assert restore(config, copy) == 0
    assert "person         2 → 1" in capsys.readouterr().out
    assert sorted(file.name for file in (tmp_path / "state").glob("*.before-restore")) == [
        f"{DATABASE}.before-restore"
    ]


def test_a_damaged_database_is_replaced_by_its_copy(tmp_path: Path) -> None:
    config, copy = settings(tmp_path), tmp_path / "copy"

    async def a_bot() -> None:
        await (await following(tmp_path / "state")).store.close()

    asyncio.run(a_bot())
    assert backup(config, copy, keep=1) == 0
    database = tmp_path / "state" / DATABASE
    database.write_bytes(b"nothing that can be read" * 1000)
    assert restore(config, copy) == 0
    assert any('"person"' in line for line in dumped(database))


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(_cut, "damaged"), (newer, "newer version"), (of_another_program, "no copy of a database of Buurtgids")],
)
def test_a_copy_that_cannot_be_used_is_refused_and_the_database_stays(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
    words: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    config, copy = settings(tmp_path), tmp_path / "copy"

    async def a_bot() -> None:
        await (await following(tmp_path / "state")).store.close()

    asyncio.run(a_bot())
    assert backup(config, copy, keep=1) == 0
    spoil(copy)
    before = dumped(tmp_path / "state" / DATABASE)
    assert restore(config, copy) == 2
    assert words in capsys.readouterr().err
    assert dumped(tmp_path / "state" / DATABASE) == before
    assert sorted(file.name for file in (tmp_path / "state").glob("*restor*")) == []


def test_so_many_copies_stay_and_none_is_overwritten_unasked(tmp_path: Path) -> None:
    config, copy = settings(tmp_path), tmp_path / "copy"

    async def a_bot() -> None:
        await (await following(tmp_path / "state")).store.close()

    asyncio.run(a_bot())
    for _ in range(5):
        assert backup(config, copy, keep=3) == 0
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy", "copy.1", "copy.2"]
    assert backup(config, copy, keep=1) == 2
    assert backup(config, tmp_path / "nowhere" / "copy", keep=1) == 2


def test_another_store_than_sqlite_names_the_tool_that_copies_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = settings(tmp_path)
    config.write_text(
        config.read_text(encoding="utf-8") + "store: postgresql://u:geheim@h/b\n", encoding="utf-8"
    )
    assert backup(config, tmp_path / "copy", keep=1) == 2
    said = capsys.readouterr().err
    assert "pg_dump" in said
    assert "geheim" not in said


def test_a_database_elsewhere_is_the_one_that_is_copied(tmp_path: Path) -> None:
    config = settings(tmp_path)
    elsewhere = tmp_path / "elders" / "buurt.sqlite3"
    asyncio.run(_made(elsewhere))
    config.write_text(
        config.read_text(encoding="utf-8") + f"store: sqlite:///{elsewhere}\n", encoding="utf-8"
    )
    assert backup(config, tmp_path / "copy", keep=1) == 0
    assert dumped(tmp_path / "copy")


async def _made(file: Path) -> None:
    file.parent.mkdir(parents=True)
    await (await open_store_file(file)).close()
